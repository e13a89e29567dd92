import { compare } from '../number/exact.ts';
import { figureNumber } from '../scoring/figure.ts';
import { scoreIndicator } from '../scoring/score-rows.ts';
import { targetText } from '../form/target-text.ts';
import { eachRow } from './each-row.ts';
import { isCost } from './money.ts';
import { presumed } from './ground.ts';

const GROUND = presumed(
  '成本目标写“＝”，节约按没有完成扣分',
  '九江市浔阳区2024年度部门决算所附自评表里，“＝18万元”花 15.26 万元只得 12.39 分，写“≤18万元”按同一规则包得 20 分',
);

/** A cost target with “＝” takes marks for money that was saved; the note gives both scores. */
export const costEqualPunishesSaving = eachRow(({ indicator, score, at }, { sheet, rules }) => {
  if (!isCost(indicator) || indicator.operator !== '=' || sheet.state === 'cancelled') return null;
  const target = figureNumber(indicator.target);
  const actual = figureNumber(indicator.actual);
  if (target === null || actual === null || compare(actual, target) >= 0) return null;
  const ceiling = { ...indicator, operator: '<=' } as const;
  const other = scoreIndicator(ceiling, rules);
  if (score.scored === null || other.scored === null) return null;
  if (compare(other.scored.rounded, score.scored.rounded) <= 0) return null;
  return {
    code: 'TARGET_COST_EQUAL',
    message: `“${indicator.name}”目标写“${targetText(indicator)}”，少花也扣分：得 ${score.row.score}；写“${targetText(ceiling)}”得 ${other.row.score}。下一年的成本目标宜写“≤”。`,
    at: at('target'),
    cite: GROUND,
    weight: 'advice',
  };
});
