import { FUNCTIONAL_CLASSES } from '@mingjian/engine';
import { balanceClaim, sumClaim } from '../claims/claim-maker.ts';
import type { Claim } from '../claims/claim.ts';
import type { FactBook } from '../facts/fact-book.ts';
import type { TableView } from '../tables/table-view.ts';
import { type Rule, byForm } from './rule.ts';

const cite = byForm(
  '本年收入加年初结转结余等于总计，等于本年支出加年末结转结余；各预算自成平衡',
  '公开表样的栏目关系；公开的决算核对规则 V33-119、V33-242 按同一等式核对',
);
const COLUMNS = ['total', 'generalBudget', 'governmentFund', 'stateCapital'];
const BUDGETS = [
  ['general-budget-appropriation', 'opening-general-budget', 'generalBudget', '一般公共预算'],
  ['government-fund-appropriation', 'opening-government-fund', 'governmentFund', '政府性基金预算'],
  ['state-capital-appropriation', 'opening-state-capital', 'stateCapital', '国有资本经营预算'],
] as const;

function claimsOf(view: TableView, book: FactBook): Claim[] {
  const isClosed = (node: string): boolean => {
    if (node === 'expenditure') return false;
    return BUDGETS.every(([line, opening]) => view.line(node === 'opening' ? opening : line));
  };
  const head = (id: string, sentence: string, node?: string) => ({
    id: `${view.id}/${id}`,
    rule: 'fiscal-summary-totals',
    kind: 'sum' as const,
    sentence: `${view.name}：${sentence}`,
    cite,
    ...(node ? { listing: { table: view.id, node, closed: isClosed(node) } } : {}),
  });
  const income = (line: string) => view.at(line, 'income');
  const lines = FUNCTIONAL_CLASSES.map(({ code }) => `class-${code}`);
  const claims = [
    ...sumClaim(
      book,
      head('income-total', '本年收入合计等于三项财政拨款之和', 'income'),
      income('current-income-total'),
      BUDGETS.map(([line]) => income(line)),
    ),
    ...sumClaim(
      book,
      head('opening', '年初结转和结余等于三项预算之和', 'opening'),
      income('opening-balance'),
      BUDGETS.map(([, line]) => income(line)),
    ),
    ...sumClaim(
      book,
      head('income-grand-total', '收入总计等于本年收入合计加年初结转和结余'),
      income('income-grand-total'),
      [income('current-income-total'), income('opening-balance')],
    ),
    ...sumClaim(book, head('both-sides', '收入总计等于支出总计'), income('income-grand-total'), [
      view.at('expenditure-grand-total', 'total'),
    ]),
  ];
  for (const column of COLUMNS) {
    const at = (line: string) => view.at(line, column);
    claims.push(
      ...sumClaim(
        book,
        head(`lines/${column}`, '本年支出合计等于各类支出之和', 'expenditure'),
        at('current-expenditure-total'),
        lines.map(at),
      ),
      ...sumClaim(
        book,
        head(`grand/${column}`, '支出总计等于本年支出合计加年末结转和结余'),
        at('expenditure-grand-total'),
        [at('current-expenditure-total'), at('closing-balance')],
      ),
    );
  }
  for (const [line, opening, column, name] of BUDGETS) {
    // Without an opening line for this budget its opening balance is not known, so nothing balances.
    if (!view.line(opening) || !view.line('closing-balance')) continue;
    claims.push(
      ...balanceClaim(
        book,
        head(`balance/${column}`, `${name}本年收入加年初结转结余等于本年支出加年末结转结余`),
        [view.at('closing-balance', column), view.at('current-expenditure-total', column)],
        [income(line), income(opening)],
      ),
    );
  }
  return claims;
}

/** A7: totals of 财政拨款收入支出决算总表, for all money and budget by budget. @term 财政拨款收支总表 */
export const fiscalSummaryTotals: Rule = {
  id: 'fiscal-summary-totals',
  title: '财政拨款收入支出决算总表：合计、总计与各预算平衡',
  cite,
  claims: ({ all, book }) => all('fiscal-summary').flatMap((view) => claimsOf(view, book)),
};
