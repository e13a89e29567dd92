import { type Exact, compare, divide, isZero, ratio } from '@mingjian/engine';
import type { FactBook } from '../facts/fact-book.ts';
import { inBase } from '../facts/print.ts';
import type { Boxes } from '../system/compile.ts';
import type { Claim, Formula, Term } from './claim.ts';

/** What the other numbers of a claim make of the checked one, in base units. */
export type Computed = Readonly<{ low: Exact; high: Exact; centre: Exact }>;

type Ratio = Extract<Formula, { form: 'ratio' }>;
type Linear = Extract<Formula, { form: 'linear' }>;

const pick = (values: readonly Exact[], sign: 1 | -1): Exact =>
  values.reduce((best, value) => (compare(value, best) * sign < 0 ? value : best));

function total(terms: readonly Term[], value: (fact: string) => bigint): bigint {
  return terms.reduce((sum, term) => sum + term.coefficient * value(term.fact), 0n);
}

/** Every corner of the boxes: the quotient is monotone in each number, so its ends lie there. */
function ratioCorners(formula: Ratio, boxes: Boxes): Exact[] {
  const facts = [...new Set([...formula.numerator, ...formula.denominator].map((t) => t.fact))];
  return Array.from({ length: 2 ** facts.length }, (_, corner) => {
    const value = (fact: string): bigint =>
      (corner >> facts.indexOf(fact)) % 2 === 0 ? boxes(fact).low : boxes(fact).high;
    const bottom = total(formula.denominator, value);
    return bottom === 0n ? null : ratio(total(formula.numerator, value), bottom);
  }).filter((corner) => corner !== null);
}

function linearComputed(claim: Claim, formula: Linear, book: FactBook, boxes: Boxes): Computed {
  const own = formula.terms.find((term) => term.fact === claim.printed)?.coefficient ?? 1n;
  const others = formula.terms.filter((term) => term.fact !== claim.printed);
  const constant = formula.constant * book.denominator;
  const bound = (side: 'low' | 'high'): bigint =>
    others.reduce((sum, { fact, coefficient }) => {
      const up = coefficient > 0n === (side === 'high');
      return sum + coefficient * (up ? boxes(fact).high : boxes(fact).low);
    }, constant);
  const value = (fact: string): bigint => book.quantities.get(fact)?.value ?? 0n;
  const solve = (rest: bigint): Exact => divide(inBase(-rest, book), ratio(own, 1n));
  const ends = [solve(bound('low')), solve(bound('high'))];
  return {
    low: pick(ends, 1),
    high: pick(ends, -1),
    centre: solve(total(others, value) + constant),
  };
}

/** The checked number as computed from the others: from their prints (centre), and from all that their prints may stand for. */
export function computedOf(claim: Claim, book: FactBook, boxes: Boxes): Computed | null {
  const { formula } = claim;
  if (formula.form === 'linear') return linearComputed(claim, formula, book, boxes);
  const value = (fact: string): bigint => book.quantities.get(fact)?.value ?? 0n;
  const bottom = total(formula.denominator, value);
  const corners = ratioCorners(formula, boxes);
  if (bottom === 0n || corners.length === 0) return null;
  const centre = ratio(total(formula.numerator, value), bottom);
  return { low: pick(corners, 1), high: pick(corners, -1), centre };
}

/** A quick yes for the usual case: an equation that the printed numbers satisfy as they stand. */
export function balancesAsPrinted(claim: Claim, book: FactBook): boolean {
  const { formula } = claim;
  if (formula.form !== 'linear') return false;
  const left = total(formula.terms, (fact) => book.quantities.get(fact)?.value ?? 0n);
  return left + formula.constant * book.denominator === 0n;
}

/** True when the print is exactly what the other prints give, rounded to its own grid. */
export function holdsAsPrinted(claim: Claim, book: FactBook, computed: Computed): boolean {
  const quantity = book.quantities.get(claim.printed);
  if (!quantity) return true;
  const printed = inBase(quantity.value, book);
  const { formula } = claim;
  const order = compare(printed, computed.centre);
  if (formula.form === 'linear') {
    if (formula.operator === '=') return order === 0;
    const own = formula.terms.find((term) => term.fact === claim.printed)?.coefficient ?? 1n;
    const wanted = formula.operator === '<=' ? -1 : 1;
    return order === 0 || order === (own > 0n ? wanted : -wanted);
  }
  const half = inBase(quantity.half, book);
  const off = ratio(
    printed.numerator * computed.centre.denominator -
      computed.centre.numerator * printed.denominator,
    printed.denominator * computed.centre.denominator,
  );
  const size = off.numerator < 0n ? { ...off, numerator: -off.numerator } : off;
  return isZero(off) || compare(size, half) <= 0;
}
