import type { ReadSelfEvaluation } from '@mingjian/engine';
import { sumClaim } from '../claims/claim-maker.ts';
import type { Claim } from '../claims/claim.ts';
import type { FactBook } from '../facts/fact-book.ts';
import { type Rule, byForm } from './rule.ts';

const cite = byForm(
  '年度资金总额等于各来源资金之和',
  '项目支出绩效自评表资金栏的行次关系（当年财政拨款、上年结转资金、其他资金）',
);
const COLUMNS = [
  ['initialBudget', '年初预算数'],
  ['fullYearBudget', '全年预算数'],
  ['executed', '全年执行数'],
] as const;
const TOTAL = /资金总额|^合计$|^总额$/u;
const FISCAL = /财政拨款|财政资金|政府预算资金|公共预算|基金/u;
/** Levels of government: beside a row of all fiscal money they are its parts, without one they are parts of the whole. */
const LEVEL = /中央|省|市|县|区|镇|乡|上级|本级|地方|自治/u;
const RESIDUAL = /其[他它]资金|^其[他它]$/u;

/** The sources below 年度资金总额, where the labels leave no doubt that each is a part and none a part of another. */
function sources(form: ReadSelfEvaluation): readonly number[] {
  const [first, ...rest] = form.sheet.funds.rows;
  const labels = rest.map((row) => row.label);
  if (!first || !TOTAL.test(first.label) || labels.length < 2) return [];
  if (new Set(labels).size !== labels.length || labels.some((label) => TOTAL.test(label)))
    return [];
  const fiscal = labels.filter((label) => FISCAL.test(label) && !LEVEL.test(label)).length;
  const levels = labels.filter((label) => LEVEL.test(label)).length;
  return fiscal > 1 || (fiscal > 0 && levels > 0) ? [] : labels.map((_, at) => at + 1);
}

function claimsOf(
  form: ReadSelfEvaluation,
  index: number,
  book: FactBook,
  isClean: (fact: string) => boolean,
): Claim[] {
  const rows = sources(form);
  if (rows.length === 0) return [];
  const last = form.sheet.funds.rows.at(-1)?.label ?? '';
  return COLUMNS.flatMap(([key, heading]) => {
    const total = form.facts[`funds.rows.0.${key}`];
    const parts = rows.map((row) => form.facts[`funds.rows.${row}.${key}`]);
    if (![total, ...parts].every((fact) => fact === undefined || isClean(fact))) return [];
    return sumClaim(
      book,
      {
        id: `form-${index}/funds/${key}`,
        rule: 'form-fund-rows',
        kind: 'sum',
        sentence: `《${form.sheet.project}》自评表年度资金总额的${heading}等于各来源资金之和`,
        cite,
        listing: { table: `form-${index}`, node: 'funds', closed: RESIDUAL.test(last) },
      },
      total,
      parts,
    );
  });
}

/** Money rows of a form: the total is its sources. Without 其他资金 in the last row a source may be left out. @term 资金总额 */
export const formFundRows: Rule = {
  id: 'form-fund-rows',
  title: '项目支出绩效自评表：资金总额等于各来源之和',
  cite,
  claims: ({ document, book }) => {
    const status = new Map(document.facts.map((fact) => [fact.id, fact.status]));
    return document.selfEvaluations.flatMap((form, index) =>
      claimsOf(form, index, book, (fact) => status.get(fact) === 'clean'),
    );
  },
};
