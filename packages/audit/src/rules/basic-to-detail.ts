import { sumClaim } from '../claims/claim-maker.ts';
import { type Rule, byForm } from './rule.ts';

const cite = byForm(
  '一般公共预算基本支出等于人员经费加公用经费',
  '公开表样的表间关系；公开的决算核对规则 V33-203 按同一等式核对',
);

/** B5: 基本支出 of the general-budget table against 人员经费 + 公用经费. @term 基本支出 */
export const basicToDetail: Rule = {
  id: 'basic-to-detail',
  title: '一般公共预算支出表基本支出等于基本支出表人员经费加公用经费',
  cite,
  claims: ({ only, book }) => {
    const detail = only('general-budget-basic-expenditure');
    const parts = ['personnel-total', 'public-total'];
    if (!detail || !parts.every((line) => detail.line(line))) return [];
    return sumClaim(
      book,
      {
        id: 'between/basic-detail',
        rule: 'basic-to-detail',
        kind: 'table-to-table',
        sentence: '一般公共预算支出表基本支出合计等于基本支出表人员经费合计加公用经费合计',
        cite,
      },
      only('general-budget-expenditure')?.total?.facts['basicExpenditure'],
      parts.map((line) => detail.at(line, 'amount')),
    );
  },
};
