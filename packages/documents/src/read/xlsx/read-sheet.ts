import type { GridCell } from '@mingjian/engine';
import { refuse } from '../failure.ts';
import { cellAddress, parseCellAddress } from '../grid/cell-address.ts';
import type { ReaderContext } from '../reader-context.ts';
import { type CellContext, cellText } from './cell-text.ts';
import { clipMerges, type CellRange, parseRange } from './merge-ranges.ts';
import { shiftFormula } from './shift-formula.ts';
import { readSheetEvents, type StoredCell } from './sheet-events.ts';
import type { SheetPart } from './workbook.ts';

type SparseCell = {
  row: number;
  column: number;
  text: string;
  stored?: string;
  formula: string | null;
};

/** Reads one worksheet into a sparse grid and pushes it as a block. */
export function readSheet(
  context: ReaderContext,
  sheet: SheetPart,
  bytes: Uint8Array,
  cellContext: CellContext,
): void {
  const { limits } = context;
  const cells: SparseCell[] = [];
  const merges: CellRange[] = [];
  const hiddenRows: number[] = [];
  const hiddenSpans: (readonly [number, number])[] = [];
  const sharedFormulas = new Map<string, Readonly<{ row: number; column: number; text: string }>>();
  let row = -1;
  let column = -1;
  let outside = 0;
  let lastFilled = -1;
  let filledRows = 0;
  let overflow = 0;

  const unread = (address: string | null, raw: string, why: string): void => {
    const cell = address === null ? null : `${sheet.name}!${address}`;
    context.unread.push({ place: { line: null, page: null, cell }, raw: raw.slice(0, 200), why });
  };

  const formulaOf = (cell: StoredCell): string | null => {
    if (cell.formula === null) return null;
    if (cell.sharedFormula === null) return cell.formula;
    if (cell.formula !== '') {
      sharedFormulas.set(cell.sharedFormula, { row, column, text: cell.formula });
      return cell.formula;
    }
    const first = sharedFormulas.get(cell.sharedFormula);
    return first ? shiftFormula(first.text, row - first.row, column - first.column) : '';
  };

  const damage = readSheetEvents(bytes, sheet.entry, context.name, limits, {
    columns: (from, to) => void hiddenSpans.push([from, to]),
    row: (number, hidden) => {
      row = number ?? row + 1;
      column = -1;
      if (hidden && row < limits.gridRows) hiddenRows.push(row);
    },
    cell: (stored) => {
      const at = stored.address === null ? null : parseCellAddress(stored.address);
      column = at?.column ?? column + 1;
      row = at?.row ?? Math.max(row, 0);
      const shown = cellText(stored, cellContext);
      const formula = formulaOf(stored);
      if (at === null && stored.address !== null && shown.text !== '')
        unread(stored.address.slice(0, 40), shown.text, '单元格地址无法识别，位置可能不对');
      const address = cellAddress(row, column);
      if (shown.problem !== undefined) {
        unread(address, shown.text || (formula === null ? '' : `=${formula}`), shown.problem);
      }
      if (shown.text === '' && formula === null && shown.stored === undefined) return;
      if (row >= limits.gridRows || column >= limits.gridColumns) {
        outside += 1;
        if (outside <= 20) unread(address, shown.text, '单元格远在表格范围之外，没有列入表格');
        return;
      }
      if (context.cells >= limits.cells) {
        overflow += 1;
        return;
      }
      if (row !== lastFilled) {
        lastFilled = row;
        filledRows += 1;
        // Stopped here, not after the last of a million rows.
        if (filledRows > limits.refuseRows)
          refuse('READ_TOO_MANY_ROWS', { name: context.name, limit: limits.refuseRows });
      }
      context.cells += 1;
      cells.push({ row, column, text: shown.text, formula, ...storedPart(shown.stored) });
    },
    merge: (text) => {
      const range = parseRange(text);
      if (range && merges.length < limits.cells) merges.push(range);
      else unread(text, text, '合并区域无法识别');
    },
  });
  if (outside > 20) unread(null, '', `另有 ${outside - 20} 个单元格远在表格范围之外，没有列入表格`);
  if (overflow > 0) {
    unread(null, '', `单元格总数超过上限 ${limits.cells}，有 ${overflow} 个没有读取`);
  }
  if (damage) {
    unread(
      cellAddress(Math.max(row, 0), Math.max(column, 0)),
      damage.reason,
      '工作表在此处损坏，其后没有读取',
    );
  }
  pushGrid(context, sheet, cells, merges, hiddenRows, hiddenSpans);
}

