import { random } from '../noise/random.ts';

/** A quantitative row as text, the way a form prints it. Plain data: nothing here is taken from the product. */
export type MadeRow = Readonly<{
  operator: '>=' | '=' | '<=';
  weight: string;
  target: string;
  actual: string;
}>;

/** The same rows as integers: weights in hundredths, target and actual in thousandths. */
export type MadeColumns = Readonly<{
  operator: Uint8Array;
  weight: Float64Array;
  target: Float64Array;
  actual: Float64Array;
}>;

export const MADE_OPERATORS = ['>=', '=', '<='] as const;

const WEIGHTS = [500, 750, 1000, 1000, 1000, 1250, 2000, 2000, 3000, 333];

/**
 * Rows of every kind a year brings: counts, percents, money with three decimals, near misses, far overruns; one in eight has a small
 * round target, where half-cent ties are frequent, and one in a thousand is beyond what products of doubles hold exactly.
 */
export function makeColumns(rows: number, seed = 1): MadeColumns {
  const { int } = random(seed);
  const whole = (limit: number): number => int(0, limit - 1);
  const columns = {
    operator: new Uint8Array(rows),
    weight: new Float64Array(rows),
    target: new Float64Array(rows),
    actual: new Float64Array(rows),
  };
  for (let i = 0; i < rows; i += 1) {
    const kind = whole(1000);
    const target =
      kind === 0
        ? 1e13 + whole(1e9) * 1000
        : kind < 125
          ? ([4000, 8000, 16_000, 50_000, 100_000, 1_000_000][whole(6)] ?? 4000)
          : kind < 500
            ? 1000 * (1 + whole(200_000))
            : 1 + whole(50_000_000);
    const share = int(300, 1400) / 1000;
    columns.operator[i] = whole(3);
    columns.weight[i] = WEIGHTS[whole(WEIGHTS.length)] ?? 1000;
    columns.target[i] = target;
    columns.actual[i] =
      kind % 2 === 0 ? Math.floor(target * share) : 1000 * Math.floor((target * share) / 1000);
  }
  return columns;
}

const text = (value: number, decimals: number): string => {
  const digits = value.toFixed(0).padStart(decimals + 1, '0');
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`.replace(/\.?0+$/, '');
};

/** A row of the columns as printed. */
export const makeRow = (columns: MadeColumns, i: number): MadeRow => ({
  operator: MADE_OPERATORS[columns.operator[i] ?? 0] ?? '>=',
  weight: text(columns.weight[i] ?? 0, 2),
  target: text(columns.target[i] ?? 0, 3),
  actual: text(columns.actual[i] ?? 0, 3),
});
