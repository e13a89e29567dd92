import { type Exact, type Proof, compare, divide, ratio } from '@mingjian/engine';
import type { FactBook, Quantity } from '../facts/fact-book.ts';
import { decimalIn, inBase, printOf } from '../facts/print.ts';
import type { Boxes } from '../system/compile.ts';
import { computedOf } from '../claims/computed.ts';
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

const MOST_LISTED = 12;

function numberSteps(facts: readonly string[], book: FactBook, boxes: Boxes): string[] {
  return facts.map((fact) => {
    const quantity = book.quantities.get(fact);
    if (!quantity) return '';
    const { low, high } = boxes(fact);
    const name = `${quantity.fact.label}印为${printOf(quantity)}`;
    if (low === high) return `${name}，没有取舍。`;
    const from = decimalIn(inBase(low, book), book, quantity, 'down');
    const to = decimalIn(inBase(high, book), book, quantity, 'up');
    return `${name}，原数在${from}至${to}之间。`;
  });
}

/** The proof in words: every number with its interval, every relation used, and the one inequality that cannot be. */
export function proofOf(violation: Violation, reach: Reach, book: FactBook, boxes: Boxes): Proof {
  const { printed, above } = reach;
  const unit = printed.fact.unit ?? '';
  const box = boxes(printed.id);
  const own = decimalIn(inBase(above ? box.low : box.high, book), book, printed);
  const bound = above
    ? decimalIn(reach.high, book, printed, 'up')
    : decimalIn(reach.low, book, printed, 'down');
  const listed = violation.facts.slice(0, MOST_LISTED);
  const rest = violation.facts.length - listed.length;
  const relations = violation.claims.map((claim) => `关系：${claim.sentence}。`);
  return {
    inequality: `${own} ${above ? '>' : '<'} ${bound}${unit ? `（${unit}）` : ''}`,
    steps: [
      ...numberSteps(listed, book, boxes),
      ...(rest > 0 ? [`其余${rest}个数同样按印出位数取区间。`] : []),
      ...relations,
      above
        ? `由其余各数，${printed.fact.label}至多为${bound}${unit}；印出的数至少为${own}${unit}，不可能相符。`
        : `由其余各数，${printed.fact.label}至少为${bound}${unit}；印出的数至多为${own}${unit}，不可能相符。`,
    ],
    certificate: violation.certificate,
  };
}
