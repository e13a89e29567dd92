import { fail, ok, type RawDocument, type Result } from '@mingjian/engine';
import { readDocx } from './docx/read-docx.ts';
import { type ReadFailure, readFailure, ReadRefusal, refuse } from './failure.ts';
import { type ReaderContext, type ReadOptions, startReading } from './reader-context.ts';
import { sniff } from './sniff.ts';
import { isWide, looksBinary } from './text/decode.ts';
import { readCsv } from './text/read-csv.ts';
import { readHtml } from './html/read-html.ts';
import { readJson } from './json/read-json.ts';
import { readText } from './text/read-text.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';
import { openZip, type ZipArchive } from './zip/zip-archive.ts';

/**
 * Reads the text and grids of a txt, csv, docx, xlsx or pdf file held in memory. The content decides the format, the
 * name only helps to tell csv from txt and appears in sentences. Bounded in time and memory by `limits`; never throws
 * for bad input.
 */
export async function readContainer(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
): Promise<Result<RawDocument, ReadFailure>> {
  const context = startReading(name, options);
  try {
    return ok(await dispatch(context, bytes, options));
  } catch (error) {
    if (error instanceof ReadRefusal) return fail(error.failure);
    // A defect of ours in one reader must not take the service down with a stranger's file.
    if (error instanceof RangeError && /memory|array length|string length/i.test(error.message)) {
      return fail(readFailure('READ_MEMORY', { name }));
    }
    throw error;
  }
}

const OLE_CODES = {
  encrypted: 'READ_ENCRYPTED',
  xls: 'READ_OLD_XLS',
  doc: 'READ_OLD_DOC',
  other: 'READ_OLD_OFFICE',
} as const;

const extensionOf = (name: string): string =>
  /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

async function dispatch(
  context: ReaderContext,
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<RawDocument> {
  const { name, limits } = context;
  if (bytes.length === 0) return refuse('READ_EMPTY', { name });
  if (bytes.length > limits.fileBytes) {
    return refuse('READ_TOO_LARGE', {
      name,
      size: Math.ceil(bytes.length / 1024 / 1024),
      limit: Math.floor(limits.fileBytes / 1024 / 1024),
    });
  }
  const content = sniff(bytes);
  switch (content.kind) {
    case 'zip':
      return readZipped(context, openZip(bytes, name, limits));
    case 'pdf': {
      noteWrongName(context, ['pdf'], 'PDF');
      // Loaded when needed: pdf.js is larger than all the other readers together.
      const { readPdf } = await import('./pdf/read-pdf.ts');
      return readPdf(context, bytes, options);
    }
    case 'ole':
      return refuse(OLE_CODES[content.holds], { name });
    case 'other':
      return refuse('READ_UNSUPPORTED', { name, kind: content.says });
    case 'html':
      noteWrongName(context, ['html', 'htm'], '网页');
      return notBlank(context, readHtml(context, bytes));
    case 'text':
      return readPlain(context, bytes);
  }
}

function readZipped(context: ReaderContext, archive: ZipArchive): RawDocument {
  const { name } = context;
  const holds = (prefix: string): boolean =>
    archive.names.some((entry) => entry.toLowerCase().startsWith(prefix));
  if (archive.has('word/document.xml') || holds('word/')) {
    noteWrongName(context, ['docx', 'docm'], 'Word 文档');
    return readDocx(context, archive);
  }
  if (archive.has('xl/workbook.xml') || holds('xl/')) {
    noteWrongName(context, ['xlsx', 'xlsm'], 'Excel 工作簿');
    return readXlsx(context, archive);
  }
  const kind = holds('ppt/')
    ? '演示文稿（PPT）'
    : archive.has('OFD.xml')
      ? '版式文件（OFD）'
      : archive.has('content.xml')
        ? 'OpenDocument 文件'
        : '压缩包（zip）';
  return refuse('READ_UNSUPPORTED', { name, kind });
}

function readPlain(context: ReaderContext, bytes: Uint8Array): RawDocument {
  const extension = extensionOf(context.name);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 8192));
  if (!isWide(bytes) && looksBinary(head)) return refuse('READ_NOT_TEXT', { name: context.name });
  const sheets = /^(?:\xef\xbb\xbf)?\s*[{[]/.test(head) ? readJson(context, bytes) : null;
  if (sheets) return sheets;
  const document = extension === 'csv' ? readCsv(context, bytes) : readText(context, bytes);
  const sample = document.blocks
    .slice(0, 200)
    .map((block) => (block.kind === 'line' ? block.text : (block.cells[0]?.text ?? '')))
    .join('\n');
  if (looksBinary(sample)) return refuse('READ_NOT_TEXT', { name: context.name });
  notBlank(context, document);
  if (['xlsx', 'docx', 'pdf', 'xls', 'doc'].includes(extension)) {
    context.notes.push(`文件名以 .${extension} 结尾，内容却是纯文本，已按文本读取。`);
    return { ...document, notes: context.notes };
  }
  return document;
}

function notBlank(context: ReaderContext, document: RawDocument): RawDocument {
  if (document.blocks.every((block) => block.kind === 'line' && block.text.trim() === ''))
    return refuse('READ_BLANK', { name: context.name });
  return document;
}

function noteWrongName(context: ReaderContext, extensions: readonly string[], kind: string): void {
  const extension = extensionOf(context.name);
  if (extension !== '' && !extensions.includes(extension)) {
    context.notes.push(`文件名以 .${extension} 结尾，内容却是 ${kind}，已按内容读取。`);
  }
}
