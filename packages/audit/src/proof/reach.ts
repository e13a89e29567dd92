import { type Exact, compare, divide, ratio } from '@mingjian/engine';
import { computedOf } from '../claims/computed.ts';
import type { FactBook, Quantity } from '../facts/fact-book.ts';
import { inBase } from '../facts/print.ts';
import type { Boxes } from '../system/compile.ts';
import type { Violation } from '../verdict/violation.ts';

/** What the other numbers make of the checked one, and which side of its print is out of reach. */
export type Reach = Readonly<{
  printed: Quantity;
  /** In base units. */
  low: Exact;
  high: Exact;
  centre: Exact | null;
  /** The print lies above everything the others allow. */
  above: boolean;
}>;

/** From the certificate: the checked number against the bound that the combined relations leave for it. */
function reachOfCertificate(violation: Violation, book: FactBook): Reach | null {
  const { certificate } = violation;
  const coefficients = new Map<string, bigint>();
  let constant = 0n;
  let equalities = true;
  for (const [r, relation] of certificate.relations.entries()) {
    const multiplier = BigInt(certificate.multipliers[r] ?? '0');
    if (relation.operator !== '=') equalities = false;
    constant += multiplier * BigInt(relation.constant);
    for (const term of relation.terms) {
      const part = multiplier * BigInt(term.coefficient);
      coefficients.set(term.variable, (coefficients.get(term.variable) ?? 0n) + part);
    }
  }
  const wanted = violation.claims.map((claim) => claim.printed);
  const bounded = certificate.variables.filter((variable) => variable.low !== null);
  const chosen = bounded.find((variable) => wanted.includes(variable.id)) ?? bounded[0];
  const printed = chosen && book.quantities.get(chosen.id);
  const own = chosen && coefficients.get(chosen.id);
  if (!chosen || !printed || !own) return null;
  let low = constant;
  let high = constant;
  for (const variable of bounded) {
    if (variable.id === chosen.id) continue;
    const coefficient = coefficients.get(variable.id) ?? 0n;
    const [a, b] = [BigInt(variable.low ?? '0'), BigInt(variable.high ?? '0')];
    low += coefficient * (coefficient > 0n ? a : b);
    high += coefficient * (coefficient > 0n ? b : a);
  }
  const bound = (rest: bigint): Exact => divide(inBase(-rest, book), ratio(own, 1n));
  // own·x ≤ −rest.low always follows; the other side only when every relation used is an equation.
  const near = bound(low);
  const far = equalities ? bound(high) : near;
  const [least, greatest] = compare(near, far) <= 0 ? [near, far] : [far, near];
  return { printed, low: least, high: greatest, centre: null, above: own > 0n };
}

/** The checked number of a violation and what the others make of it. */
export function reachOf(violation: Violation, book: FactBook, boxes: Boxes): Reach | null {
  const [claim, second] = violation.claims;
  if (!claim || second) return reachOfCertificate(violation, book);
  const computed = computedOf(claim, book, boxes);
  const printed = book.quantities.get(claim.printed);
  if (!computed || !printed) return reachOfCertificate(violation, book);
  const above = compare(inBase(boxes(claim.printed).low, book), computed.high) > 0;
  return { printed, ...computed, above };
}
