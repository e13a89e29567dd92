import { compare, exact } from '@mingjian/engine';

import { isExact, type Mention } from '../prose/mention.ts';
import { type Draft, type ProseContext, sentenceOf } from '../prose/prose-context.ts';

const TARGET = /(?:预算|资金)[^，。;]{0,6}(?:完成率|执行率|支出率)[^，。;]{0,4}$/u;
const EXPLAINED =
  /(?:成本指标|完成率|执行率|支出率)[^。;]{0,20}(?:未完成|未达到|未达标|没有达到|未能达到|偏低|低于)/u;

/** A target for the execution of the budget (≥ 95 %) that the report's own rates miss, and no word about it. */
export function missedCostTarget(context: ProseContext): readonly Draft[] {
  const text = context.paragraphs.map((p) => p.text).join('');
  if (EXPLAINED.test(text)) return [];
  const all = context.mentions.flat();
  const target = all.find(
    (m) =>
      m.token.kind === 'percent' &&
      (m.token.qualifier === '以上' || m.token.qualifier === '不少于') &&
      TARGET.test(m.before) &&
      /成本指标|绩效指标|指标/u.test(sentenceOf(m).text),
  );
  if (!target) return [];
  const report = context.reports[target.paragraph.index];
  const missed = all.filter(
    (m) => isOverallRate(m) && context.reports[m.paragraph.index] === report && below(m, target),
  );
  if (missed.length === 0) return [];
  return [
    {
      kind: 'remark',
      ...sentenceOf(target),
      rule: 'cost-target-missed-without-word',
      grade: 'explain',
      findingKind: 'logic',
      facts: [target.fact.id, ...missed.slice(0, 6).map((m) => m.fact.id)],
      message: `报告为预算资金执行设定的目标是${target.fact.value}%以上，报告的执行率为${missed.map((m) => `${m.fact.value}%`).join('、')}，没有达到目标，文中也没有说明这项指标未完成，请说明。`,
    },
  ];
}

const isOverallRate = (m: Mention): boolean => m.role === 'completion' && isExact(m) && !m.inReason;
const below = (m: Mention, target: Mention): boolean =>
  m.fact.value !== null &&
  target.fact.value !== null &&
  compare(exact(m.fact.value), exact(target.fact.value)) < 0;
