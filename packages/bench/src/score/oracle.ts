import type { MadeColumns } from './rows.ts';

/**
 * The truth by definition, in whole numbers, written from the rule's words and sharing nothing with the engine:
 * ≥ and ＝ get nothing up to 60 % and all at 100 %, straight between; ≤ loses the share by which it is exceeded. Half-cents go up.
 */
export function oracle(columns: MadeColumns, i: number): number {
  const w = BigInt(columns.weight[i] ?? 0);
  const t = BigInt(columns.target[i] ?? 0);
  const a = BigInt(columns.actual[i] ?? 0);
  const ceiling = columns.operator[i] === 2;
  if (ceiling ? a <= t : a >= t) return Number(w);
  const [top, bottom] = ceiling ? [w * (2n * t - a), t] : [w * (10n * a - 6n * t), 4n * t];
  if (top <= 0n) return 0;
  return Number((2n * top + bottom) / (2n * bottom));
}