const storedPart = (stored: string | undefined): { stored?: string } =>
  stored === undefined ? {} : { stored };

function pushGrid(
  context: ReaderContext,
  sheet: SheetPart,
  found: SparseCell[],
  merges: readonly CellRange[],
  hiddenRows: readonly number[],
  hiddenSpans: readonly (readonly [number, number])[],
): void {
  const { limits } = context;
  found.sort((a, b) => a.row - b.row || a.column - b.column);
  let columns = 0;
  for (const cell of found) columns = Math.max(columns, cell.column + 1);
  const maxRows = columns === 0 ? 0 : Math.max(1, Math.floor(limits.gridArea / columns));
  const kept = found.filter((cell) => cell.row < maxRows);
  if (kept.length < found.length) {
    const first = found[kept.length]!;
    const cell = `${sheet.name}!${cellAddress(first.row, first.column)}`;
    context.unread.push({
      place: { line: null, page: null, cell },
      raw: first.text.slice(0, 200),
      why: `表格过大，自此起的 ${found.length - kept.length} 个单元格没有列入`,
    });
  }
  let rows = (kept.at(-1)?.row ?? -1) + 1;
  const { spans, giant, rowsNeeded, columnsNeeded } = clipMerges(
    merges,
    rows,
    columns,
    maxRows,
    limits,
  );
  for (const range of giant) {
    context.unread.push({
      place: { line: null, page: null, cell: `${sheet.name}!${range.text}` },
      raw: range.text,
      why: '合并区域远超出表格内容，已按内容范围截短',
    });
  }
  rows = Math.max(rows, rowsNeeded);
  columns = Math.max(columns, columnsNeeded);
  const base = context.line;
  const toCell = (cell: SparseCell): GridCell => {
    const span = spans.get(`${cell.row},${cell.column}`);
    return {
      row: cell.row,
      column: cell.column,
      rowSpan: span?.rows ?? 1,
      columnSpan: span?.columns ?? 1,
      text: cell.text,
      place: {
        line: base + cell.row + 1,
        page: null,
        cell: `${sheet.name}!${cellAddress(cell.row, cell.column)}`,
      },
      formula: cell.formula,
      ...storedPart(cell.stored),
    };
  };
  const filled = new Set(spans.size === 0 ? [] : kept.map((cell) => `${cell.row},${cell.column}`));
  for (const [key, span] of spans) {
    // An empty merged cell still shapes the form.
    if (!filled.has(key))
      kept.push({ row: span.row, column: span.column, text: '', formula: null });
  }
  kept.sort((a, b) => a.row - b.row || a.column - b.column);
  const hiddenColumns: number[] = [];
  for (const [from, to] of hiddenSpans) {
    for (let at = Math.max(0, from); at <= Math.min(to, columns - 1); at++) hiddenColumns.push(at);
  }
  context.line += rows;
  context.blocks.push({
    kind: 'grid',
    name: sheet.name,
    rows,
    columns,
    cells: withoutCovered(context, sheet, kept, spans).map(toCell),
    hiddenRows: hiddenRows.filter((row) => row < rows),
    hiddenColumns,
    place: { line: rows > 0 ? base + 1 : null, page: null, cell: `${sheet.name}!A1` },
    ...(sheet.hidden ? { hidden: true } : {}),
  });
}

/** Texts left under a merge: a person does not see them, so they are no cells of the grid, but they are named. */
function withoutCovered(
  context: ReaderContext,
  sheet: SheetPart,
  cells: readonly SparseCell[],
  spans: ReturnType<typeof clipMerges>['spans'],
): SparseCell[] {
  if (spans.size === 0) return [...cells];
  const covered = new Set<string>();
  for (const span of spans.values()) {
    for (let row = span.row; row < span.row + span.rows; row++) {
      for (let column = span.column; column < span.column + span.columns; column++) {
        if (row !== span.row || column !== span.column) covered.add(`${row},${column}`);
      }
    }
  }
  return cells.filter((cell) => {
    if (!covered.has(`${cell.row},${cell.column}`)) return true;
    context.unread.push({
      place: {
        line: null,
        page: null,
        cell: `${sheet.name}!${cellAddress(cell.row, cell.column)}`,
      },
      raw: cell.text.slice(0, 200),
      why: '内容被合并单元格遮住，打开文件时看不到',
    });
    return false;
  });
}
