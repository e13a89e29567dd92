import { type Certificate, checkProof } from '@mingjian/engine';
import type { Term } from '../claims/claim.ts';
import type { Boxes } from '../system/compile.ts';
import type { Core } from '../system/infeasible-core.ts';
import { nullVector } from './null-space.ts';

/**
 * An integer certificate for rows that cannot hold together, or null when none could be built: then nothing is claimed.
 * The multipliers are the one exact solution that cancels every number the contradiction does not need.
 */
export function certificateOf(core: Core, boxes: Boxes, denominator: bigint): Certificate | null {
  const { rows, free } = core;
  const matrix = [...free].map((fact) =>
    rows.map((row) => {
      const at = row.facts.indexOf(fact);
      return at < 0 ? 0n : (row.coefficients[at] ?? 0n);
    }),
  );
  const direction = nullVector(matrix, rows.length);
  if (!direction || direction.includes(0n)) return null;
  for (const multipliers of [direction, direction.map((value) => -value)]) {
    const candidate = build(core, boxes, denominator, multipliers);
    if (candidate && checkProof(candidate).accepted) return candidate;
  }
  return null;
}

/** Combined coefficient of every number. */
function combined({ rows }: Core, multipliers: readonly bigint[]): Map<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const [r, row] of rows.entries()) {
    for (const [i, fact] of row.facts.entries()) {
      const part = (multipliers[r] ?? 0n) * (row.coefficients[i] ?? 0n);
      sums.set(fact, (sums.get(fact) ?? 0n) + part);
    }
  }
  return sums;
}

function build(
  core: Core,
  boxes: Boxes,
  denominator: bigint,
  multipliers: readonly bigint[],
): Certificate | null {
  const signsFit = core.rows.every((row, r) => {
    const multiplier = multipliers[r] ?? 0n;
    return row.operator === '=' || (row.operator === '<=' ? multiplier > 0n : multiplier < 0n);
  });
  if (!signsFit) return null;
  let least = core.rows.reduce((sum, row, r) => sum + (multipliers[r] ?? 0n) * row.constant, 0n);
  let greatest = least;
  const variables = [...combined(core, multipliers)].map(([id, coefficient]) => {
    if (coefficient === 0n) return { id, low: null, high: null };
    const { low, high } = boxes(id);
    least += coefficient * (coefficient > 0n ? low : high);
    greatest += coefficient * (coefficient > 0n ? high : low);
    return { id, low: String(low), high: String(high) };
  });
  return {
    denominator: String(denominator),
    variables,
    relations: core.rows.map((row) => ({
      terms: row.facts.map((variable, i) => ({
        variable,
        coefficient: String(row.coefficients[i] ?? 0n),
      })),
      constant: String(row.constant),
      operator: row.operator,
      ...(row.ratio
        ? {
            ratio: {
              ...row.ratio,
              numerator: termsOf(row.ratio.numerator),
              denominator: termsOf(row.ratio.denominator),
            },
          }
        : {}),
    })),
    multipliers: multipliers.map(String),
    least: String(least),
    greatest: String(greatest),
  };
}

const termsOf = (terms: readonly Term[]) =>
  terms.map(({ fact, coefficient }) => ({ variable: fact, coefficient: String(coefficient) }));
