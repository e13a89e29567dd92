import { type Claim, claimFacts } from './claim.ts';

/** The claims that name a number, in the order of the claims. */
export type ClaimsByFact = (fact: string) => readonly Claim[];

const NONE: readonly Claim[] = [];

/** Indexed at the first question: most documents hold, and nobody asks. */
export function claimsByFact(claims: readonly Claim[]): ClaimsByFact {
  let index: Map<string, Claim[]> | null = null;
  return (fact) => {
    if (index === null) {
      index = new Map();
      for (const claim of claims) {
        for (const each of claimFacts(claim)) {
          const list = index.get(each);
          if (list) list.push(claim);
          else index.set(each, [claim]);
        }
      }
    }
    return index.get(fact) ?? NONE;
  };
}
