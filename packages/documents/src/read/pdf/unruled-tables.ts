import type { TextLine } from './text-lines.ts';

/** Rows without borders whose pieces stand under each other: cells by column, null where a column is empty. */
export type UnruledTable = Readonly<{
  lines: readonly TextLine[];
  /** Left edges of the columns and the right edge of the last. */
  xs: readonly number[];
  rows: readonly (readonly string[])[];
}>;

type Band = { left: number; right: number };

const HAS_FIGURE = /\d/;

/** Bands of the page width that the pieces of several lines share. */
function bandsOf(lines: readonly TextLine[]): Band[] {
  const pieces = lines.flatMap((line) => line.pieces.map(({ left, right }) => ({ left, right })));
  pieces.sort((a, b) => a.left - b.left);
  const bands: Band[] = [];
  for (const piece of pieces) {
    const last = bands.at(-1);
    if (last && piece.left < last.right + 2) last.right = Math.max(last.right, piece.right);
    else bands.push({ ...piece });
  }
  return bands;
}

/** Filled in two rows of five at least, and never with two figures side by side, which are two columns run together. */
function isColumn(rows: readonly (readonly string[])[], column: number): boolean {
  const filled = rows.filter((row) => row[column] !== '');
  return (
    filled.length >= Math.max(2, rows.length * 0.4) &&
    !filled.some((row) => /\d[%％]?\s+[-+]?\d/.test(row[column]!))
  );
}

function tableOf(lines: readonly TextLine[]): UnruledTable | null {
  const bands = bandsOf(lines);
  if (bands.length < 2) return null;
  const rows: string[][] = [];
  for (const line of lines) {
    const row = bands.map(() => '');
    for (const piece of line.pieces) {
      const column = bands.findIndex((band) => piece.left < band.right && piece.right > band.left);
      // Two pieces in one column: the bands do not describe these lines.
      if (column < 0 || row[column] !== '') return null;
      row[column] = piece.text;
    }
    rows.push(row);
  }
  if (!bands.every((_, column) => isColumn(rows, column))) return null;
  const withFigures = rows.filter((row) => row.slice(1).some((text) => HAS_FIGURE.test(text)));
  if (withFigures.length * 2 < rows.length) return null;
  return { lines, xs: [...bands.map((band) => band.left), bands.at(-1)!.right], rows };
}

/** A run of lines goes on while each has several pieces and follows at the distance of a row. */
const belongs = (above: TextLine, line: TextLine): boolean =>
  line.pieces.length > 1 && line.baseline - above.baseline < 3.2 * Math.max(above.size, line.size);

/** A label and its value on a cover ("部门名称：  …") are no table. */
const isLabelled = (line: TextLine): boolean => /[:：]$/.test(line.pieces[0]?.text ?? '');

/**
 * Finds tables without borders among lines of text: three rows at least, each of several pieces, most with figures,
 * and every piece in a column of its own. Anything less sure stays lines.
 */
export function findUnruledTables(lines: readonly TextLine[]): UnruledTable[] {
  const tables: UnruledTable[] = [];
  let at = 0;
  while (at < lines.length) {
    let end = at;
    if (lines[at]!.pieces.length > 1) {
      end += 1;
      while (end < lines.length && belongs(lines[end - 1]!, lines[end]!)) end += 1;
    }
    const run = lines.slice(at, end);
    const table = run.length >= 3 && !run.some(isLabelled) ? tableOf(run) : null;
    if (table) tables.push(table);
    at = Math.max(end, at + 1);
  }
  return tables;
}
