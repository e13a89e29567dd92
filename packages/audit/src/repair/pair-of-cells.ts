import { type Repair, exact } from '@mingjian/engine';
import { type Claim, claimFacts } from '../claims/claim.ts';
import type { Quantity } from '../facts/fact-book.ts';
import { type Boxes } from '../system/compile.ts';
import type { Compiled, Violation } from '../verdict/violation.ts';
import { allowedBy, meet } from './allowed-interval.ts';
import { nearestPrint } from './single-cell.ts';
import { inBase } from '../facts/print.ts';

/** More pairs than this would only confuse. */
const MOST_PAIRS = 3;

/** The boxes as if a number had been printed otherwise. */
function withPrint(boxes: Boxes, quantity: Quantity, to: string): Boxes {
  const { numerator, denominator } = exact(to);
  const value = (numerator * quantity.one) / denominator;
  const own = { low: value - quantity.half, high: value + quantity.half };
  return (fact) => (fact === quantity.id ? own : boxes(fact));
}

/** Claims about a number that the new print would break. */
function brokenBy(
  quantity: Quantity,
  about: readonly Claim[],
  { book, boxes }: Compiled,
  to: string,
): Claim[] {
  const own = withPrint(boxes, quantity, to)(quantity.id);
  const printed = { low: inBase(own.low, book), high: inBase(own.high, book) };
  return about.filter((claim) => {
    const allowed = allowedBy(claim, quantity.id, book, boxes);
    return allowed === null || meet(allowed, printed) === null;
  });
}

/**
 * Two numbers whose change together makes every claim about both hold: the first mends the violation, the second what the first
 * breaks. Tried only where no single number does it.
 */
export function pairRepairs(violation: Violation, compiled: Compiled): Repair[] {
  const { about, book, boxes } = compiled;
  const found: Repair[] = [];
  for (const fact of violation.facts) {
    const first = nearestPrint(fact, violation.claims, book, boxes);
    if (!first) continue;
    const broken = brokenBy(first.quantity, about(fact), compiled, first.to);
    const [one, ...others] = broken.map(claimFacts);
    const changed = withPrint(boxes, first.quantity, first.to);
    for (const other of one ?? []) {
      if (other === fact || !others.every((facts) => facts.includes(other))) continue;
      const second = nearestPrint(other, about(other), book, changed);
      if (!second) continue;
      const names = [first, second].map(
        ({ quantity, to }) => `${quantity.fact.label}为${to}${quantity.fact.unit ?? ''}`,
      );
      found.push({
        label: `${names.join('、')}时各数相符`,
        from: `${first.quantity.fact.value}、${second.quantity.fact.value}`,
        to: `${first.to}、${second.to}`,
        fact,
      });
      if (found.length === MOST_PAIRS) return found;
    }
  }
  return found;
}
