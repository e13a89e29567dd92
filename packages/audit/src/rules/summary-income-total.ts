import { sumClaim } from '../claims/claim-maker.ts';
import { type Rule, byForm } from './rule.ts';

const LINES = [
  'general-budget-appropriation',
  'government-fund-appropriation',
  'state-capital-appropriation',
  'superior-subsidy',
  'business-income',
  'operating-income',
  'affiliated-remittance',
  'other-income',
];

/** A1, income side: 本年收入合计 is the sum of the eight sources. @term 本年收入合计 */
export const summaryIncomeTotal: Rule = {
  id: 'summary-income-total',
  title: '收入支出决算总表：本年收入合计等于各项收入之和',
  cite: byForm('本年收入合计为其上各项收入之和', '公开表样的栏目关系'),
  claims: ({ all, book }) =>
    all('income-expenditure-summary').flatMap((view) =>
      sumClaim(
        book,
        {
          id: `${view.id}/income-total`,
          rule: 'summary-income-total',
          kind: 'sum',
          sentence: '本年收入合计等于各项收入之和',
          cite: summaryIncomeTotal.cite,
          listing: {
            table: view.id,
            node: 'income',
            closed: LINES.every((line) => view.line(line)),
          },
        },
        view.at('current-income-total', 'income'),
        LINES.map((line) => view.at(line, 'income')),
      ),
    ),
};
