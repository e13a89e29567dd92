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
/** 按支出性质分: the same money once more, by what it was spent on. */
const NATURE = /^(?:基本|项目)支出$/u;
const RESIDUAL = /其[他它]资金|^其[他它]$/u;

/** The sources below 年度资金总额, where the labels leave no doubt that each is a part and none a part of another. */
function sources(labels: readonly string[]): boolean {
  if (labels.length < 2) return false;
  const fiscal = labels.filter((label) => FISCAL.test(label) && !LEVEL.test(label)).length;
  const levels = labels.filter((label) => LEVEL.test(label)).length;
  return !(fiscal > 1 || (fiscal > 0 && levels > 0));
}

/** Row numbers of each way in which a form splits its total: by source, and by 基本支出 and 项目支出. */
function splits(form: ReadSelfEvaluation): readonly (readonly number[])[] {
  const labels = form.sheet.funds.rows.map((row) => row.label);
  const [first, ...rest] = labels;
  if (first === undefined || !TOTAL.test(first)) return [];
  if (new Set(rest).size !== rest.length || rest.some((label) => TOTAL.test(label))) return [];
  const at = labels.map((_, index) => index).slice(1);
  const natures = at.filter((index) => NATURE.test(labels[index] ?? ''));
  const others = at.filter((index) => !natures.includes(index));
  return [
    ...(sources(others.map((index) => labels[index] ?? '')) ? [others] : []),
    ...(natures.length === 2 ? [natures] : []),
  ];
}

function claimsOf(
  form: ReadSelfEvaluation,
  index: number,
  book: FactBook,
  isClean: (fact: string) => boolean,
): Claim[] {
  const labels = form.sheet.funds.rows.map((row) => row.label);
  return splits(form).flatMap((rows) => {
    const isNature = NATURE.test(labels[rows[0] ?? 0] ?? '');
    const closed = isNature || RESIDUAL.test(labels[rows.at(-1) ?? 0] ?? '');
    return COLUMNS.flatMap(([key, heading]) => {
      const total = form.facts[`funds.rows.0.${key}`];
      const parts = rows.map((row) => form.facts[`funds.rows.${row}.${key}`]);
      if (![total, ...parts].every((fact) => fact === undefined || isClean(fact))) return [];
      const node = isNature ? 'funds-by-nature' : 'funds';
      return sumClaim(
        book,
        {
          id: `form-${index}/${node}/${key}`,
          rule: 'form-fund-rows',
          kind: 'sum',
          sentence: `《${form.sheet.project}》自评表年度资金总额的${heading}等于${isNature ? '基本支出与项目支出' : '各来源资金'}之和`,
          cite,
          listing: { table: `form-${index}`, node, closed },
        },
        total,
        parts,
      );
    });
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
