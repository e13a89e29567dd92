import { absolute, compare, exact, isZero, multiply, subtract } from '@mingjian/engine';

import { labelKey } from '../prose/labels.ts';
import type { Mention } from '../prose/mention.ts';
import { type Draft, type ProseContext, sentenceOf } from '../prose/prose-context.ts';
import { baseValue, isMoneyFigure } from './figures.ts';
import { scopeOf } from './scope.ts';

/** Names that mean one figure of the department and year wherever a final-accounts narrative prints them. */
const HEADLINES =
  /^(?:收入总计|支出总计|本年收入合计|本年支出合计|一般公共预算财政拨款支出|一般公共预算财政拨款基本支出|三公经费财政拨款支出|政府采购支出总额|机关运行经费支出)$/u;

/**
 * A headline figure printed again in a later section of the same report, of the same organisation and time. Nothing says that it must be
 * the same figure, so a person is only asked to look; a copy that is far off is taken for another thing altogether.
 */
export function headlineRepeats(context: ProseContext): readonly Draft[] {
  const first = new Map<string, Mention>();
  const drafts: Draft[] = [];
  for (const mention of context.mentions.flat()) {
    if (!isMoneyFigure(mention) || mention.inReason) continue;
    if (mention.basis !== null && mention.basis !== '决算') continue;
    const own = labelKey(mention.subject);
    const key = threePublicName(context, mention, own) ?? (mention.afterOfWhich ? '' : own);
    if ((key === own && !HEADLINES.test(key)) || key === '') continue;
    const scope = scopeOf(context, mention);
    if (scope.isPlan) continue;
    const report = context.reports[mention.paragraph.index] ?? 0;
    const at = [report, key, scope.office, scope.period, scope.topic].join('|');
    const known = first.get(at);
    if (!known) first.set(at, mention);
    else if (known.sentence !== mention.sentence || known.paragraph !== mention.paragraph) {
      if (isNear(known, mention)) {
        drafts.push({
          kind: 'same',
          ...sentenceOf(mention),
          left: known.fact.id,
          right: mention.fact.id,
          supposed: true,
        });
      }
    }
  }
  return drafts;
}

/** The items of 三公经费 are one figure each within their own section; elsewhere (基本支出 by economic item) the same words mean less. */
function threePublicName(context: ProseContext, mention: Mention, key: string): string | null {
  if (!/三公/u.test(context.sections[mention.paragraph.index] ?? '')) return null;
  const item = THREE_PUBLIC.find(([pattern]) => pattern.test(key));
  return item ? item[1] : null;
}

const THREE_PUBLIC: readonly (readonly [RegExp, string])[] = [
  [/^因公出国(?:境)?(?:费用?|经费)?(?:支出)?$/u, '三公/因公出国境'],
  [/^公务用车购置(?:费)?[及和]运行(?:维护)?费(?:支出)?$/u, '三公/公务用车'],
  [/^公务用车运行(?:维护)?费(?:支出)?$/u, '三公/公务用车运行'],
  [/^公务接待费(?:支出)?$/u, '三公/公务接待'],
];

function isNear(a: Mention, b: Mention): boolean {
  const left = baseValue(a);
  const right = baseValue(b);
  if (left === null || right === null || isZero(left) || isZero(right)) return false;
  const gap = absolute(subtract(left, right));
  return compare(gap, multiply(absolute(left), exact('0.2'))) <= 0;
}
