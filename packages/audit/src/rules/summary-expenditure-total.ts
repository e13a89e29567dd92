import { FUNCTIONAL_CLASSES } from '@mingjian/engine';
import { sumClaim } from '../claims/claim-maker.ts';
import type { TableView } from '../tables/table-view.ts';
import { type Rule, byForm } from './rule.ts';

/** Lines that a form prints even where nothing is spent; below that number it prints only what it needs. */
const FULL_FORM = 20;

/** All lines of the form stand there, or at least every 类 that the expenditure table prints. */
function isWhole(view: TableView, expenditure: TableView | null): boolean {
  const lines = FUNCTIONAL_CLASSES.filter(({ code }) => view.line(`class-${code}`));
  if (lines.length >= FULL_FORM) return true;
  const classes = [...(expenditure?.codes?.keys() ?? [])].filter((code) => code.length === 3);
  return classes.length > 0 && classes.every((code) => view.line(`class-${code}`));
}

/** A1, expenditure side: 本年支出合计 is the sum of the functional lines. @term 本年支出合计 */
export const summaryExpenditureTotal: Rule = {
  id: 'summary-expenditure-total',
  title: '收入支出决算总表：本年支出合计等于各类支出之和',
  cite: byForm('本年支出合计为按功能分类各类支出之和', '公开表样的栏目关系'),
  claims: ({ all, only, book }) =>
    all('income-expenditure-summary').flatMap((view) =>
      sumClaim(
        book,
        {
          id: `${view.id}/expenditure-total`,
          rule: 'summary-expenditure-total',
          kind: 'sum',
          sentence: '本年支出合计等于按功能分类各类支出之和',
          cite: summaryExpenditureTotal.cite,
          listing: {
            table: view.id,
            node: 'expenditure',
            closed: isWhole(view, only('expenditure')),
          },
        },
        view.at('current-expenditure-total', 'expenditure'),
        FUNCTIONAL_CLASSES.map(({ code }) => view.at(`class-${code}`, 'expenditure')),
      ),
    ),
};
