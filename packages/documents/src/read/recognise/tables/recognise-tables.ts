import type {
  RawDocument,
  ReadFact,
  ReadSelfEvaluation,
  RecognisedDocument,
  RecognisedTable,
  Statement,
} from '@mingjian/engine';
import { restack } from '../stacked/restack.ts';
import { findForms } from '../forms/form-layout.ts';
import { readForms } from '../forms/read-forms.ts';
import { doubtPlacement } from './doubt-placement.ts';
import { documentUnit } from './document-unit.ts';
import { emitTable } from './emit-table.ts';
import { FactBook } from './fact-book.ts';
import { type TableSegment, findTables } from './find-tables.ts';
import { type ReadRows } from './read-code-table.ts';
import { kindOfGrid, looseGrids, untitledSegment } from './find-untitled.ts';
import { readUnknownGrid } from './read-unknown-grid.ts';
import { restoreGeneralBudget } from './restore-general-budget.ts';
import { settle } from './settle.ts';
import { silentRows } from './silent-rows.ts';
import { type SourceRow, filled, rowText, sourceRows } from './source-row.ts';
import { tableSums } from './table-sums.ts';
import type { WorkingRow } from './working-table.ts';
import { readSegment } from './read-segment.ts';

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
  const rows = restack(sourceRows(raw));
  const unit = documentUnit(rows);
  const book = new FactBook();
  const formSegments = findForms(rows);
  // 部门整体支出绩效自评表 is the title of an index and of a form; where a form begins below it, it is the form's.
  const titled = findTables(rows).filter(
    ({ kind, body, to }) =>
      kind.id !== 'department-index' || !formSegments.some(({ from }) => from >= body && from < to),
  );
  const isTaken = (row: number): boolean =>
    [...titled, ...formSegments].some(({ from, to }) => row >= from && row < to);
  const grids = looseGrids(rows, isTaken);
  const known = grids.flatMap((grid) => {
    const kind = kindOfGrid(rows.slice(grid.from, grid.to));
    return kind ? [{ grid, segment: untitledSegment(grid, kind) }] : [];
  });
  const segments = [...titled, ...known.map((each) => each.segment)].toSorted(
    (a, b) => a.from - b.from,
  );
  const read = segments
    .map((segment) => ({ segment, result: readSegment(segment, rows) }))
    .filter(({ segment, result }) => !isTold(segment, result, rows));
  settle(read.flatMap(({ segment, result }) => tableSums(segment.kind, result.rows)));
  for (const { segment, result } of read)
    if (!rows.slice(segment.body, segment.to).some((row) => row.exact))
      doubtPlacement(segment.kind, result.rows);
  const consumed = new Set<number>();
  const unread: RecognisedDocument['unread'][number][] = [];
  const eat = (from: number, to: number): void => {
    for (const row of rows.slice(from, to))
      for (const block of row.blocks ?? [row.block]) consumed.add(block);
  };
  const tables = withFragments(read, rows).map(({ segment, result }, index) => {
    eat(segment.from, segment.to);
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
  const others = grids.filter((grid) => !known.some((each) => each.grid === grid));
  for (const [index, grid] of others.entries()) {
    const table = readUnknownGrid(book, `g${index + 1}`, grid, rows);
    if (!table) continue;
    eat(grid.from, grid.to);
    tables.push(table);
  }
  const forms = readForms(rows, formSegments, book);
  for (const form of formSegments) eat(form.from, form.to);
  const told = new Set(unread.map(({ raw: print }) => print));
  for (const { from, to } of [...read.map(({ segment }) => segment), ...formSegments])
    for (const row of silentRows(rows.slice(from, to), book.all()))
      if (!told.has(rowText(row)))
        unread.push({ place: row.place, raw: rowText(row), why: '这一行的数字没有读进任何一栏' });
  return { tables, facts: book.all(), selfEvaluations: forms, statements: [], consumed, unread };
}

type ReadSegment = Readonly<{ segment: TableSegment; result: ReadRows }>;

/** Below the title of a list stand sentences, no table: they are left to the prose reader. */
function isTold(segment: TableSegment, result: ReadRows, rows: readonly SourceRow[]): boolean {
  if (segment.kind.rowIdentity !== 'sequence' || result.rows.length > 0) return false;
  const body = rows.slice(segment.body, segment.to).filter((row) => rowText(row) !== '');
  const sentences = body.filter((row) => /\d.*[，,；;。]/u.test(rowText(row)));
  return body.every((row) => !row.exact && filled(row).length === 1) && sentences.length >= 2;
}

/** A general-budget table of which only fragments are left is restored from two whole tables, where they prove it. */
function withFragments(
  read: readonly ReadSegment[],
  rows: readonly SourceRow[],
): readonly ReadSegment[] {
  const rowsOf = (kind: string): readonly WorkingRow[] =>
    read.find(({ segment, result }) => segment.kind.id === kind && result.rows.length > 0)?.result
      .rows ?? [];
  return read.map(({ segment, result }) => {
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
}
