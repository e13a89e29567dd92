import type { BookModel } from '@mingjian/engine';
import { makeBook } from '../books/make-book.ts';
import { bookRows } from '../csv/book-rows.ts';
import { writeCsv } from '../csv/write-csv.ts';
import { writeDocx } from '../docx/write-docx.ts';
import { writeHtml } from '../html/write-html.ts';
import { formSupplement } from '../xlsx/form-supplement.ts';
import { missingGlyphs } from '../layout/missing-glyphs.ts';
import { compilePdf } from '../pdf/compile-pdf.ts';
import { writeXlsx } from '../xlsx/write-xlsx.ts';
import type {
  ExportData,
  ExportFormat,
  ExportKind,
  ExportProgress,
  ExportedFile,
} from './export-job.ts';

const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html; charset=utf-8',
  json: 'application/json',
  csv: 'text/csv; charset=utf-8',
};

const json = (value: unknown): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`);

/** The whole data of an export: for self-evaluations the interchange format that import reads. */
function data(kind: ExportKind, given: ExportData[ExportKind]): unknown {
  if ((kind !== 'self-evaluation' && kind !== 'interchange-lists') || !('sheets' in given))
    return given;
  return given.sheets.map((each) => ('layout' in each ? each.sheet : each));
}

function workbook(book: BookModel, given: ExportData[ExportKind]): Uint8Array {
  const laidOut = 'sheets' in given ? given.sheets.filter((each) => 'layout' in each) : [];
  const supplement = laidOut.length > 0 ? formSupplement(book, laidOut) : null;
  return writeXlsx(book, supplement ? [supplement] : []);
}

async function write(
  book: BookModel,
  given: ExportData[ExportKind],
  format: Exclude<ExportFormat, 'json'>,
): Promise<Uint8Array> {
  switch (format) {
    case 'pdf':
      return compilePdf(book);
    case 'docx':
      return writeDocx(book);
    case 'xlsx':
      return workbook(book, given);
    case 'html':
      return writeHtml(book);
    case 'csv':
      return writeCsv(bookRows(book));
  }
}

/** Makes the file in the calling thread: the worker's whole work. */
export async function runExport<Kind extends ExportKind>(
  kind: Kind,
  given: ExportData[Kind],
  format: ExportFormat,
  report: (progress: ExportProgress) => void,
): Promise<ExportedFile> {
  report({ stage: 'prepare', done: 0, total: 3, message: '正在排列内容' });
  const made = makeBook(kind, given);
  report({
    stage: 'typeset',
    done: 1,
    total: 3,
    message: `正在排版（共${made.parts.length}部分）`,
  });
  const bytes = format === 'json' ? json(data(kind, given)) : await write(made, given, format);
  report({ stage: 'finish', done: 2, total: 3, message: '正在核对字形' });
  return {
    bytes,
    mediaType: MEDIA_TYPES[format],
    extension: format,
    missingGlyphs: format === 'json' || format === 'csv' ? [] : missingGlyphs(made),
  };
}
