import type { ReadSelfEvaluation } from '@mingjian/engine';
import { sumClaim } from '../claims/claim-maker.ts';
import type { Claim } from '../claims/claim.ts';
import type { FactBook } from '../facts/fact-book.ts';
import { boxesOf, compileClaim, isImpossible } from '../system/compile.ts';
import { type Rule, byForm } from './rule.ts';

const cite = byForm('自评表各项分值合计为100分', '项目支出绩效自评表总分为100分');

/**
 * The weights of a form add to the total that its last row prints. Where none is printed the total is 100, and a miss asks for a
 * look only. A form may repeat the execution rate among its indicators; then the indicators alone are the whole. @term 分值合计
 */
export const formWeights: Rule = {
  id: 'form-weights',
  title: '项目支出绩效自评表：分值合计',
  cite,
  claims: ({ document, book }) =>
    document.selfEvaluations.flatMap((form, index): Claim[] => {
      const rows = form.sheet.indicators.map((_, row) => form.facts[`indicators.${row}.weight`]);
      const readings = [[form.facts['funds.weight'], ...rows], rows].flatMap((ids) =>
        claimOf(form, index, book, ids),
      );
      const holding = readings.find((claim) => holds(book, claim));
      if (holding) return [holding];
      // Where the weight of the execution rate is lost, what the indicators add to says nothing.
      return book.quantities.has(form.facts['funds.weight'] ?? '') ? readings.slice(0, 1) : [];
    }),
};

function claimOf(
  form: ReadSelfEvaluation,
  index: number,
  book: FactBook,
  ids: readonly (string | undefined)[],
): Claim[] {
  const facts = ids.filter((id) => id !== undefined && book.quantities.has(id)) as string[];
  const [printed] = facts;
  if (printed === undefined || facts.length !== ids.length || ids.length < 3) return [];
  const bases = new Set(facts.map((fact) => book.quantities.get(fact)?.base));
  if (bases.size > 1 || new Set(facts).size !== facts.length) return [];
  const head = {
    id: `form-${index}/weights`,
    rule: 'form-weights',
    kind: 'weights',
    cite,
  } as const;
  const name = `《${form.sheet.project}》自评表`;
  const total = form.facts['totalWeight'];
  if (total !== undefined && book.quantities.has(total))
    return sumClaim(
      book,
      {
        ...head,
        sentence: `${name}总分的分值等于各项分值之和`,
        listing: { table: `form-${index}`, node: 'marks', closed: true },
      },
      total,
      facts,
    );
  const terms = facts.map((fact) => ({ fact, coefficient: 1n }));
  return [
    {
      ...head,
      grade: 'check',
      sentence: `${name}各项分值合计为100分`,
      printed,
      formula: { form: 'linear', terms, constant: -100n, operator: '=' },
    },
  ];
}

function holds(book: FactBook, claim: Claim): boolean {
  const boxes = boxesOf(book, 'either');
  return compileClaim(book, claim, 0, boxes).every((row) => !isImpossible(row, boxes));
}
