import { compare, exact } from '@mingjian/engine';
import { labelKey } from '../repair/label-text.ts';
import { readNumberCell } from '../repair/number-cell.ts';
import type { SourceRow } from '../tables/source-row.ts';
import { firstLevelIn, levelIn } from '../forms/level-labels.ts';
import { rowOfLines } from './row-of-lines.ts';

const MONEY_HEAD = /^(?:年初预算|全年预算|预算数|调整后?预算|全年执行|执行数|实际支出)/u;
const MARK_HEAD = /^(?:分值|权重|(?:预算)?执行率|得分)/u;
const TOTAL_LABEL = /^(?:总分|合计|总计)$/u;

const keyOf = (row: SourceRow | undefined): string => labelKey(row?.cells[0]?.text ?? '');
const isFigure = (row: SourceRow | undefined): boolean => {
  const kind = readNumberCell(row?.cells[0]?.text ?? '').kind;
  return kind === 'number' || kind === 'not-applicable';
};
const valueOf = (row: SourceRow | undefined): string | null => {
  const read = readNumberCell(row?.cells[0]?.text ?? '');
  return read.kind === 'number' && read.unit === null ? read.value : null;
};

/** Where a form stands with every cell on a line of its own, and its rows put together again. */
export type Restacked = Readonly<{ from: number; to: number; rows: readonly SourceRow[] }>;

/**
 * A self-evaluation form copied out of a PDF cell by cell. The order of the official form tells which lines are one row; where two
 * readings remain (an empty cell leaves no line), the row is left out and its figures stay unread.
 */
export function stackedForm(rows: readonly SourceRow[], from: number): Restacked | null {
  const lines: SourceRow[] = [];
  let to = from;
  for (; to < rows.length; to++) {
    const row = rows[to];
    if (!row || row.exact || row.cells.length > 1) break;
    if (row.cells.length === 0) continue;
    if (to > from && /^(?:项目|资金|专项)名称$/u.test(keyOf(row))) break;
    lines.push(row);
  }
  const find = (pattern: RegExp, after = 0): number =>
    lines.findIndex((row, at) => at >= after && pattern.test(keyOf(row)));
  const owner = find(/^(?:中央|省级|主管|项目主管)?主?管?部门(?:及代码)?$/u, 1);
  const money = find(/^项目资金|^资金情况|^预算执行情况/u, 1);
  const headings = find(/^一级指标$/u, Math.max(money, 1));
  if (owner < 0 || owner > 4 || money < 0 || money > 12 || headings < 0) return null;
  const goals = find(/^(?:年度)?(?:总体|绩效)目标$|^预期目标$/u, money);
  const total = find(TOTAL_LABEL, headings);
  const end = total < 0 ? lines.length : total;
  const moneyEnd = goals < 0 || goals > headings ? headings : goals;
  const block = indicatorRows(lines.slice(headings, end));
  if (!block) return null;
  const totalRow = lines.slice(end, end + 3).filter((row, at) => at === 0 || isFigure(row));
  const used = total < 0 ? end : end + totalRow.length;
  const last = lines[used - 1];
  const above = [...headRows(lines.slice(0, money)), ...moneyRows(lines.slice(money, moneyEnd))];
  const below = [
    ...goalRows(lines.slice(moneyEnd, headings)),
    ...block,
    ...(total < 0 ? [] : [rowOfLines(totalRow)]),
  ];
  const placed = new Set([...above, ...below].flatMap((row) => row.blocks ?? []));
  // What found no place stays in the form, below the money, so that its figures are told as unread.
  const left = lines.slice(0, used).filter((row) => !placed.has(row.block));
  return { from, to: last ? rows.indexOf(last) + 1 : to, rows: [...above, ...left, ...below] };
}

/** Labels of the head and the value behind each: a value that takes several lines is joined. */
function headRows(lines: readonly SourceRow[]): readonly SourceRow[] {
  const starts = lines.flatMap((row, at) =>
    at === 0 || /部门|单位|负责人|编码|代码|电话|类别|属性/u.test(keyOf(row).slice(-4)) ? [at] : [],
  );
  const parts = starts.map((start, at) => lines.slice(start, starts[at + 1] ?? lines.length));
  const [project, ...rest] = parts;
  return [rowOfLines(project ?? []), ...(rest.length > 0 ? [rowOfLines(rest.flat())] : [])];
}

