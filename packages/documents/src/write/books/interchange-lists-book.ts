import type { BookModel, BookPart, SelfEvaluation } from '@mingjian/engine';
import { type ImportField, fieldTitle } from '../../read/sheets/import-fields.ts';
import { operatorWord } from '../../read/sheets/target-cell.ts';
import { type ListColumn, figureText, headRow, listRow } from './cells.ts';

type Row = Readonly<Partial<Record<ImportField, string | null | undefined>>>;

const FIGURES: ReadonlySet<ImportField> = new Set<ImportField>([
  'fundsWeight',
  'initialBudget',
  'fullYearBudget',
  'executed',
  'rate',
  'executionScore',
  'total',
  'documentAmount',
  'target',
  'actual',
  'weight',
  'score',
  'judged',
]);
const WIDE: ReadonlySet<ImportField> = new Set<ImportField>([
  'project',
  'name',
  'deviation',
  'goalsExpected',
  'goalsActual',
  'documentTitle',
]);

const STATES = { normal: '正常', cancelled: '取消', adjusted: '调整' } as const;

const columnsOf = (fields: readonly ImportField[]): readonly ListColumn[] =>
  fields.map((field) => ({
    title: fieldTitle(field),
    width: WIDE.has(field) ? 3 : 1.4,
    role: FIGURES.has(field) ? 'number' : 'text',
    align: FIGURES.has(field) ? 'right' : 'left',
  }));

function part(name: string, fields: readonly ImportField[], rows: readonly Row[]): BookPart {
  const columns = columnsOf(fields);
  return {
    name,
    pageBreak: true,
    blocks: [
      {
        kind: 'table',
        columns: columns.map((column) => column.width),
        headRows: 1,
        keepWithPrevious: [],
        rows: rows.length + 1,
        cells: [
          ...headRow(columns),
          ...rows.flatMap((row, i) =>
            listRow(
              columns,
              i + 1,
              fields.map((field) => figureText(row[field] ?? null)),
            ),
          ),
        ],
      },
    ],
  };
}

const key = (sheet: SelfEvaluation): Row => ({
  project: sheet.project,
  projectCode: sheet.projectCode,
});

/** Every field of the sheets in four lists that import reads back: projects, money rows, funding documents, indicators. */
export function interchangeListsBook(
  title: string,
  sheets: readonly SelfEvaluation[],
  footer: string | null,
): BookModel {
  const projects = sheets.map((sheet): Row => ({
    ...key(sheet),
    department: sheet.department,
    implementer: sheet.implementer,
    year: String(sheet.year),
    origin: sheet.origin,
    state: STATES[sheet.state],
    stateReason: sheet.stateReason,
    pack: sheet.pack,
    fundsUnit: sheet.funds.unit,
    fundsWeight: sheet.funds.weight,
    remainder: sheet.funds.remainder,
    rate: sheet.execution?.rate,
    executionScore: sheet.execution?.score,
    total: sheet.total,
    goalsExpected: sheet.goals.expected,
    goalsActual: sheet.goals.actual,
  }));
  const money = sheets.flatMap((sheet) =>
    sheet.funds.rows.map((row): Row => ({
      ...key(sheet),
      fundsLabel: row.label,
      initialBudget: row.initialBudget,
      fullYearBudget: row.fullYearBudget,
      executed: row.executed,
      fundsUnit: sheet.funds.unit,
    })),
  );
  const documents = sheets.flatMap((sheet) =>
    sheet.fundingDocuments.map((document): Row => ({
      ...key(sheet),
      documentNumber: document.number,
      documentTitle: document.title,
      documentIssuedOn: document.issuedOn,
      documentAmount: document.amount,
      documentUnit: document.unit,
    })),
  );
  const indicators = sheets.flatMap((sheet) =>
    sheet.indicators.map((indicator): Row => ({
      ...key(sheet),
      ...indicator,
      operator: operatorWord(indicator.operator),
    })),
  );
  const id: readonly ImportField[] = ['project', 'projectCode'];
  return {
    title,
    language: 'zh-CN',
    page: { size: 'A4', orientation: 'landscape' },
    footer,
    parts: [
      part(
        '指标',
        [
          ...id,
          'level1',
          'level2',
          'name',
          'operator',
          'target',
          'unit',
          'actual',
          'actualUnit',
          'weight',
          'score',
          'judged',
          'deviation',
          'source',
          'priorActual',
        ],
        indicators,
      ),
      part(
        '项目',
        [
          ...id,
          'department',
          'implementer',
          'year',
          'origin',
          'state',
          'stateReason',
          'pack',
          'fundsUnit',
          'fundsWeight',
          'remainder',
          'rate',
          'executionScore',
          'total',
          'goalsExpected',
          'goalsActual',
        ],
        projects,
      ),
      part(
        '资金',
        [...id, 'fundsLabel', 'initialBudget', 'fullYearBudget', 'executed', 'fundsUnit'],
        money,
      ),
      part(
        '文号',
        [
          ...id,
          'documentNumber',
          'documentTitle',
          'documentIssuedOn',
          'documentAmount',
          'documentUnit',
        ],
        documents,
      ),
    ],
  };
}
