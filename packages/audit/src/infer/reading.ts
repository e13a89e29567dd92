import {
  type Exact,
  ZERO,
  compare,
  divide,
  exact,
  formatFixed,
  formatTrimmed,
  multiply,
  subtract,
  ONE,
} from '@mingjian/engine';
import { FIXED_FAMILIES, type FixedFamily, LEVEL_SHARES } from './fixed-families.ts';
import { bestFactor, plainFactor } from './linear-family.ts';
import { type Observation, missOf } from './observation.ts';
import { ROUNDINGS, type ScoreRounding, prints } from './rounding.ts';

/** One reading of a group of rows: a method with parameters and rounding, and the rows whose print it gives. */
export type Reading = Readonly<{
  method: string;
  parameters: Readonly<Record<string, string>>;
  rounding: ScoreRounding;
  interval: Readonly<{ low: string; high: string | null }> | null;
  explains: readonly Observation[];
  /** Rows explained, less one that an odd factor was fitted to: a free number explains one row for nothing. */
  evidence: number;
  cost: number;
  /** The exact score it gives a row. */
  score: (observation: Observation) => Exact;
}>;

function fixedReading(
  family: FixedFamily,
  rows: readonly Observation[],
  rounding: ScoreRounding,
): Reading {
  const score = (row: Observation): Exact => multiply(row.weight, family.share(row));
  const explains = rows.filter((row) => prints(score(row), row.printed, rounding));
  return {
    method: family.method,
    parameters: family.parameters,
    rounding,
    interval: null,
    explains,
    evidence: explains.length,
    cost: family.cost + rounding.cost,
    score,
  };
}

/** weight × (1 − k × miss): a pass line below the target, an overrun above a ceiling. */
function linearReading(
  group: string,
  rows: readonly Observation[],
  rounding: ScoreRounding,
): Reading | null {
  const found = bestFactor(rows, rounding);
  if (!found) return null;
  const plain = plainFactor(found.factor);
  const over = group === 'over' || group === 'beyond';
  // A factor of one below the target is plain completion, which is tried on its own.
  if (!over && plain === '1') return null;
  const { low, high } = found.factor;
  // Below plain completion there is no pass line: such a factor only fits a score written by hand.
  if (!over && high && compare(high, ONE) < 0) return null;
  const k = plain ? exact(plain) : low;
  const factor = plain ?? formatTrimmed(low, 4);
  const passLine = subtract(ONE, divide(ONE, compare(k, ZERO) > 0 ? k : ONE));
  return {
    method: over ? 'ceiling-overrun' : 'completion-with-pass-line',
    parameters: over
      ? { factor }
      : { factor, passLine: `${formatTrimmed(multiply(passLine, exact('100')), 2)}%` },
    rounding,
    interval: { low: formatFixed(low, 3), high: high ? formatFixed(high, 3) : null },
    explains: found.rows,
    evidence: found.rows.length - (plain ? 0 : 1),
    // A factor that is no plain number is an assumption for every row that it explains.
    cost: (plain ? 1 : 4) + rounding.cost,
    score: (row) => {
      const left = subtract(ONE, multiply(k, missOf(row)));
      return left.numerator < 0n ? ZERO : multiply(row.weight, left);
    },
  };
}

function levelReadings(rows: readonly Observation[]): Reading[] {
  return LEVEL_SHARES.flatMap((share) => {
    const family: FixedFamily = {
      method: 'qualitative-by-share',
      parameters: { share },
      groups: [],
      cost: 0,
      share: () => exact(share),
    };
    const [plain] = ROUNDINGS;
    return plain ? [fixedReading(family, rows, plain)] : [];
  });
}

/** All readings of a group, those that explain most first, then those that assume least. */
export function readingsOf(group: string, rows: readonly Observation[]): Reading[] {
  const readings = group.startsWith('level:')
    ? levelReadings(rows)
    : ROUNDINGS.flatMap((rounding) => [
        ...FIXED_FAMILIES.filter((family) => family.groups.includes(group)).map((family) =>
          fixedReading(family, rows, rounding),
        ),
        ...(['short', 'over', 'beyond', 'execution'].includes(group)
          ? [linearReading(group, rows, rounding)].filter((reading) => reading !== null)
          : []),
      ]);
  return readings
    .filter((reading) => reading.explains.length > 0)
    .toSorted((a, b) => b.evidence - a.evidence || a.cost - b.cost);
}
