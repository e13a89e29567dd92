import { type Exact, ZERO, add, compare, exact, isZero } from '../number/exact.ts';
import type { SheetRules } from '../pack/compiled-pack.ts';
import { entered } from '../scoring/explanation.ts';
import { figureNumber } from '../scoring/figure.ts';
import type { SelfEvaluation } from '../sheet/self-evaluation.ts';
import type { LintRule } from './lint-rule.ts';

const plain = (label: string): string => label.replace(/\s+/gu, '').replace(/指标$/u, '');

/** Weights by first level, or null when one is missing. */
function byLevel(sheet: SelfEvaluation): ReadonlyMap<string, Exact> | null {
  const sums = new Map<string, Exact>();
  for (const { level1, weight } of sheet.indicators) {
    const value = figureNumber(weight);
    if (value === null) return null;
    sums.set(plain(level1), add(sums.get(plain(level1)) ?? ZERO, value));
  }
  return sums;
}

function splitFor(rules: SheetRules, hasCost: boolean): SheetRules['weights'][number] | null {
  const wanted = hasCost ? 'cost' : 'no-cost';
  return rules.weights.find(({ when }) => when === 'any' || when === wanted) ?? null;
}

/** First-level weights that miss the pack's split. Without a satisfaction row its marks may stand under 效益. */
export const weightsSplit: LintRule = ({ sheet, rules }) => {
  const sums = byLevel(sheet);
  if (sums === null || sums.size === 0) return [];
  const split = splitFor(rules, sums.has('成本'));
  if (split === null) return [];
  const expected = new Map(
    Object.entries(split.level1).map(([level1, weight]) => [plain(level1), exact(weight)]),
  );
  const satisfaction = expected.get('满意度');
  const benefit = expected.get('效益');
  if (!sums.has('满意度') && satisfaction !== undefined && benefit !== undefined) {
    expected.delete('满意度');
    expected.set('效益', add(benefit, satisfaction));
  }
  const off = [...new Set([...expected.keys(), ...sums.keys()])].flatMap((level) => {
    const has = sums.get(level) ?? ZERO;
    const should = expected.get(level) ?? ZERO;
    if (compare(has, should) === 0) return [];
    return [
      `${level} ${entered(has)}（${isZero(should) ? '规则包没有这一类' : `应为 ${entered(should)}`}）`,
    ];
  });
  if (off.length === 0) return [];
  return [
    {
      code: 'WEIGHTS_SPLIT',
      message: `一级指标的分值与规则包不同：${off.join('，')}。请调整，或说明依据。`,
      at: null,
      cite: split.cite,
      weight: 'explain',
    },
  ];
};
