import type { Mention } from '../prose/mention.ts';
import { type Draft, mentionsOf, type ProseContext, sentenceOf } from '../prose/prose-context.ts';
import { isDone, isPlanned, sameThing } from './completions.ts';
import { isMoneyFigure, sameSort } from './figures.ts';
import { sumFits } from './fits.ts';

/** 结转 is left out: it may hold last year's money too. */
const LEFT =
  /^[，,]?(?:其中)?(?:项目|资金)?(?:结余|剩余|未支出|未使用|未支付|未执行)(?:资金|金额)?(?:为)?$/u;

/** 预算 A，支出 B，结余 C: A = B + C. Money may have been taken back in the year, so a gap is only to be looked at. */
export function remainderStatements(context: ProseContext): readonly Draft[] {
  return context.paragraphs.flatMap((paragraph) => {
    const mentions = mentionsOf(context, paragraph);
    return mentions.flatMap((left): Draft[] => {
      if (!isMoneyFigure(left) || left.inReason || !LEFT.test(left.before)) return [];
      const figures = mentions.filter((m) => m.sentence === left.sentence && isMoneyFigure(m));
      const [planned, done] = figures;
      if (!planned || !done || figures.length !== 3 || figures[2] !== left) return [];
      if (!isPlanned(planned) || isPlanned(done) || !isDone(done)) return [];
      if (!sameThing(planned, done) || !sameSort(planned, left) || isTakenBack(left)) return [];
      return [
        {
          kind: 'composition',
          ...sentenceOf(left),
          total: planned.fact.id,
          parts: [done.fact.id, left.fact.id],
          exhaustive: true,
          ...(sumFits(planned, [done, left]) ? {} : { supposed: true as const }),
          measure: 'amount',
        },
      ];
    });
  });
}

/** 收回, 调减, 上缴, 上年结转 in the sentence: the three are not all there is. */
const isTakenBack = (left: Mention): boolean =>
  /收回|调减|调整|追加|上缴|核减|压减|上年结转/u.test(sentenceOf(left).text);
