import { sumClaim } from '../claims/claim-maker.ts';
import { type Rule, byForm } from './rule.ts';

const cite = byForm(
  '总计等于本年合计加结转结余各项；收支两方总计相等',
  '公开表样的栏目关系；公开的决算核对规则 V33-101、V33-115、V33-214 按同一等式核对',
);

/** A2 to A4: both grand totals, and that they are one figure. @term 总计 */
export const summaryGrandTotal: Rule = {
  id: 'summary-grand-total',
  title: '收入支出决算总表：总计',
  cite,
  claims: ({ all, book }) =>
    all('income-expenditure-summary').flatMap((view) => {
      const head = { rule: 'summary-grand-total', kind: 'sum', cite } as const;
      const income = (line: string) => view.at(line, 'income');
      const expenditure = (line: string) => view.at(line, 'expenditure');
      // A line that is not printed at all could hold money, so the sum is claimed only when every line stands there.
      const incomeParts = ['current-income-total', 'non-fiscal-surplus-used', 'opening-balance'];
      const expenditureParts = [
        'current-expenditure-total',
        'surplus-distribution',
        'closing-balance',
      ];
      return [
        ...(incomeParts.every((line) => view.line(line))
          ? sumClaim(
              book,
              {
                ...head,
                id: `${view.id}/income-grand-total`,
                sentence: '收入总计等于本年收入合计加使用非财政拨款结余加年初结转和结余',
              },
              income('income-grand-total'),
              incomeParts.map(income),
            )
          : []),
        ...(expenditureParts.every((line) => view.line(line))
          ? sumClaim(
              book,
              {
                ...head,
                id: `${view.id}/expenditure-grand-total`,
                sentence: '支出总计等于本年支出合计加结余分配加年末结转和结余',
              },
              expenditure('expenditure-grand-total'),
              expenditureParts.map(expenditure),
            )
          : []),
        ...sumClaim(
          book,
          { ...head, id: `${view.id}/both-sides`, sentence: '收入总计等于支出总计' },
          income('income-grand-total'),
          [expenditure('expenditure-grand-total')],
        ),
      ];
    }),
};
