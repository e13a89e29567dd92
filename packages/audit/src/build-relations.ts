import { type RecognisedDocument, type Relation, ratio } from '@mingjian/engine';
import { type Claim, claimFacts } from './claims/claim.ts';
import { type FactBook, factBook, factUse } from './facts/fact-book.ts';
import { ALL_RULES } from './rules/all-rules.ts';
import { ruleContext } from './rules/rule-context.ts';
import { boxesOf, compileClaim } from './system/compile.ts';

/** A document's numbers and everything it claims about them; `index` is the document's place in the audit. */
export function claimsOf(
  document: RecognisedDocument,
  index = 0,
): Readonly<{ book: FactBook; claims: readonly Claim[] }> {
  const book = factBook([{ document: index, facts: document.facts }], factUse(document));
  const context = ruleContext(document, book);
  const seen = new Set<string>();
  const claims = ALL_RULES.flatMap((rule) => rule.claims(context)).filter((claim) => {
    // A sentence may repeat what a form or table already claims of the same numbers: one claim, one check.
    const key = `${claim.formula.form} ${claim.grade} ${claimFacts(claim).toSorted().join(' ')}`;
    return seen.size < seen.add(key).size;
  });
  return { book, claims };
}

/** The relations that a document claims, percents linearised from their printed intervals. */
export function buildRelations(document: RecognisedDocument): Relation[] {
  const { book, claims } = claimsOf(document);
  const boxes = boxesOf(book, 'rounded');
  return claims.flatMap((claim, index) =>
    compileClaim(book, claim, index, boxes).map((row, part) => ({
      id: `${claim.id}#${part}`,
      rule: claim.rule,
      kind: claim.kind,
      grade: claim.grade,
      terms: row.facts.map((fact, i) => ({
        fact,
        coefficient: ratio(row.coefficients[i] ?? 0n, 1n),
      })),
      constant: ratio(row.constant, book.denominator),
      operator: row.operator,
      sentence: claim.sentence,
      claim: claim.id,
      embedded: row.ratio ? [row.ratio.percent] : [],
    })),
  );
}
