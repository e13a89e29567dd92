import type { SourceCell, SourceRow } from '../tables/source-row.ts';

const MARK = /^[≥≤≧≦=＝<>＞＜]{1,2}$/u;
const UNIT = /^(?:%|％|元|万元|人|人次|个|台|家|次|场|辆|份|天|月|年)$/u;

/**
 * A line of a form whose cells are parted by single blanks ("数量指标 窗口数 ≥ 5 个 5 10 10"): words become cells, and a sign, its
 * number and its unit stay together. Lines that are no row of figures stay whole, unless the caller knows better (headings).
 */
export function looseCells(row: SourceRow, isKnownRow = false): SourceRow {
  const [only] = row.cells;
  if (row.cells.length !== 1 || !only || !(isKnownRow || isRow(only.text))) return row;
  const cells: SourceCell[] = [];
  for (const match of only.text.matchAll(/\d+\s?\.\s\d+|\S+/gu)) {
    const text = match[0];
    const last = cells.at(-1);
    const joins =
      last !== undefined &&
      (MARK.test(last.text) || (UNIT.test(text) && /[≥≤≧≦=＝<>＞＜]\s*[\d.]+$/u.test(last.text)));
    if (joins && last) cells[cells.length - 1] = { ...last, text: `${last.text}${text}` };
    else
      cells.push({ ...only, text, start: only.start === null ? null : only.start + match.index });
  }
  return { ...row, cells, loose: true };
}

/** Words, then at least two figures near the end, and no sentence. */
const isRow = (text: string): boolean =>
  !/[。；！？]/u.test(text) &&
  (text.match(/(?:^|\s)(?:\d+(?:\.\s?\d+)?%?|[—-])(?=\s|$)/gu)?.length ?? 0) >= 2;
