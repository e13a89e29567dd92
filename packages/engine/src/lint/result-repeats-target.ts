import { figureText } from '../scoring/figure.ts';
import { eachRow } from './each-row.ts';
import { presumed } from './ground.ts';

const GROUND = presumed(
  '定性指标的完成值是达到的等级，不是目标的原话',
  '规则包的定性指标按等级计分；照抄目标的文字不是任何一个等级',
);

/** A result in words that only repeats the target in words shows nothing. */
export const resultRepeatsTarget = eachRow(({ indicator, at }) => {
  if (indicator.operator !== 'qualitative' && indicator.operator !== 'deadline') return null;
  const target = figureText(indicator.target)?.replace(/\s+/gu, '');
  const actual = figureText(indicator.actual)?.replace(/\s+/gu, '');
  if (target === undefined || target !== actual) return null;
  return {
    code: 'RESULT_REPEATS_TARGET',
    message: `“${indicator.name}”的实际完成值照抄了指标值“${target}”，看不出完成到什么程度。请填等级，并写明依据。`,
    at: at('actual'),
    cite: GROUND,
    weight: 'explain',
  };
});
