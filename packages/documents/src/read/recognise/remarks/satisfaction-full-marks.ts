import { compare, exact } from '@mingjian/engine';

import { isExact } from '../prose/mention.ts';
import { type Draft, type ProseContext, sentenceOf } from '../prose/prose-context.ts';

/** Full marks in total beside a satisfaction below 90 % for which the report prints no target: no rule reproduces it. */
export function satisfactionWithFullMarks(context: ProseContext): readonly Draft[] {
  const all = context.mentions.flat();
  const total = all.find(
    (m) =>
      m.token.kind === 'score' &&
      m.fact.value === '100' &&
      /(?:自评|综合|总)得?(?:分|评分)(?:为|是)?$|自评得分(?:为)?$/u.test(m.before),
  );
  if (!total) return [];
  const report = context.reports[total.paragraph.index];
  const inReport = all.filter(
    (m) =>
      context.reports[m.paragraph.index] === report &&
      m.token.kind === 'percent' &&
      /满意[度率]/u.test(m.before),
  );
  // With a target the score may well be full: that comparison belongs to the form.
  if (inReport.some((m) => m.token.qualifier !== null || /[≥>≤<=]$|目标/u.test(m.before)))
    return [];
  const low = inReport.find(
    (m) => isExact(m) && m.fact.value !== null && compare(exact(m.fact.value), exact(90)) < 0,
  );
  if (!low) return [];
  return [
    {
      kind: 'remark',
      ...sentenceOf(low),
      rule: 'satisfaction-with-full-marks',
      grade: 'check',
      findingKind: 'logic',
      facts: [low.fact.id, total.fact.id],
      message: `满意度为${low.fact.value}%，自评得分为满分${total.fact.value}分，文中没有满意度指标的目标值和计分办法，请核对得分。`,
    },
  ];
}
