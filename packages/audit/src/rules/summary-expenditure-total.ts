import { FUNCTIONAL_CLASSES } from '@mingjian/engine';
import { sumClaim } from '../claims/claim-maker.ts';
import { type Rule, byForm } from './rule.ts';

/** A1, expenditure side: 本年支出合计 is the sum of the functional lines. @term 本年支出合计 */
export const summaryExpenditureTotal: Rule = {
  id: 'summary-expenditure-total',
  title: '收入支出决算总表：本年支出合计等于各类支出之和',
  cite: byForm('本年支出合计为按功能分类各类支出之和', '公开表样的栏目关系'),
  claims: ({ all, book }) =>
    all('income-expenditure-summary').flatMap((view) =>
      sumClaim(
        book,
        {
          id: `${view.id}/expenditure-total`,
          rule: 'summary-expenditure-total',
          kind: 'sum',
          sentence: '本年支出合计等于按功能分类各类支出之和',
          cite: summaryExpenditureTotal.cite,
          listing: { table: view.id, node: 'expenditure' },
        },
        view.at('current-expenditure-total', 'expenditure'),
        FUNCTIONAL_CLASSES.map(({ code }) => view.at(`class-${code}`, 'expenditure')),
      ),
    ),
};
