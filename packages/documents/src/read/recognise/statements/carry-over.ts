import { labelKey } from '../prose/labels.ts';
import type { Draft, ProseContext } from '../prose/prose-context.ts';
import { sentenceOf } from '../prose/prose-context.ts';
import type { ChangeReading } from './changes.ts';

const OPENING = /^年初(?:财政拨款)?结转和?结余$/u;
const CLOSING = /^年末(?:财政拨款)?结转和?结余$/u;

/**
 * Last year's closing balance is this year's opening balance: 年末结转 比上年 gives last year's closing, 年初结转 gives
 * this year's opening. Made only when each occurs once in the report, in one scope (all funds, or 财政拨款 in both).
 */
export function carryOverStatements(
  context: ProseContext,
  changes: readonly ChangeReading[],
): readonly Draft[] {
  const matching = (pattern: RegExp): readonly ChangeReading[] =>
    changes.filter((c) => pattern.test(labelKey(c.current.subject)) && c.delta && c.percent);
  const openings = matching(OPENING);
  const closings = matching(CLOSING);
  const opening = openings[0];
  const closing = closings[0];
  if (!opening || !closing || openings.length > 1 || closings.length > 1) return [];
  const report = (c: ChangeReading): number | undefined =>
    context.reports[c.current.paragraph.index];
  if (scope(opening) !== scope(closing) || report(opening) !== report(closing)) return [];
  return [
    {
      kind: 'carry-over',
      ...sentenceOf(opening.current),
      opening: side(opening),
      closing: side(closing),
    },
  ];
}

const scope = (c: ChangeReading): boolean => c.current.subject.includes('财政拨款');
const side = (c: ChangeReading) => ({
  current: c.current.fact.id,
  delta: c.delta?.fact.id ?? '',
  percent: c.percent?.fact.id ?? '',
  direction: c.direction,
});
