import { absolute, compare, isZero, multiply, ratio, subtract } from '@mingjian/engine';

import { type Draft, mentionsOf, type ProseContext, sentenceOf } from '../prose/prose-context.ts';
import type { Mention } from '../prose/mention.ts';
import { baseValue, isMoneyFigure } from './figures.ts';

/** 12,345,678.00元（1,234.57万元）: one amount in two units, printed side by side with no word between. */
export function convertedAmounts(context: ProseContext): readonly Draft[] {
  return context.paragraphs.flatMap((paragraph) => {
    const mentions = mentionsOf(context, paragraph);
    return mentions.flatMap((left, at): Draft[] => {
      const right = mentions[at + 1];
      if (!right || ![left, right].every(isMoneyFigure)) return [];
      if (left.fact.unit === right.fact.unit) return [];
      const between = paragraph.text.slice(left.token.unitEnd, right.token.start);
      const isAlone = paragraph.text.startsWith(')', right.token.unitEnd);
      if (!/^\((?:即|折合|合)?$/u.test(between) || !isAlone || !isNear(left, right)) return [];
      return [{ kind: 'same', ...sentenceOf(left), left: left.fact.id, right: right.fact.id }];
    });
  });
}

/** A bracket may hold another amount (每亩 500元（2万元封顶）); one that is off by a digit is within a tenth. */
function isNear(left: Mention, right: Mention): boolean {
  const [a, b] = [baseValue(left), baseValue(right)];
  if (!a || !b || isZero(a)) return false;
  return compare(absolute(subtract(a, b)), multiply(absolute(a), ratio(1n, 10n))) <= 0;
}
