import { labelKey } from '../repair/label-text.ts';
import { looseCells } from './loose-cells.ts';
import { titleOf } from '../tables/find-title.ts';
import { type SourceRow, filled, rowText } from '../tables/source-row.ts';

/** One self-evaluation form: row numbers of its parts in the document; a part that is lost has from = to. */
export type FormSegment = Readonly<{
  from: number;
  to: number;
  head: readonly SourceRow[];
  moneyHead: readonly SourceRow[];
  money: readonly SourceRow[];
  goals: readonly SourceRow[];
  indicatorHead: readonly SourceRow[];
  indicators: readonly SourceRow[];
  total: SourceRow | null;
  /** Rows just above and below, where the year heading may stand. */
  around: readonly SourceRow[];
}>;

const letters = (row: SourceRow): string =>
  filled(row)
    .map(({ cell }) => cell.text)
    .join('')
    .replace(/[^\p{Script=Han}]/gu, '');

const isDepartment = (row: SourceRow | undefined): boolean =>
  row !== undefined && /^(?:部门|单位|部门单位)名称/u.test(letters(row));

/** 部门（单位）名称 opens the form of a whole department. */
const startsForm = (row: SourceRow): boolean =>
  (isDepartment(row) && filled(row).length <= 4) ||
  (/^(?:专项|转移支付|项目|资金|一级)?项?目?名称/u.test(letters(row)) &&
    /^(?:.{0,6})名称/u.test(letters(row)) &&
    filled(row).length <= 12);
const MONEY_HEADINGS = [
  /年初预算/u,
  /全年.?预算|预算数/u,
  /全年.?执行|执行数/u,
  /分值/u,
  /执行率/u,
];
const isMoneyHead = (row: SourceRow): boolean =>
  (filled(row).length >= 3 || rowText(row).length < 60) &&
  MONEY_HEADINGS.filter((each) => each.test(letters(row))).length >= 2;
const isGoals = (row: SourceRow): boolean =>
  /预?期目标|预期.?目标|年度绩效目标|总体目标|实际.?完成情况|全年实际完成情况/u.test(letters(row));
const isIndicatorHead = (row: SourceRow): boolean => {
  const text = letters(row);
  return /[二三]级/u.test(text) && /指标/u.test(text) && /一级|分值|完成值|指标值|年度/u.test(text);
};
/** The heading of the block may take several lines: the lines below it hold no number. */
const isHeadTail = (row: SourceRow): boolean =>
  /完成值|改进|措施|原因/u.test(letters(row)) &&
  filled(row).every(({ cell }) => !/^\d+(?:\.\d+)?$/u.test(cell.text));
const isTotal = (row: SourceRow): boolean => {
  const cells = filled(row);
  if (cells.length === 0 || cells.length > 8) return false;
  return cells
    .slice(0, 3)
    .some(({ cell }) => /^(?:总分|合计|总计|总得分)(?:[\d%]*)$/u.test(labelKey(cell.text)));
};

/** Self-evaluation forms of a document. A list that merely has a column 项目名称 is none. */
export function findForms(rows: readonly SourceRow[]): readonly FormSegment[] {
  const opened = rows.flatMap((row, at) =>
    startsForm(row) && looksLikeForm(rows, at) ? [at] : [],
  );
  // 单位名称：… in a line above the form is its heading; the form begins with 项目名称 below it.
  const starts = opened.filter(
    (at, index) => !isDepartment(rows[at]) || (opened[index + 1] ?? Infinity) > at + 3,
  );
  return starts.map((from, index) => segment(rows, from, starts[index + 1] ?? rows.length));
}

function looksLikeForm(rows: readonly SourceRow[], at: number): boolean {
  const near = rows.slice(at, at + 10).map(letters);
  // 1—7月执行数, 全年预计执行数: the project was looked at during its year, not evaluated after it.
  if (near.slice(0, 6).some((text) => /月(?:预算)?执行|全年预计/u.test(text))) return false;
  // 年度资金总额 below the headings of the money: nothing else has these two, even where no indicator follows.
  const hasMoney = rows.slice(at, at + 10).some(isMoneyHead);
  if (hasMoney && near.some((text) => /年度资金总额/u.test(text))) return true;
  const marks = [
    /主管部门|实施单位|主管部|实施单/u,
    /项目资金|年初预算|全年执行|资金总额/u,
    /预?期目标|总体目标|级指标/u,
  ];
  return marks.filter((mark) => near.some((text) => mark.test(text))).length >= 2;
}

function segment(rows: readonly SourceRow[], from: number, limit: number): FormSegment {
  let end = limit;
  const at = { money: -1, goals: -1, indicators: -1, total: -1 };
  for (let i = from + 1; i < limit; i++) {
    const row = rows[i];
    if (!row) break;
    if (at.indicators < 0 && at.goals < 0 && at.money < 0 && isMoneyHead(row)) at.money = i;
    else if (at.indicators < 0 && at.goals < 0 && isGoals(row)) at.goals = i;
    else if (at.indicators < 0 && isIndicatorHead(row)) at.indicators = i;
    else if (at.indicators >= 0 && isTotal(row)) {
      at.total = i;
      end = i + 1;
      break;
    } else if (
      i > from + 3 &&
      (titleOf(row) ||
        (/^第[一二三四五]部分|^[(（][一二三四五六七八九十]+[)）]/u.test(rowText(row)) &&
          filled(row).length === 1))
    ) {
      end = i;
      break;
    }
  }
  const loosened = (a: number, b: number): readonly SourceRow[] =>
    between(a, b).map((row) => looseCells(row));
  let blockStart = at.indicators + 1;
  while (at.indicators >= 0 && blockStart < at.indicators + 3) {
    const row = rows[blockStart];
    if (!row || !isHeadTail(row)) break;
    blockStart += 1;
  }
  const between = (a: number, b: number): readonly SourceRow[] => (a < 0 ? [] : rows.slice(a, b));
  const totalRow = at.total < 0 ? undefined : rows[at.total];
  const stop = at.total < 0 ? end : at.total;
  const goalsEnd = at.indicators < 0 ? stop : at.indicators;
  const moneyEnd = at.goals < 0 ? goalsEnd : at.goals;
  const headEnd = [at.money, at.goals, at.indicators].find((each) => each >= 0) ?? end;
  return {
    from,
    to: end,
    head: rows.slice(from, headEnd),
    moneyHead: between(at.money < 0 ? -1 : Math.max(from + 1, at.money - 1), at.money + 1).map(
      (row) => looseCells(row, true),
    ),
    money: loosened(at.money < 0 ? -1 : at.money + 1, moneyEnd),
    goals: between(at.goals, goalsEnd),
    indicatorHead: between(at.indicators, blockStart),
    indicators: loosened(at.indicators < 0 ? -1 : blockStart, stop),
    total: totalRow ? looseCells(totalRow) : null,
    around: rows.slice(Math.max(0, from - 5), from),
  };
}
