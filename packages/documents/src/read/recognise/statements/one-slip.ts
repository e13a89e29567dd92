import {
  add,
  divide,
  equals,
  exact,
  type Exact,
  multiply,
  ratio,
  subtract,
  sum,
  unit,
  unitScale,
} from '@mingjian/engine';

import type { Mention } from '../prose/mention.ts';
import { baseValue } from './figures.ts';

/** Fewer digits say too little: 38 and 33 differ by one key, and by chance. */
const LEAST_DIGITS = 4;

/**
 * An open list may leave parts out, so a sum below its total says nothing by itself: what is missing may be 5.00 or 20.00. But a sum
 * above the total that one changed digit would mend, or a sum on either side that two exchanged digits would, is a slip of the pen.
 */
export function isOneSlipOff(
  total: Mention,
  parts: readonly Mention[],
  less: readonly Mention[] = [],
): boolean {
  const values = [total, ...parts, ...less].map(baseValue);
  if (parts.length + less.length < 2 || values.includes(null)) return false;
  const [whole, ...rest] = values.filter((value): value is Exact => value !== null);
  if (!whole) return false;
  const signed = rest.map((value, at) => (at < parts.length ? value : multiply(value, exact(-1n))));
  const gap = subtract(whole, sum(signed));
  if (equals(gap, exact(0n))) return false;
  const isAbove = gap.numerator < 0n;
  const wanted: readonly (readonly [Mention, Exact])[] = [
    [total, subtract(whole, gap)],
    ...parts.map((part, at) => [part, add(rest[at] ?? whole, gap)] as const),
    ...less.map((part, at) => [part, subtract(rest[parts.length + at] ?? whole, gap)] as const),
  ];
  return wanted.some(([mention, value]) => {
    const printed = mention.fact.value ?? '';
    const asked = printedAs(mention, value);
    if (asked === null || asked.replace('.', '').length < LEAST_DIGITS) return false;
    return (
      isExchange(printed, asked) || ((isAbove || less.length > 0) && isOneDigit(printed, asked))
    );
  });
}

/** The value in the unit and with the digits that the number was printed with; null where it does not come out even. */
function printedAs({ fact }: Mention, value: Exact): string | null {
  const scale = unitScale(unit(fact.unit ?? ''));
  const own = divide(value, ratio(scale.numerator, scale.denominator));
  const digits = /\.(\d+)$/u.exec(fact.value ?? '')?.[1]?.length ?? 0;
  const shifted = multiply(own, exact(10n ** BigInt(digits)));
  if (shifted.numerator % shifted.denominator !== 0n || shifted.numerator < 0n) return null;
  const text = String(shifted.numerator / shifted.denominator).padStart(digits + 1, '0');
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

const differing = (a: string, b: string): readonly number[] =>
  [...a].flatMap((character, at) => (character === b.charAt(at) ? [] : [at]));

const isOneDigit = (a: string, b: string): boolean =>
  a.length === b.length && differing(a, b).length === 1;

function isExchange(a: string, b: string): boolean {
  const [first, second, third] = differing(a, b);
  if (a.length !== b.length || first === undefined || second === undefined) return false;
  const isNext = second === first + 1 || (second === first + 2 && a.charAt(first + 1) === '.');
  return (
    third === undefined &&
    isNext &&
    a.charAt(first) === b.charAt(second) &&
    a.charAt(second) === b.charAt(first)
  );
}
