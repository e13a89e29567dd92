import type { RecognisedDocument } from '@mingjian/engine';
import { type Claim, claimFacts } from './claims/claim.ts';
import { type FactBook, factBook, factUse } from './facts/fact-book.ts';
import { ALL_RULES } from './rules/all-rules.ts';
import { ruleContext } from './rules/rule-context.ts';

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
