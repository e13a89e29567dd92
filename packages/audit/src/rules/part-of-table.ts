import { atMostClaim } from '../claims/claim-maker.ts';
import type { Claim } from '../claims/claim.ts';
import { type Rule, type RuleContext, byForm } from './rule.ts';

const cite = byForm(
  '部分不大于全部：一般公共预算支出不大于同科目全部支出，基本支出中的三公经费不大于三公经费总额',
  '由表的口径推得（一般公共预算是全部支出的一部分；“三公”表含项目支出与基金）',
);

/** B7: general-budget money by code is part of all expenditure under the same code. */
function byCode({ only, book }: RuleContext): Claim[] {
  const whole = only('expenditure')?.codes;
  const part = only('general-budget-expenditure')?.codes;
  if (!whole || !part) return [];
  return [...part].flatMap(([code, row]) =>
    (['totalExpenditure', 'basicExpenditure', 'projectExpenditure'] as const).flatMap((column) =>
      atMostClaim(
        book,
        {
          id: `between/part/${code}/${column}`,
          rule: 'part-of-table',
          kind: 'table-to-table',
          sentence: `一般公共预算支出表${code}${row.label}不大于支出决算表同一科目`,
          cite,
          grade: 'explain',
        },
        row.facts[column],
        [whole.get(code)?.facts[column]],
      ),
    ),
  );
}

const THREE_PUBLIC = [
  [['30212'], 'overseas', '因公出国（境）费用'],
  [['30231', '31013'], 'vehicles', '公务用车购置及运行维护费'],
  [['30217'], 'reception', '公务接待费'],
] as const;

/** B8: 三公 money inside basic expenditure is part of all 三公 money. */
function byThreePublic({ only, book }: RuleContext): Claim[] {
  const codes = only('general-budget-basic-expenditure')?.codes;
  const whole = only('three-public');
  if (!codes || !whole) return [];
  return THREE_PUBLIC.flatMap(([economic, line, name]) =>
    economic.flatMap((code) =>
      atMostClaim(
        book,
        {
          id: `between/three-public/${code}`,
          rule: 'part-of-table',
          kind: 'table-to-table',
          sentence: `基本支出中的${code}${name}不大于“三公”表${name}决算数`,
          cite,
          grade: 'explain',
        },
        codes.get(code)?.facts['amount'],
        [whole.at(line, 'finalAccount')],
      ),
    ),
  );
}

/** B7 and B8. The scope of the larger table may differ outside the document, so a word is owed, no more. @term 部分与全部 */
export const partOfTable: Rule = {
  id: 'part-of-table',
  title: '部分不大于全部',
  cite,
  claims: (context) => [...byCode(context), ...byThreePublic(context)],
};
