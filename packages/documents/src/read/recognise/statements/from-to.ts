import { isExact, type Mention } from '../prose/mention.ts';
import { type Draft, mentionsOf, type ProseContext, sentenceOf } from '../prose/prose-context.ts';
import { isFigure, sameSort } from './figures.ts';

const FROM = /(?:由|从)[^，,;。%]{0,24}$/u;
const TO =
  /^[^，,;。]{0,8}(?:提高|上升|增长|提升|增加|扩大|下降|降低|减少|回落|压减|降)?(?:到|至|为)[^，,;。]{0,14}$/u;

/** 由 A 增加到 B: the words around two numbers say that the first became the second. */
export function isFromTo(first: Mention, second: Mention): boolean {
  const { text } = first.paragraph;
  const lead = text.slice(Math.max(first.group, first.token.start - 40), first.token.start);
  return FROM.test(lead) && TO.test(text.slice(first.token.unitEnd, second.token.start));
}

/** 支出由 2023年的 A 增加到 2024年的 B，增加 D，增长 P%: the changes that follow, with no other name before them. */
export function fromToStatements(context: ProseContext): readonly Draft[] {
  return context.paragraphs.flatMap((paragraph) => {
    const mentions = mentionsOf(context, paragraph).filter((m) => m.token.kind !== 'date-part');
    return mentions.flatMap((current, at): Draft[] => {
      const prior = mentions[at - 1];
      if (!prior || !isFigure(prior) || !isFigure(current) || !sameSort(prior, current)) return [];
      if (prior.inReason || prior.group !== current.group || !isFromTo(prior, current)) return [];
      const next = mentions[at + 1];
      const delta = isChange(next, current) && next.token.kind !== 'percent' ? next : null;
      const rate = delta ? mentions[at + 2] : next;
      const percent = isChange(rate, delta ?? current) && rate.token.unit === '%' ? rate : null;
      const direction = delta?.direction ?? percent?.direction ?? null;
      if ((!delta && !percent) || direction === null) return [];
      return [
        {
          kind: 'change',
          ...sentenceOf(current),
          current: current.fact.id,
          delta: delta?.fact.id ?? null,
          percent: percent?.fact.id ?? null,
          direction,
          prior: prior.fact.id,
        },
      ];
    });
  });
}

const CHANGED =
  /^[，,]?(?:同比|共|累计|净)?(?:增加|增长|上升|提高|减少|下降|降低|增幅|降幅|增长率)(?:额|率)?(?:了|为|达)?$/u;

const isChange = (mention: Mention | undefined, after: Mention): mention is Mention =>
  mention !== undefined &&
  mention.group === after.group &&
  isExact(mention) &&
  !mention.inReason &&
  CHANGED.test(mention.paragraph.text.slice(after.token.unitEnd, mention.token.start)) &&
  (mention.role === 'changePercent' || mention.token.kind !== 'percent');
