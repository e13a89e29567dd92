import type {
  RawDocument,
  ReadFact,
  ReadSelfEvaluation,
  RecognisedDocument,
  RecognisedTable,
  Statement,
} from '@mingjian/engine';
import { readForms } from '../forms/read-forms.ts';
import { documentUnit } from './document-unit.ts';
import { emitTable } from './emit-table.ts';
import { FactBook } from './fact-book.ts';
import { type TableSegment, findTables } from './find-tables.ts';
import { type ReadRows, readCodeTable } from './read-code-table.ts';
import { readEconomicTable } from './read-economic-table.ts';
import { flatTokens } from './flat-tokens.ts';
import { readFlatCodeTable } from './read-flat-code-table.ts';
import { readFlatLineTable } from './read-flat-line-table.ts';
import { readFlatList } from './read-flat-list.ts';
import { readStackedList } from './read-stacked-list.ts';
import { readLineTable } from './read-line-table.ts';
import { readListTable } from './read-list-table.ts';
import { restoreGeneralBudget } from './restore-general-budget.ts';
import { settle } from './settle.ts';
import { type SourceRow, rowText, sourceRows } from './source-row.ts';
import { tableSums } from './table-sums.ts';
import { readWideThreePublic } from './read-wide-three-public.ts';
import type { WorkingRow } from './working-table.ts';

/** Tables and forms of a document, with the blocks they have used up. */
export type TablesResult = Readonly<{
  tables: readonly RecognisedTable[];
  facts: readonly ReadFact[];
  selfEvaluations: readonly ReadSelfEvaluation[];
  statements: readonly Statement[];
  /** Indexes of blocks in the raw document whose text belongs to a table or form. */
  consumed: ReadonlySet<number>;
  unread: RecognisedDocument['unread'];
}>;

/** Recognises the tables and self-evaluation forms of a document; sentences are left to the prose reader. */
export function recogniseTables(raw: RawDocument): TablesResult {
  const rows = sourceRows(raw);
  const unit = documentUnit(rows);
  const book = new FactBook();
  const consumed = new Set<number>();
  const unread: RecognisedDocument['unread'][number][] = [];
  const read = findTables(rows).map((segment) => ({ segment, result: readSegment(segment, rows) }));
  settle(read.flatMap(({ segment, result }) => tableSums(segment.kind, result.rows)));
  const rowsOf = (kind: string): readonly WorkingRow[] =>
    read.find(({ segment, result }) => segment.kind.id === kind && result.rows.length > 0)?.result
      .rows ?? [];
  const whole = read.map(({ segment, result }) => {
    if (segment.kind.id !== 'general-budget-expenditure' || result.rows.length > 0)
      return { segment, result };
    const restored = restoreGeneralBudget(
      segment,
      rows,
      rowsOf('expenditure'),
      rowsOf('fiscal-summary'),
    );
    return { segment, result: { ...result, rows: restored, columns: segment.kind.columns } };
  });
  const tables = whole.map(({ segment, result }, index) => {
    for (const row of rows.slice(segment.from, segment.to)) consumed.add(row.block);
    for (const { row, why } of result.unread)
      unread.push({ place: row.place, raw: rowText(row), why });
    return emitTable(
      book,
      `t${index + 1}`,
      segment,
      rows,
      result.columns,
      result.rows,
      segment.unit ?? unit,
    );
  });
  const { forms, segments } = readForms(rows, book);
  for (const form of segments)
    for (const row of rows.slice(form.from, form.to)) consumed.add(row.block);
  return { tables, facts: book.all(), selfEvaluations: forms, statements: [], consumed, unread };
}

function readSegment(segment: TableSegment, rows: readonly SourceRow[]): ReadRows {
  const body = rows
    .slice(segment.body, segment.to)
    .filter((row) => row.cells.some((cell) => cell.text !== ''));
  const many = body.filter((row) => row.cells.length > 1);
  // Where columns are only blanks, counting cells would put numbers under the wrong heading.
  const loose = many.filter((row) => row.loose).length * 2 > many.length;
  const columned = many.length > 0 && !loose ? readColumns(segment, rows) : null;
  const flat =
    columned && columned.rows.some((row) => row.cells.size > 0) ? null : readFlat(segment, rows);
  return flat && flat.rows.some((row) => row.cells.size > 0) ? flat : (columned ?? flat ?? NOTHING);
}

const NOTHING: ReadRows = { rows: [], columns: [], unread: [] };

function readColumns(segment: TableSegment, rows: readonly SourceRow[]): ReadRows {
  switch (segment.kind.rowIdentity) {
    case 'functional-code':
      return readCodeTable(segment, rows);
    case 'economic-code':
      return readEconomicTable(segment, rows);
    case 'line':
      return segment.kind.id === 'three-public'
        ? readThreePublic(segment, rows)
        : readLineTable(segment, rows);
    case 'sequence':
      return readListTable(segment, rows);
  }
}

function readFlat(segment: TableSegment, rows: readonly SourceRow[]): ReadRows {
  switch (segment.kind.rowIdentity) {
    case 'functional-code':
      return readFlatCodeTable(segment, rows);
    case 'economic-code':
      return readEconomicTable(segment, flatRows(segment, rows));
    case 'line':
      return readFlatLineTable(segment, rows);
    case 'sequence': {
      const stacked = readStackedList(segment, rows);
      return stacked.rows.length > 0 ? stacked : readFlatList(segment, rows);
    }
  }
}

/** The same rows with every word in a cell of its own. */
const flatRows = (segment: TableSegment, rows: readonly SourceRow[]): readonly SourceRow[] =>
  rows.map((row, at) =>
    at < segment.body || at >= segment.to
      ? row
      : { ...row, cells: flatTokens([row]).map((token) => token.cell) },
  );

/** Items down the page (Jiangxi) or across it (the national form). */
function readThreePublic(segment: TableSegment, rows: readonly SourceRow[]): ReadRows {
  const down = readLineTable(segment, rows);
  return down.rows.length >= 3 ? down : readWideThreePublic(segment, rows);
}