/** 预期目标, 实际完成情况, then two texts of one line each; longer texts run into each other and are left out. */
function goalRows(lines: readonly SourceRow[]): readonly SourceRow[] {
  const labels = lines.findLastIndex((row) => /目标$|完成情况|综述$/u.test(keyOf(row)));
  const heads = lines.slice(0, labels + 1);
  const texts = lines
    .slice(labels + 1)
    .filter((row) => !/^(?:绩效|年度绩效)指标$/u.test(keyOf(row)));
  if (heads.length === 0) return [];
  return [rowOfLines(heads), ...(texts.length === 2 ? [rowOfLines([null, ...texts])] : [])];
}

const isMoneyHead = (row: SourceRow | undefined): boolean =>
  MONEY_HEAD.test(keyOf(row)) || MARK_HEAD.test(keyOf(row));

/** The money block: headings, then a label and its figures. Figures that can stand in more than one way are left out of their row. */
function moneyRows(lines: readonly SourceRow[]): readonly SourceRow[] {
  const firstHead = lines.findIndex(isMoneyHead);
  let at = firstHead;
  while (at >= 0 && isMoneyHead(lines[at])) at += 1;
  if (firstHead < 0) return [];
  const heads = lines.slice(firstHead, at);
  const money = heads.filter((row) => MONEY_HEAD.test(keyOf(row))).length;
  const out = [rowOfLines([lines[0] ?? null, null, ...heads])];
  while (at < lines.length) {
    const label = lines[at];
    let next = at + 1;
    while (next < lines.length && isFigure(lines[next])) next += 1;
    const figures = lines.slice(at + 1, next);
    const cells = slotsOf(figures, heads.length, money);
    if (label) out.push(rowOfLines([null, label, ...(cells ?? [])]));
    at = next;
  }
  return out;
}

/** All slots filled; or the money slots filled and the rest dashes, whose number does not matter. */
function slotsOf(
  figures: readonly SourceRow[],
  slots: number,
  money: number,
): readonly (SourceRow | null)[] | null {
  if (figures.length === slots) return figures;
  const amounts = figures.findIndex((row) => valueOf(row) === null);
  const rest = amounts < 0 ? [] : figures.slice(amounts);
  const first = amounts < 0 ? figures : figures.slice(0, amounts);
  if (first.length !== money || rest.some((row) => valueOf(row) !== null)) return null;
  return first;
}

const COLUMNS: readonly (readonly [string, RegExp])[] = [
  ['level1', /^一级指标/u],
  ['level2', /^二级指标/u],
  ['name', /^三级指标|^指标名称/u],
  ['target', /指标值|^目标值/u],
  ['actual', /完成值|完成情况|^实际值/u],
  ['weight', /^分值|^权重/u],
  ['score', /^得分|^自评得分/u],
  ['note', /偏差|未完成|原因|备注|措施/u],
];

function indicatorRows(lines: readonly SourceRow[]): readonly SourceRow[] | null {
  const order: string[] = [];
  let at = 0;
  for (; at < lines.length; at++) {
    const key = COLUMNS.find(([, pattern]) => pattern.test(keyOf(lines[at])))?.[0];
    if (key === undefined || (order.includes(key) && key !== 'note')) break;
    if (!order.includes(key)) order.push(key);
  }
  const named = ['level1', 'level2', 'name', 'target', 'actual'].every(
    (key, i) => order[i] === key,
  );
  if (!named) return null;
  const head = rowOfLines(lines.slice(0, order.length));
  const body = lines.slice(at);
  const rows = order[5] === 'weight' && order[6] === 'score' ? markedRows(body) : triples(body);
  return [head, ...rows];
}

