import {
  absolute,
  add,
  divide,
  equals,
  exact,
  type Exact,
  type FindingNumber,
  formatFixed,
  isZero,
  multiply,
  negate,
  subtract,
  ZERO,
} from '@mingjian/engine';
import { disputed, type Entry } from './entries.ts';

/** A calculator tape: the numbers that add up to what the disputed one should be. */
export type Tape = Readonly<{
  rows: readonly Readonly<{ number: FindingNumber; minus: boolean }>[];
  /** What the rows come to, in the digits of the finest of them. */
  sum: string;
  /** Disputed minus sum, without its sign. */
  difference: string;
  more: boolean;
  /** The most that the grids of all numbers together allow; null where the print is not plain rounding. */
  slack: string | null;
}>;

const decimals = (text: string): number => text.split('.')[1]?.length ?? 0;
const whole = (text: string): Exact => exact(text);

/** The tape of a finding whose proof is one sum of printed numbers in one unit; null for every other proof. */
export function tapeOf(entry: Entry): Tape | null {
  const claimed = disputed(entry);
  const proof = entry.finding?.proof?.certificate;
  const [relation, ...more] = proof?.relations ?? [];
  if (!claimed?.value || !proof || !relation || more.length > 0 || relation.constant !== '0')
    return null;
  const coefficient = new Map(
    relation.terms.map((term) => [term.variable, BigInt(term.coefficient)]),
  );
  // Between two files a variable names its document before the number.
  const of = ({ fact, document }: FindingNumber): bigint | undefined =>
    coefficient.get(fact) ?? coefficient.get(`${document}:${fact}`);
  const own = of(claimed);
  const parts = entry.numbers.filter((number) => number !== claimed);
  if (own === undefined || coefficient.size !== entry.numbers.length || parts.length === 0)
    return null;
  const rows: { number: FindingNumber; minus: boolean }[] = [];
  let sum = ZERO;
  for (const number of parts) {
    const other = of(number);
    if (other === undefined || number.value === null || number.unit !== claimed.unit) return null;
    if (other !== own && other !== -own) return null;
    const minus = other === own;
    const value = whole(number.value);
    sum = add(sum, minus ? negate(value) : value);
    rows.push({ number, minus });
  }
  const digits = Math.max(
    decimals(claimed.value),
    ...parts.map(({ value }) => decimals(value ?? '')),
  );
  const difference = subtract(whole(claimed.value), sum);
  return {
    rows,
    sum: formatFixed(sum, Math.max(...parts.map(({ value }) => decimals(value ?? '')))),
    difference: formatFixed(absolute(difference), digits),
    more: difference.numerator > 0n,
    slack: slackOf(entry, own, digits),
  };
}

/** Half the width of what the certificate's box allows, in the printed unit; only where every number lies in the middle of its interval. */
function slackOf(entry: Entry, own: bigint, digits: number): string | null {
  const proof = entry.finding?.proof?.certificate;
  if (!proof) return null;
  const values = new Map(
    entry.numbers.flatMap(({ fact, document, value }) => [
      [fact, value] as const,
      [`${document}:${fact}`, value] as const,
    ]),
  );
  let base: Exact | null = null;
  let width = ZERO;
  const middles: (readonly [Exact, Exact])[] = [];
  for (const { id, low, high } of proof.variables) {
    const value = values.get(id);
    if (low === null || high === null || value === null || value === undefined) return null;
    const printed = whole(value);
    const middle = divide(add(whole(low), whole(high)), whole('2'));
    width = add(width, divide(subtract(whole(high), whole(low)), whole('2')));
    if (!isZero(printed)) base ??= divide(middle, printed);
    middles.push([printed, middle]);
  }
  if (base === null || own === 0n) return null;
  const scale = base;
  if (!middles.every(([printed, middle]) => equals(multiply(printed, scale), middle))) return null;
  const slack = divide(width, scale);
  for (let more = digits; more <= digits + 3; more += 1) {
    const text = formatFixed(slack, more);
    if (equals(whole(text), slack)) return text;
  }
  return null;
}
