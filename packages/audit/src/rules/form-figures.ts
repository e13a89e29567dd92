import type { FindingGrade, ReadSelfEvaluation } from '@mingjian/engine';
import { atMostClaim, ratioClaim, sumClaim } from '../claims/claim-maker.ts';
import type { Claim } from '../claims/claim.ts';
import { firstHolding } from '../claims/first-holding.ts';
import type { FactBook } from '../facts/fact-book.ts';
import { isCapped, rateGrade } from './rate-base.ts';
import { type Rule, byForm } from './rule.ts';

const cite = byForm(
  '预算执行率等于全年执行数除以全年预算数；总分等于执行率得分与各指标得分之和；得分不超过分值',
  '项目支出绩效自评表的栏次关系',
);

const isZero = (book: FactBook, fact: string): boolean => book.quantities.get(fact)?.value === 0n;

/**
 * The form prints one rate beside several money rows and two budgets; it says nothing of which the rate is taken from. The claim is
 * the first reading that holds; when none holds, the full-year budget of the first row. Nothing divided by nothing is no reading.
 */
function rateClaim(
  form: ReadSelfEvaluation,
  book: FactBook,
  id: string,
  grade: FindingGrade,
): Claim[] {
  const readings = form.sheet.funds.rows.slice(0, 2).flatMap((_, index) =>
    ['fullYearBudget', 'initialBudget'].flatMap((budget) => {
      const executed = form.facts[`funds.rows.${index}.executed`];
      const base = form.facts[`funds.rows.${index}.${budget}`];
      if (!executed || !base || isZero(book, base)) return [];
      return ratioClaim(
        book,
        {
          id: `${id}/rate`,
          rule: 'form-figures',
          kind: 'percent',
          grade: isCapped(book, form.facts['execution.rate'], executed, base) ? 'check' : grade,
          sentence: `《${form.sheet.project}》自评表执行率等于执行数除以预算数`,
          cite,
        },
        form.facts['execution.rate'],
        [{ fact: executed, coefficient: 1n }],
        [{ fact: base, coefficient: 1n }],
      );
    }),
  );
  return firstHolding(book, readings);
}

/** The rate of a source of money: its own executed amount ÷ its own budget, full-year or initial. */
function rowRateClaims(
  form: ReadSelfEvaluation,
  book: FactBook,
  id: string,
  grade: FindingGrade,
): Claim[] {
  return form.sheet.funds.rows.slice(1).flatMap((row, at) => {
    const path = `funds.rows.${at + 1}`;
    const executed = form.facts[`${path}.executed`];
    const readings = ['fullYearBudget', 'initialBudget'].flatMap((budget) => {
      const base = form.facts[`${path}.${budget}`];
      if (!executed || !base || isZero(book, base)) return [];
      return ratioClaim(
        book,
        {
          id: `${id}/rate-${at + 1}`,
          rule: 'form-figures',
          kind: 'percent',
          grade: isCapped(book, form.facts[`${path}.rate`], executed, base) ? 'check' : grade,
          sentence: `《${form.sheet.project}》自评表“${row.label}”的执行率等于执行数除以预算数`,
          cite,
        },
        form.facts[`${path}.rate`],
        [{ fact: executed, coefficient: 1n }],
        [{ fact: base, coefficient: 1n }],
      );
    });
    return firstHolding(book, readings);
  });
}

function markClaims(form: ReadSelfEvaluation, book: FactBook, id: string): Claim[] {
  const { facts, sheet } = form;
  const rows = sheet.indicators.map((_, index) => index);
  const scores = rows.map((index) => facts[`indicators.${index}.score`]);
  const executionScore = facts['execution.score'];
  const name = `《${sheet.project}》自评表`;
  const claim = (parts: readonly (string | undefined)[], sentence: string): Claim[] =>
    sumClaim(
      book,
      {
        id: `${id}/total`,
        rule: 'form-figures',
        kind: 'score',
        sentence: `${name}${sentence}`,
        cite,
        listing: { table: id, node: 'marks', closed: true },
      },
      facts['total'],
      parts,
    );
  // A row without a printed score may hold anything, so the total is claimed only when every row has one.
  const complete = rows.length > 0 && scores.every(Boolean);
  // Some forms list the execution rate among the indicators, with or without marks beside the money.
  const repeated = sheet.indicators.some((each) => /预算执行率|^执行率$/u.test(each.name));
  const readings = [
    ...(executionScore
      ? claim([executionScore, ...scores], '总分等于执行率得分与各指标得分之和')
      : []),
    ...(repeated ? claim(scores, '总分等于各指标得分之和') : []),
  ];
  return [
    ...(complete ? firstHolding(book, readings) : []),
    ...rows.flatMap((index) =>
      atMostClaim(
        book,
        {
          id: `${id}/score-${index}`,
          rule: 'form-figures',
          kind: 'score',
          sentence: `${name}“${sheet.indicators[index]?.name ?? ''}”得分不超过分值`,
          cite,
        },
        scores[index],
        [facts[`indicators.${index}.weight`]],
      ),
    ),
    ...atMostClaim(
      book,
      {
        id: `${id}/execution-score`,
        rule: 'form-figures',
        kind: 'score',
        sentence: `${name}执行率得分不超过分值`,
        cite,
      },
      executionScore,
      [facts['funds.weight']],
    ),
  ];
}

/** Rate, total and marks of every self-evaluation form. @term 自评表勾稽 */
export const formFigures: Rule = {
  id: 'form-figures',
  title: '项目支出绩效自评表：执行率、总分、得分',
  cite,
  claims: ({ document, book }) => {
    const grade = rateGrade(document);
    return document.selfEvaluations.flatMap((form, index) => [
      ...rateClaim(form, book, `form-${index}`, grade),
      ...rowRateClaims(form, book, `form-${index}`, grade),
      ...markClaims(form, book, `form-${index}`),
    ]);
  },
};
