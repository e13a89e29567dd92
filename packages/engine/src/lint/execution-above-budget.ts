import { compare, exact } from '../number/exact.ts';
import type { LintRule } from './lint-rule.ts';
import { presumed } from './ground.ts';

const GROUND = presumed(
  '全年预算数含结转和调整，执行数不应大于它',
  '执行率是全年执行数÷全年预算数；国家自评表样的资金一栏列有“上年结转资金”，九江市浔阳区2024年度部门决算所附九张自评表没有一张大于',
);

/** More spent than the full-year budget, which includes carry-over: a mistake or an unrecorded adjustment. */
export const executionAboveBudget: LintRule = ({ scored }) => {
  const { rate, printed } = scored.execution;
  const { row } = printed;
  if (rate === null || row === undefined || row === null || compare(rate, exact(100)) <= 0)
    return [];
  return [
    {
      code: 'EXECUTION_ABOVE_BUDGET',
      message: `全年执行数 ${row.executed} 大于全年预算数 ${row.budget}，执行率 ${printed.rate}%。请核对预算数是否含上年结转和年中调整。`,
      at: `funds.rows.${row.index}.executed`,
      cite: GROUND,
      weight: 'explain',
    },
  ];
};
