import type { ImportColumn, ImportProblem } from '@mingjian/contract';
import {
  IMPORT_FIELDS,
  type ImportField,
  type ImportOptions,
  type ImportPreview,
  correctCells,
  readContainer,
  readSheetsFromJson,
  readSheetsFromWorkbook,
} from '@mingjian/documents/read';
import type { ImportReply, ImportRequest, ReadImport } from './read-import.ts';

/** Rows of one worksheet: read in some four seconds, and more than the indicators of any department's year. */
const LARGEST_LIST = 20_000;

/** Reads an uploaded file: interchange JSON, a workbook, or CSV. The content decides, not the name. */
export async function readUpload(bytes: Uint8Array, request: ImportRequest): Promise<ImportReply> {
  const options: ImportOptions = {
    mapping: knownMapping(request.mapping),
    defaults: request.defaults,
    executionWeights: request.executionWeights,
  };
  if (bytes.length === 0) return { unreadable: `“${request.name}”是空文件；请选择有内容的文件` };
  if (looksLikeJson(bytes)) return { read: present('json', readSheetsFromJson(bytes, options)) };
  const container = await readContainer(bytes, request.name, {
    limits: { refuseRows: LARGEST_LIST },
  });
  if (!container.ok) return { unreadable: container.failure.message };
  const { format } = container.value;
  if (format !== 'xlsx' && format !== 'csv') {
    return {
      unreadable: `“${request.name}”不是可以导入的文件；请选 .xlsx、.csv 或明鉴导出的 .json（已公开的报告请用“核对报告”）`,
    };
  }
  const mended = correctCells(container.value, request.corrections);
  return { read: present(format, readSheetsFromWorkbook(mended, options)) };
}

/** First sign after blanks and a byte order mark. */
function looksLikeJson(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 4096)).trimStart();
  return head.startsWith('{') || head.startsWith('[');
}

/** Headings that a person mapped; "ignore" leaves a column out. */
function knownMapping(
  mapping: ImportRequest['mapping'],
): Readonly<Record<string, ImportField | null>> {
  return Object.fromEntries(
    Object.entries(mapping).flatMap(([heading, field]): [string, ImportField | null][] => {
      if (field === 'ignore') return [[heading, null]];
      const known = IMPORT_FIELDS.find((candidate) => candidate === field);
      return known ? [[heading, known]] : [];
    }),
  );
}

const SEVERITY = { error: 'error', confirm: 'confirm', note: 'warning' } as const;
const BY = {
  exact: 'heading',
  synonym: 'synonym',
  mapped: 'remembered',
  unknown: 'unknown',
  ignored: 'ignored',
} as const;

function present(format: ReadImport['format'], preview: ImportPreview): ReadImport {
  return {
    format,
    sheets: preview.sheets,
    places: preview.places ?? [],
    mentions: preview.mentions ?? preview.sheets.map(() => null),
    problems: preview.problems.map(
      ({ cell, sheet, path, code, severity, message, raw, suggestion }): ImportProblem => ({
        severity: SEVERITY[severity],
        code,
        message,
        cell: cell ?? (path !== null && format === 'json' ? `[${sheet ?? 0}].${path}` : null),
        sheet,
        path,
        raw,
        suggestion,
      }),
    ),
    columns: preview.headings.map((heading): ImportColumn => ({
      sheet: heading.worksheet,
      column: heading.cell.replace(/^.*!/, '').replace(/\d+$/, ''),
      heading: heading.text,
      field: heading.field,
      by: BY[heading.how],
    })),
  };
}
