/** The twelve families of made-up sheets, by what they give in ten-thousandths of the weight; plain integers, nothing of the product. */
export type MadeRule = Readonly<{
  name: string;
  /** The product's name for the method, and the parameters that single it out. */
  method: string;
  parameters: Readonly<Record<string, string>>;
  digits: number;
  floor: boolean;
  /** Score numerator over denominator for a weight, target and actual (actual below target). */
  score: (weight: bigint, target: bigint, actual: bigint) => readonly [bigint, bigint];
}>;

const linear =
  (top: bigint, bottom: bigint): MadeRule['score'] =>
  (weight, target, actual) => {
    // weight × (1 − top/bottom × (target − actual)/target)
    const left = bottom * target - top * (target - actual);
    return [left < 0n ? 0n : weight * left, bottom * target];
  };

const steps =
  (table: readonly (readonly [bigint, bigint])[]): MadeRule['score'] =>
  (weight, target, actual) => {
    const found = table.find(([from]) => actual * 100n >= from * target);
    return [weight * (found?.[1] ?? 0n), 10n];
  };

const perBlock =
  (points: bigint, share: bigint): MadeRule['score'] =>
  (weight, target, actual) => {
    const short = (target - actual) * 100n;
    const blocks = (short + points * target - 1n) / (points * target);
    const left = 100n - blocks * share;
    return [left < 0n ? 0n : weight * left, 100n];
  };

const rule = (
  name: string,
  method: string,
  parameters: Readonly<Record<string, string>>,
  score: MadeRule['score'],
  digits = 2,
  floor = false,
): MadeRule => ({ name, method, parameters, digits, floor, score });

export const MADE_RULES: readonly MadeRule[] = [
  rule('proportional', 'completion-ratio', { digits: '2' }, linear(1n, 1n)),
  rule('proportional, one decimal', 'completion-ratio', { digits: '1' }, linear(1n, 1n), 1),
  rule('proportional, whole', 'completion-ratio', { digits: '0' }, linear(1n, 1n), 0),
  rule('proportional, cut off', 'completion-ratio', { rounding: 'floor' }, linear(1n, 1n), 2, true),
  rule('pass line 60', 'completion-with-pass-line', { factor: '2.5' }, linear(5n, 2n)),
  rule('pass line 50', 'completion-with-pass-line', { factor: '2' }, linear(2n, 1n)),
  rule('pass line 80', 'completion-with-pass-line', { factor: '5' }, linear(5n, 1n)),
  rule('factor 3', 'completion-with-pass-line', { factor: '3' }, linear(3n, 1n)),
  rule('full or nothing', 'full-or-nothing', {}, () => [0n, 1n]),
  rule(
    'steps 100 80 60',
    'steps',
    { '>=80%': '0.7' },
    steps([
      [100n, 10n],
      [80n, 7n],
      [60n, 5n],
    ]),
  ),
  rule(
    'steps 90 80 60',
    'steps',
    { '>=90%': '0.9' },
    steps([
      [100n, 10n],
      [90n, 9n],
      [80n, 8n],
      [60n, 6n],
    ]),
  ),
  rule('a tenth for five points', 'deduction-per-points', { points: '5' }, perBlock(5n, 10n)),
];

/** A score printed as its sheet prints it, trailing zeros dropped. */
export function printScore([top, bottom]: readonly [bigint, bigint], made: MadeRule): string {
  const scaled = top * 10n ** BigInt(made.digits);
  const whole = scaled / bottom;
  const up = !made.floor && (scaled % bottom) * 2n >= bottom;
  const text = (up ? whole + 1n : whole).toString().padStart(made.digits + 1, '0');
  if (made.digits === 0) return text;
  const printed = `${text.slice(0, -made.digits)}.${text.slice(-made.digits)}`;
  return printed.replace(/0+$/, '').replace(/\.$/, '');
}
