/** A run of lines that form a table, cut into cells. `source` is the offset of the row's line in the run. */
export type TextTable = Readonly<{
  lines: number;
  rows: readonly Readonly<{ cells: readonly string[]; source: number }>[];
}>;

const PIPE = /[|｜│┃]/;
const RULE = /^[\s|｜+:=\-—─━┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛│┃╔╦╗╠╬╣╚╩╝═║]+$/;

const isPipeRow = (line: string): boolean =>
  PIPE.test(line) && line.trim().split(PIPE).length >= 3 && !RULE.test(line);
const isRule = (line: string): boolean => line.trim().length >= 3 && RULE.test(line);
const isTabRow = (line: string): boolean => line.includes('\t') && line.trim() !== '';

function pipeCells(line: string): string[] {
  const trimmed = line.trim();
  // "\|" is a pipe inside a cell, as Markdown writes it.
  const parts = trimmed.replaceAll('\\|', '\u0000').split(PIPE);
  if (parts[0]!.trim() === '' && PIPE.test(trimmed[0]!)) parts.shift();
  if (parts.length > 1 && parts.at(-1)!.trim() === '') parts.pop();
  return parts.map((part) => part.replaceAll('\u0000', '|').trim());
}

/**
 * The pipe or tab table that begins at `start`, or null. Two rows at least: one line with a tab or a bar is prose.
 * Rows keep their own number of cells; a table is not made rectangular here because a short row is evidence of damage.
 */
export function textTableAt(lines: readonly string[], start: number): TextTable | null {
  const first = lines[start]!;
  const bars = isPipeRow(first) || (isRule(first) && /[|｜│┃┌┏╔+]/.test(first));
  if (!bars && !isTabRow(first)) return null;
  const belongs = bars ? (line: string) => isPipeRow(line) || isRule(line) : isTabRow;
  let end = start;
  while (end < lines.length && belongs(lines[end]!)) end += 1;
  const rows = [];
  for (let at = start; at < end; at++) {
    const line = lines[at]!;
    if (bars && isRule(line)) continue;
    const cells = bars ? pipeCells(line) : line.split('\t').map((cell) => cell.trim());
    rows.push({ cells, source: at - start });
  }
  return rows.length >= 2 && rows.some((row) => row.cells.length > 1)
    ? { lines: end - start, rows }
    : null;
}
