import type { Mention } from '../prose/mention.ts';
import { type Draft, mentionsOf, type ProseContext, sentenceOf } from '../prose/prose-context.ts';
import { isDone, isPlanned, sameThing } from './completions.ts';
import { isMoneyFigure, sameSort } from './figures.ts';

/** 决算数大于（年初）预算数: the words alone, no amount behind them. */
const ORDER =
  /(?:(?:支出)?决算数?|实际支出数?|执行数)(?:(大于|高于|超过|多于)|(小于|低于|少于)|(等于|与[^，,;。]{0,8}?(?=预算数?(?:持平|一致|相同|相等))))(?:年初|全年|调整后?的?)?预算数?(?:持平|一致|相同|相等)?(?![\d约])/gu;
/** 与预算数持平 after both figures. */
const FLAT = /[，,](?:与|和)(?:年初|全年|调整后?的?)?预算数?(?:持平|一致|相同|相等)/gu;

/** 预算数 A，决算数 B，决算数大于预算数: which is larger, or that they are one, by the words. */
export function budgetOrderStatements(context: ProseContext): readonly Draft[] {
  return context.paragraphs.flatMap((paragraph) => {
    const mentions = mentionsOf(context, paragraph);
    if (mentions.length < 2) return [];
    const found = [...paragraph.text.matchAll(ORDER), ...paragraph.text.matchAll(FLAT)];
    return found.flatMap((match): Draft[] => {
      const pair = pairAt(mentions, match.index, basisIn(match[0]));
      if (!pair) return [];
      const { planned, done } = pair;
      const where = sentenceOf(done);
      if (match[1])
        return [{ kind: 'order', ...where, greater: done.fact.id, less: planned.fact.id }];
      if (match[2])
        return [{ kind: 'order', ...where, greater: planned.fact.id, less: done.fact.id }];
      return [
        {
          kind: 'change',
          ...where,
          current: done.fact.id,
          delta: null,
          percent: null,
          direction: 'flat',
          prior: planned.fact.id,
          against: 'budget',
        },
      ];
    });
  });
}

const basisIn = (words: string): Mention['basis'] =>
  /年初/u.test(words) ? '年初' : /全年|调整/u.test(words) ? '全年预算' : null;

/** The budget and the account that stand directly before the words: the only two figures of the sentence, or of its last clause run. */
function pairAt(
  mentions: readonly Mention[],
  at: number,
  basis: Mention['basis'],
): Readonly<{ planned: Mention; done: Mention }> | null {
  const before = mentions.filter((m) => m.token.unitEnd <= at);
  const last = before.findLast((m) => isMoneyFigure(m));
  if (!last || last.inReason) return null;
  const sentence = before.filter((m) => m.sentence === last.sentence && isMoneyFigure(m));
  const [first, second] = sentence.slice(-2);
  if (!first || !second || !sameSort(first, second)) return null;
  // Three figures: a part, or last year, may be meant.
  const isPair =
    sentence.length === 2 || sentence.slice(0, -2).every((m) => m.group !== first.group);
  if (!isPair || isBeyond(last, at)) return null;
  const planned = [first, second].find(isPlanned);
  const done = [first, second].find((m) => !isPlanned(m) && isDone(m));
  if (!planned || !done || !sameThing(planned, done)) return null;
  return basis !== null && planned.basis !== basis ? null : { planned, done };
}

/** A sentence between the figures and the words may have changed the subject. */
const isBeyond = (last: Mention, at: number): boolean =>
  /[。！？]/u.test(last.paragraph.text.slice(last.token.unitEnd, at));
