import { add, equals, exact, formatTrimmed, isZero, subtract, sum } from '@mingjian/engine';
import { filled } from '../tables/source-row.ts';
import { type WorkingCell, missingCell, workingCell } from '../tables/working-table.ts';
import type { FormSegment } from './form-layout.ts';
import type { WorkingIndicator } from './working-indicator.ts';

/** 总分: the weights' total and the total score; each may be missing. */
export type FormTotal = Readonly<{ weight: WorkingCell | null; score: WorkingCell | null }>;

/** Reads the 总分 row from its right end: 分值合计 then 得分合计. A single number other than 100 is the score. */
export function readTotal(form: FormSegment): FormTotal {
  if (!form.total) return { weight: null, score: null };
  const { place } = form.total;
  const cells = filled(form.total).flatMap(({ cell }) => {
    // "00%" in this row is noise; neither total is ever a percentage.
    const read = /%/u.test(cell.text) ? null : workingCell(cell);
    return read && read.value !== null ? [read] : [];
  });
  const [score, weight] = [cells.at(-1), cells.at(-2)];
  if (!score) return { weight: missingCell(place), score: missingCell(place) };
  if (weight) return { weight, score };
  return equals(exact(score.value ?? '0'), exact('100'))
    ? { weight: score, score: missingCell(place) }
    : { weight: missingCell(place), score };
}

/** Lets the printed totals choose where a mark was read twice differently, and says what they imply for lost marks. */
export function settleMarks(
  indicators: readonly WorkingIndicator[],
  execution: Readonly<{ weight: WorkingCell | null; score: WorkingCell | null }>,
  total: FormTotal,
): void {
  for (const mark of ['weight', 'score'] as const) {
    const cells = [execution[mark], ...indicators.map((each) => each[mark])].filter(
      (cell) => cell !== null,
    );
    chooseBySum(cells, total[mark]);
    implyLost(cells, total[mark]);
  }
  for (const indicator of indicators) marksAgree(indicator);
}

/** With one doubtful mark the total decides; with several each needs its own reason. */
function chooseBySum(cells: readonly WorkingCell[], total: WorkingCell | null): void {
  const doubtful = cells.filter((cell) => cell.value === null && cell.candidates.length > 0);
  const lost = cells.some((cell) => cell.value === null && cell.candidates.length === 0);
  const [only] = doubtful;
  if (!only || doubtful.length > 1 || lost || total?.value === null || total?.value === undefined)
    return;
  const known = sum(cells.flatMap((cell) => (cell.value === null ? [] : [exact(cell.value)])));
  const whole = exact(total.value);
  const fitting = only.candidates.filter((value) => equals(add(known, exact(value)), whole));
  if (fitting.length !== 1) return;
  only.value = fitting[0] ?? null;
  only.status = 'restored';
}

/** What a lost mark or total must be when every other one is printed: a candidate, never a value. */
function implyLost(cells: readonly WorkingCell[], total: WorkingCell | null): void {
  const known = sum(cells.flatMap((cell) => (cell.value === null ? [] : [exact(cell.value)])));
  const lost = cells.filter((cell) => cell.value === null);
  if (total?.status === 'missing' && lost.length === 0 && cells.length > 0)
    total.candidates = [formatTrimmed(known, 6)];
  if (total?.value === null || total?.value === undefined) return;
  const rest = subtract(exact(total.value), known);
  // Marks are never negative: when nothing is left, every lost one is zero.
  if (lost.length === 1 || isZero(rest))
    for (const cell of lost)
      if (cell.status === 'missing') cell.candidates = [formatTrimmed(rest, 6)];
}

/** A score read as 1.0 beside a weight of 10 was the same 10: the print "1.0" is no score of a full row when the other reading is the weight. */
function marksAgree(indicator: WorkingIndicator): void {
  const { weight, score } = indicator;
  if (!weight?.value || !score || score.value !== null) return;
  const same = score.candidates.filter(
    (value) => value.replace('.', '') === weight.value?.replace('.', ''),
  );
  if (same.length !== score.candidates.length || !score.candidates.includes(weight.value)) return;
  score.value = weight.value;
  score.status = 'restored';
}
