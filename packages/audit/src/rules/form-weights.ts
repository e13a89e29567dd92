import type { Claim } from '../claims/claim.ts';
import { type Rule, byForm } from './rule.ts';

const cite = byForm('自评表各项分值合计为100分', '项目支出绩效自评表总分为100分');

/** Weights of a form add to 100. The 100 is not printed beside them, so a miss asks for a look. @term 分值合计 */
export const formWeights: Rule = {
  id: 'form-weights',
  title: '项目支出绩效自评表：分值合计100分',
  cite,
  claims: ({ document, book }) =>
    document.selfEvaluations.flatMap((form, index): Claim[] => {
      const ids = [
        form.facts['funds.weight'],
        ...form.sheet.indicators.map((_, row) => form.facts[`indicators.${row}.weight`]),
      ];
      const facts = ids.filter((id) => id !== undefined && book.quantities.has(id)) as string[];
      const [printed] = facts;
      if (printed === undefined || facts.length !== ids.length || ids.length < 3) return [];
      const terms = facts.map((fact) => ({ fact, coefficient: 1n }));
      const bases = new Set(facts.map((fact) => book.quantities.get(fact)?.base));
      if (bases.size > 1 || new Set(facts).size !== facts.length) return [];
      return [
        {
          id: `form-${index}/weights`,
          rule: 'form-weights',
          kind: 'weights',
          grade: 'check',
          sentence: `《${form.sheet.project}》自评表各项分值合计为100分`,
          printed,
          formula: { form: 'linear', terms, constant: -100n, operator: '=' },
          cite,
        },
      ];
    }),
};
