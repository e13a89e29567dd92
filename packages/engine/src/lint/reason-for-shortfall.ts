import { compare } from '../number/exact.ts';
import { eachRow } from './each-row.ts';

/** A row short of full marks must say why, where the pack asks for it. A cancelled project gives its reason once. */
export const reasonForShortfall = eachRow(({ indicator, score, at }, { sheet, rules }) => {
  if (rules.reasons === undefined || score.scored === null) return null;
  if (compare(score.scored.rounded, score.scored.input.weight) >= 0) return null;
  if ((indicator.deviation ?? '').trim() !== '') return null;
  if (sheet.state === 'cancelled') return null;
  return {
    code: 'REASON_SHORTFALL',
    message: `“${indicator.name}”得 ${score.row.score} 分，低于分值 ${indicator.weight ?? ''}。请写明偏差原因和改进措施。`,
    at: at('deviation'),
    cite: rules.reasons.cite,
    weight: rules.reasons.shortOfTarget,
  };
});
