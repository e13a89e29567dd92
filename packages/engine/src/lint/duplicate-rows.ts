import type { LintRule } from './lint-rule.ts';
import { presumed } from './ground.ts';

const GROUND = presumed('同一个指标只列一行', '总分是各行得分之和，列两行分值就算了两次');

/** The same indicator twice counts its marks twice: usually a row pasted again. */
export const duplicateRows: LintRule = ({ sheet }) => {
  const first = new Map<string, number>();
  return sheet.indicators.flatMap((indicator, index) => {
    const key = [indicator.level1, indicator.level2, indicator.name]
      .map((part) => part.replace(/\s+/gu, ''))
      .join('/');
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, index);
      return [];
    }
    return [
      {
        code: 'ROW_DUPLICATE',
        message: `“${indicator.name}”与第 ${earlier + 1} 行是同一个指标，分值会算两次。请删去一行或改名。`,
        at: `indicators.${index}.name`,
        cite: GROUND,
        weight: 'explain' as const,
      },
    ];
  });
};
