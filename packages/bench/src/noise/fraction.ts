/** An exact number; the denominator is positive and shares no divisor with the numerator. */
export type Fraction = Readonly<{ n: bigint; d: bigint }>;

function divisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

export function fraction(n: bigint, d = 1n): Fraction {
  if (d === 1n) return { n, d };
  const by = divisor(n, d < 0n ? -d : d) * (d < 0n ? -1n : 1n);
  return { n: n / by, d: d / by };
}

export const plus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.n * b.d + b.n * a.d, a.d * b.d);

export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d);

export const over = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n);

/** Below zero when `a` is the smaller. */
export const order = (a: Fraction, b: Fraction): bigint => a.n * b.d - b.n * a.d;
