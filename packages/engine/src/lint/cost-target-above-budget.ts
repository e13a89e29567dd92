import { compare } from '../number/exact.ts';
import { eachRow } from './each-row.ts';
import { inUnit, isCost, spending, yuan } from './money.ts';
import { presumed } from './ground.ts';

const GROUND = presumed(
  '成本目标高于全部预算，花光预算也达不到，约束不了成本',
  '九江市浔阳区2024年度部门决算所附自评表里，一个预算 16 万元的项目成本目标是“≤320000元”，即 32 万元',
);

/** A ceiling above the whole budget binds nobody: 320000 元 on a budget of 16 万元. */
export const costTargetAboveBudget = eachRow(({ indicator, at }, context) => {
  if (!isCost(indicator) || !['=', '<=', '<'].includes(indicator.operator)) return null;
  const money = spending(context);
  const target = yuan(indicator.target, indicator.unit);
  if (money === null || target === null || compare(target, money.budget) <= 0) return null;
  const { unit } = context.sheet.funds;
  const converted = indicator.unit === unit ? '' : `（${inUnit(target, unit)} ${unit}）`;
  return {
    code: 'TARGET_COST_ABOVE_BUDGET',
    message: `“${indicator.name}”的目标 ${indicator.target ?? ''} ${indicator.unit ?? ''}${converted}高于全年预算数 ${money.budgetText} ${unit}，不起约束作用。请核对目标和计量单位。`,
    at: at('target'),
    cite: GROUND,
    weight: 'explain',
  };
});
