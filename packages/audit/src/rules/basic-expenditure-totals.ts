import { sumClaim } from '../claims/claim-maker.ts';
import { type Rule, byForm } from './rule.ts';

const cite = byForm(
  '人员经费等于工资福利支出（301）加对个人和家庭的补助（303）；公用经费等于其余各类之和',
  '公开表样的左右分栏；公开的决算核对规则 V33-243 按同一等式核对',
);
const PERSONNEL = ['301', '303'];
/** What the published form prints below 公用经费; the others are rare and left out where they are nothing. */
const PRINTED = ['302', '307', '310', '399'];
const PUBLIC = ['302', '307', '309', '310', '311', '312', '399'];

/** A8: 人员经费 and 公用经费 from their economic classes. @term 人员经费 @term 公用经费 */
export const basicExpenditureTotals: Rule = {
  id: 'basic-expenditure-totals',
  title: '一般公共预算财政拨款基本支出决算表：人员经费与公用经费合计',
  cite,
  claims: ({ all, book }) =>
    all('general-budget-basic-expenditure').flatMap((view) => {
      const { codes } = view;
      if (!codes) return [];
      const at = (code: string) => codes.get(code)?.facts['amount'];
      const head = { rule: 'basic-expenditure-totals', kind: 'sum', cite } as const;
      const claims = sumClaim(
        book,
        {
          ...head,
          id: `${view.id}/personnel`,
          sentence: '人员经费合计等于工资福利支出加对个人和家庭的补助',
        },
        view.at('personnel-total', 'amount'),
        // Both classes must stand there: a missing one could hold the difference.
        PERSONNEL.every((code) => codes.has(code)) ? PERSONNEL.map(at) : [],
      );
      const classes = [...codes.keys()].filter((code) => code.length === 3);
      const known = classes.every((code) => PERSONNEL.includes(code) || PUBLIC.includes(code));
      return known
        ? [
            ...claims,
            ...sumClaim(
              book,
              {
                ...head,
                id: `${view.id}/public`,
                sentence: '公用经费合计等于商品和服务支出等各类之和',
                listing: {
                  table: view.id,
                  node: 'public-total',
                  closed: PRINTED.every((code) => codes.has(code)),
                },
              },
              view.at('public-total', 'amount'),
              codes.has('302') ? PUBLIC.map(at) : [],
            ),
          ]
        : claims;
    }),
};
