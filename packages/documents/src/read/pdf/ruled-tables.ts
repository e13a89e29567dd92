import { clusterCentres, mergeRulings, nearest } from './merge-rulings.ts';
import type { Ruling } from './page-marks.ts';

/** A cell of a ruled table by row and column of the table's own lines. */
export type RuledCell = Readonly<{
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
}>;

/** A table as its borders draw it: positions of column and row lines, and the cells between them. */
export type RuledTable = Readonly<{
  xs: readonly number[];
  ys: readonly number[];
  cells: readonly RuledCell[];
  /** Cell index by row × columns + column. */
  owner: Int32Array;
}>;

const TOUCH = 3.5;
const MAX_LINES = 4_000;
const MAX_AREA = 200_000;

/** Finds the tables on a page. A lone frame around text is none. */
export function findRuledTables(rulings: readonly Ruling[]): RuledTable[] {
  const merged = mergeRulings(rulings).slice(0, MAX_LINES);
  return components(merged)
    .map(buildTable)
    .filter((table): table is RuledTable => table !== null && table.cells.length >= 2);
}

/** Lines that touch or cross belong together. */
function components(lines: readonly Ruling[]): Ruling[][] {
  const parent = lines.map((_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root]!;
    parent[index] = root;
    return root;
  };
  const across = lines.flatMap((line, index) => (line.vertical ? [] : [{ line, index }]));
  const down = lines.flatMap((line, index) => (line.vertical ? [{ line, index }] : []));
  for (const h of across) {
    for (const v of down) {
      const meets =
        h.line.at >= v.line.from - TOUCH &&
        h.line.at <= v.line.to + TOUCH &&
        v.line.at >= h.line.from - TOUCH &&
        v.line.at <= h.line.to + TOUCH;
      if (meets) parent[find(h.index)] = find(v.index);
    }
  }
  const groups = new Map<number, Ruling[]>();
  lines.forEach((line, index) => {
    const root = find(index);
    const group = groups.get(root);
    if (group) group.push(line);
    else groups.set(root, [line]);
  });
  return [...groups.values()];
}

/** Column lines, with the table's sides added where horizontals run on past the last vertical (open-sided tables). */
function columnLines(across: readonly Ruling[], down: readonly Ruling[]): number[] {
  const xs = clusterCentres(
    down.map((line) => line.at),
    TOUCH,
  );
  const left = Math.min(...across.map((line) => line.from));
  const right = Math.max(...across.map((line) => line.to));
  if (xs.length === 0) return xs;
  if (xs[0]! - left > 6) xs.unshift(left);
  if (right - xs.at(-1)! > 6) xs.push(right);
  return xs;
}

function rowLines(across: readonly Ruling[], down: readonly Ruling[]): number[] {
  const ys = clusterCentres(
    across.map((line) => line.at),
    TOUCH,
  );
  if (ys.length === 0) return ys;
  const top = Math.min(...down.map((line) => line.from));
  const bottom = Math.max(...down.map((line) => line.to));
  if (ys[0]! - top > 6) ys.unshift(top);
  if (bottom - ys.at(-1)! > 6) ys.push(bottom);
  return ys;
}

function buildTable(lines: readonly Ruling[]): RuledTable | null {
  const across = lines.filter((line) => !line.vertical);
  const down = lines.filter((line) => line.vertical);
  if (across.length === 0 || down.length === 0) return null;
  const xs = columnLines(across, down);
  const ys = rowLines(across, down);
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  if (columns < 1 || rows < 1 || rows * columns < 2 || rows * columns > MAX_AREA) return null;
  // borderRight[row × columns + column]: a line stands between this cell and its right neighbour; below likewise.
  const borderRight = new Uint8Array(rows * columns);
  const borderBelow = new Uint8Array(rows * columns);
  for (const line of down) {
    const column = nearest(xs, line.at) - 1;
    if (column < 0) continue;
    for (let row = 0; row < rows; row++) {
      if (covers(line, ys[row]!, ys[row + 1]!)) borderRight[row * columns + column] = 1;
    }
  }
  for (const line of across) {
    const row = nearest(ys, line.at) - 1;
    if (row < 0) continue;
    for (let column = 0; column < columns; column++) {
      if (covers(line, xs[column]!, xs[column + 1]!)) borderBelow[row * columns + column] = 1;
    }
  }
  return { xs, ys, ...cutCells(rows, columns, borderRight, borderBelow) };
}

/** A border counts when it runs along most of the cell's side. */
function covers(line: Ruling, from: number, to: number): boolean {
  return Math.min(line.to, to) - Math.max(line.from, from) >= 0.6 * (to - from);
}

/**
 * Cuts the lattice into rectangles: right as far as no border stands, then down while a whole strip is open. A region
 * that is no rectangle becomes several cells rather than one wrong one.
 */
function cutCells(
  rows: number,
  columns: number,
  borderRight: Uint8Array,
  borderBelow: Uint8Array,
): { cells: RuledCell[]; owner: Int32Array } {
  const owner = new Int32Array(rows * columns).fill(-1);
  const cells: RuledCell[] = [];
  const isFree = (row: number, from: number, to: number): boolean => {
    for (let column = from; column < to; column++) {
      const at = row * columns + column;
      if (owner[at] !== -1 || borderBelow[at - columns] === 1) return false;
      if (column < to - 1 && borderRight[at] === 1) return false;
    }
    return true;
  };
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (owner[row * columns + column] !== -1) continue;
      let right = column + 1;
      while (
        right < columns &&
        borderRight[row * columns + right - 1] === 0 &&
        owner[row * columns + right] === -1
      )
        right += 1;
      let bottom = row + 1;
      while (bottom < rows && isFree(bottom, column, right)) bottom += 1;
      for (let r = row; r < bottom; r++) {
        for (let c = column; c < right; c++) owner[r * columns + c] = cells.length;
      }
      cells.push({ row, column, rowSpan: bottom - row, columnSpan: right - column });
    }
  }
  return { cells, owner };
}
