import { compare, exact } from '../number/exact.ts';
import { formatTrimmed } from '../number/round.ts';
import { completionPercent } from '../scoring/over-achievement.ts';
import { eachRow } from './each-row.ts';

/** A result far above its target must say why, where the pack names the limit. */
export const reasonForOverAchievement = eachRow(({ indicator, score, at }, { rules }) => {
  const { treatment, above } = rules.overAchievement;
  if (treatment !== 'require-reason' || above === null || score.scored === null) return null;
  const completion = completionPercent(score.scored.input);
  if (completion === null || compare(completion, exact(above)) < 0) return null;
  if ((indicator.deviation ?? '').trim() !== '') return null;
  return {
    code: 'REASON_OVER_ACHIEVEMENT',
    message: `“${indicator.name}”完成 ${formatTrimmed(completion, 2)}%，达到指标值的 ${above}% 以上。请写明超出较多的原因。`,
    at: at('deviation'),
    cite: rules.overAchievement.cite,
    weight: 'required',
  };
});
