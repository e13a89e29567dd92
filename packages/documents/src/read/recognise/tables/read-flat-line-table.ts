import type { TableColumn, TableLine } from '@mingjian/engine';
import type { TableSegment } from './find-tables.ts';
import { type FlatToken, figuresFrom, flatTokens } from './flat-tokens.ts';
import { LineMatcher } from './line-matcher.ts';
import type { ReadRows } from './read-code-table.ts';
import { assignFigures, flatColumns } from './read-flat-code-table.ts';
import { type SourceRow } from './source-row.ts';
import type { WorkingRow } from './working-table.ts';

/** A table whose rows the form names, without columns: label, row number, figures, label … */
export function readFlatLineTable(segment: TableSegment, rows: readonly SourceRow[]): ReadRows {
  const { kind } = segment;
  const source = rows.slice(segment.body, segment.to);
  const lines = source.map((row) => flatTokens([row]));
  const tokens = lines.flat();
  const leading = leadingRowNumbers(lines);
  const sides = [...new Set(kind.lines.map((line) => line.side))];
  const matchers = sides.map((side) => ({ side, matcher: new LineMatcher(kind.lines, side) }));
  const numbered = tokens.some((token) => /^(?:行|栏)次$/u.test(token.text));
  const head = tokens.slice(
    0,
    tokens.findIndex((token) => token.kind === 'number'),
  );
  const out: WorkingRow[] = [];
  const unread: { row: SourceRow; why: string }[] = [];
  const used = new Set<string>();
  tokens.forEach((token, at) => {
    if (token.kind !== 'word' || tokens[at + 1]?.kind !== 'number') return;
    const found = firstMatch(matchers, token, tokens[at - 1]);
    if (!found) return;
    const printed = figuresFrom(tokens, at + 1).filter(
      (figure) => !numbered || !leading.has(figure),
    );
    const [first, ...rest] = printed;
    const hasNumber = numbered && first !== undefined && /^\d{1,2}$/u.test(first.text);
    const figures = hasNumber ? rest : printed;
    const columns = columnsFor(kind.columns, found.side, head);
    const { cells, whole } = assignFigures(figures, columns, found.side === 'expenditure');
    if (!whole) {
      const row = source.find((each) => each.place.line === token.cell.place.line);
      if (row) unread.push({ row, why: '表格失去分栏，这一行的数字与栏数不符' });
    }
    for (const key of cells.keys()) used.add(key);
    out.push({
      code: hasNumber ? first.text : null,
      key: found.line.key,
      label: found.line.label,
      role: found.line.role,
      cells,
      place: token.cell.place,
    });
  });
  return { rows: out, columns: kind.columns.filter(({ key }) => used.has(key)), unread };
}

/**
 * 行次 of the left side that open a line of their own (23  二十三、其他支出  54): they follow the figures of the line before in
 * reading order and belong to none of them. Only a run counts: a lone whole number may be an amount.
 */
function leadingRowNumbers(lines: readonly (readonly FlatToken[])[]): ReadonlySet<FlatToken> {
  const found = lines.flatMap(([first, ...rest]) =>
    first && rest.length > 0 && /^\d{1,2}$/u.test(first.text) ? [first] : [],
  );
  const numbers = new Set(found.map((token) => Number(token.text)));
  return new Set(
    found.filter(({ text }) => numbers.has(Number(text) - 1) || numbers.has(Number(text) + 1)),
  );
}

/** The first side that still has a line of this name; a name that a break cut is tried with the word before it. */
function firstMatch(
  matchers: readonly Readonly<{ side: TableLine['side']; matcher: LineMatcher }>[],
  token: FlatToken,
  before: FlatToken | undefined,
): Readonly<{ side: TableLine['side']; line: TableLine }> | null {
  const texts = before?.kind === 'word' ? [token.text, before.text + token.text] : [token.text];
  for (const text of texts)
    for (const { side, matcher } of matchers) {
      const line = matcher.match(text);
      if (line) return { side, line };
    }
  return null;
}

function columnsFor(
  columns: readonly TableColumn[],
  side: TableLine['side'],
  head: readonly FlatToken[],
): readonly TableColumn[] {
  const own =
    side === null
      ? columns
      : columns.filter(({ key }) => (key === 'income') === (side === 'income'));
  const found = own.length > 1 ? flatColumns(head, own) : own;
  return found.length > 0 ? found : own;
}