/** Every indicator ends in 分值 and 得分: two figures, the second not above the first, and no further figure behind them. */
function markedRows(lines: readonly SourceRow[]): readonly SourceRow[] {
  const out: SourceRow[] = [];
  let from = 0;
  for (let at = 3; at < lines.length; at++) {
    const [weight, score] = [valueOf(lines[at - 1]), valueOf(lines[at])];
    if (weight === null || score === null || valueOf(lines[at + 1]) !== null) continue;
    if (at - 3 < from || compare(exact(score), exact(weight)) > 0) continue;
    const row = indicator(lines.slice(from, at - 3), lines.slice(at - 3, at + 1));
    if (row.noteBefore && out.length > 0)
      out[out.length - 1] = rowOfLines([...fixed(out[out.length - 1]), ...row.noteBefore]);
    out.push(row.row);
    from = at + 1;
  }
  const tail = lines.slice(from);
  if (out.length > 0 && tail.length > 0 && tail.every((row) => !isFigure(row)))
    out[out.length - 1] = rowOfLines([...fixed(out[out.length - 1]), ...tail]);
  return out;
}

const fixed = (row: SourceRow | undefined): readonly (SourceRow | null)[] =>
  (row?.cells ?? []).map((cell) => (row && cell.text !== '' ? { ...row, cells: [cell] } : null));

/** Level labels part the reason of the row above from the name of this one; without one, a sentence is a reason. */
function indicator(
  before: readonly SourceRow[],
  marks: readonly SourceRow[],
): Readonly<{ row: SourceRow; noteBefore: readonly SourceRow[] | null }> {
  const firstLevel = before.findIndex((row) => isLevel(row));
  const lastLevel = before.findLastIndex((row) => isLevel(row));
  const labels = firstLevel < 0 ? [] : before.slice(firstLevel, lastLevel + 1);
  let note = firstLevel < 0 ? [] : before.slice(0, firstLevel);
  let name = before.slice(lastLevel + 1);
  if (firstLevel < 0) {
    const sentence = name.findLastIndex((row) => /[。；，]/u.test(row.cells[0]?.text ?? ''));
    note = name.slice(0, sentence + 1);
    name = name.slice(sentence + 1);
  }
  const level1 = labels.find((row) => firstLevelOf(row)) ?? null;
  const level2 = labels.findLast((row) => levelIn(keyOf(row)) && row !== level1) ?? null;
  return {
    row: rowOfLines([level1, level2, joined(name), ...marks]),
    noteBefore: note.length > 0 ? [joined(note) ?? null].filter((row) => row !== null) : null,
  };
}

/** 产出指标（50分）. */
const firstLevelOf = (row: SourceRow): string | null =>
  firstLevelIn(keyOf(row).replace(/\d+分?$/u, ''));
const isLevel = (row: SourceRow): boolean =>
  firstLevelOf(row) !== null || (/指标|满意度$/u.test(keyOf(row)) && levelIn(keyOf(row)) !== null);

function joined(lines: readonly SourceRow[]): SourceRow | null {
  const [first] = lines;
  const cell = first?.cells[0];
  if (!first || !cell || lines.length === 1) return first ?? null;
  const text = lines.map((row) => row.cells[0]?.text ?? '').join('');
  return { ...rowOfLines(lines), cells: [{ ...cell, text }] };
}

/** A form without marks: name, target and result between two labels; another number of lines has no sure reading. */
function triples(lines: readonly SourceRow[]): readonly SourceRow[] {
  const out: SourceRow[] = [];
  let level1: SourceRow | null = null;
  let at = 0;
  while (at < lines.length) {
    let level2: SourceRow | null = null;
    for (; at < lines.length && isLevel(lines[at] as SourceRow); at++) {
      const line = lines[at] as SourceRow;
      if (firstLevelOf(line)) level1 = line;
      else level2 = line;
    }
    const from = at;
    while (at < lines.length && !isLevel(lines[at] as SourceRow)) at += 1;
    const chunk = lines.slice(from, at);
    if (chunk.length % 3 === 0)
      for (let row = 0; row < chunk.length; row += 3) {
        out.push(
          rowOfLines([
            row === 0 ? level1 : null,
            row === 0 ? level2 : null,
            ...chunk.slice(row, row + 3),
          ]),
        );
      }
    level1 = null;
    if (from === at) break;
  }
  return out;
}
