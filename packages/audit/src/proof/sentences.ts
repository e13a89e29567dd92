import { type Exact, type Proof, compare, divide, ratio } from '@mingjian/engine';
import type { FactBook, Quantity } from '../facts/fact-book.ts';
import { decimalIn, inBase } from '../facts/print.ts';
import { nameOf, reckoningOf, spoken } from './reckoning.ts';
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

/** The numbers that the checked one is computed from, in one sentence: names only where they tell the numbers apart. */
function listed(violation: Violation, printed: Quantity, book: FactBook): string {
  const others = violation.facts
    .filter((fact) => fact !== printed.id)
    .map((fact) => book.quantities.get(fact))
    .filter((quantity) => quantity !== undefined);
  const words = others.slice(0, MOST_LISTED).map((other) => `${nameOf(other)} ${spoken(other)}`);
  const rest = others.length - words.length;
  return `${words.join('、')}${rest > 0 ? `，另有 ${rest} 个数` : ''}`;
}

/** Counts and marks stand for themselves: no rounding to speak of. */
export const isWithoutRounding = (facts: readonly string[], boxes: Boxes): boolean =>
  facts.every((fact) => boxes(fact).low === boxes(fact).high);

/** The proof in at most five sentences: the number, the others, the relation or the working, how far the prints leave room, and the end. */
export function proofOf(violation: Violation, reach: Reach, book: FactBook, boxes: Boxes): Proof {
  const { printed, above } = reach;
  const unit = printed.fact.unit ?? '';
  const spaced = unit === '' || unit === '%' ? unit : ` ${unit}`;
  const box = boxes(printed.id);
  const own = decimalIn(inBase(above ? box.low : box.high, book), book, printed);
  const bound = above
    ? decimalIn(reach.high, book, printed, 'up')
    : decimalIn(reach.low, book, printed, 'down');
  const name = nameOf(printed);
  const [claim, second] = violation.claims;
  const working = claim && !second ? reckoningOf(claim, reach, book) : null;
  const isExact = isWithoutRounding([printed.id, ...violation.facts], boxes);
  const limit = above ? '最多' : '最少';
  return {
    inequality: `${own} ${above ? '>' : '<'} ${bound}${unit ? `（${unit}）` : ''}`,
    steps: [
      `${name}写 ${spoken(printed)}。`,
      `用来核对的数：${listed(violation, printed, book)}。`,
      `应当：${violation.claims.map((member) => member.sentence).join('；')}${
        working !== null && claim?.formula.form === 'ratio' ? `；${working}` : ''
      }。`,
      isExact
        ? `由这些数，${name}${limit}为 ${bound}${spaced}。`
        : `这些数都取过尾数，放到最宽，${name}${limit}也只能是 ${bound}${spaced}。`.replace(
            '最少也只能是',
            '最少也要有',
          ),
      isExact
        ? `写的是 ${own}${spaced}，不可能相符。`
        : `写出的数取尾数以前${above ? '至少' : '至多'}是 ${own}${spaced}，不可能相符。`,
    ],
    certificate: violation.certificate,
  };
}
