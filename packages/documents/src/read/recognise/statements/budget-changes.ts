import { isExact, type Mention } from '../prose/mention.ts';
import { type Draft, mentionsOf, type ProseContext, sentenceOf } from '../prose/prose-context.ts';
import { isDone, isPlanned, pairBefore, sameThing } from './completions.ts';
import { isMoneyFigure } from './figures.ts';

/** 较预算, 比年初预算 64.24 万元, 决算数大于预算数: the comparison stands in the clause of the amount. */
const WITH_BUDGET =
  /(?:比|较|与|大于|小于|高于|低于|多于|少于|超出?|超过)(?:年初|全年|调整后?的?)?预算[^，,;。]{0,20}$/u;

/** 预算 A，决算 B，较预算减少 X，降低 Y%: the difference and its rate, from the two figures that are printed beside them. */
export function budgetChangeStatements(context: ProseContext): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const paragraph of context.paragraphs) {
    const mentions = mentionsOf(context, paragraph);
    mentions.forEach((delta, index) => {
      if (delta.role !== 'changeAmount' || delta.token.kind !== 'amount' || delta.inReason) return;
      if (!isExact(delta) || delta.direction === null) return;
      const lead = paragraph.text.slice(delta.sentence, delta.token.start);
      if (!WITH_BUDGET.test(lead) || /分别|各/u.test(delta.before)) return;
      const pair = pairOf(mentions.slice(0, index), delta);
      if (!pair) return;
      const next = mentions[index + 1];
      const percent =
        next?.role === 'changePercent' &&
        isExact(next) &&
        next.direction === delta.direction &&
        next.sentence === delta.sentence &&
        next.token.start - delta.token.unitEnd <= 8
          ? next
          : null;
      drafts.push({
        kind: 'change',
        ...sentenceOf(delta),
        current: pair.done.fact.id,
        delta: delta.fact.id,
        percent: percent?.fact.id ?? null,
        direction: delta.direction,
        prior: pair.planned.fact.id,
        against: 'budget',
      });
    });
  }
  return drafts;
}

type Pair = Readonly<{ planned: Mention; done: Mention }>;

/** The pair of the completion rate just before, or the only two figures of the sentence. */
function pairOf(before: readonly Mention[], delta: Mention): Pair | null {
  const rate = before.findLastIndex((m) => m.role === 'completion');
  const percent = before[rate];
  if (percent && !before.slice(rate + 1).some(isMoneyFigure)) {
    const pair = pairBefore(before.slice(0, rate), percent);
    if (pair) return pair;
  }
  const figures = before.filter((m) => m.sentence === delta.sentence && isMoneyFigure(m));
  const planned = figures.filter(isPlanned);
  const done = figures.filter((m) => !isPlanned(m) && isDone(m));
  if (figures.length !== 2 || !planned[0] || !done[0]) return null;
  return sameThing(planned[0], done[0]) ? { planned: planned[0], done: done[0] } : null;
}
