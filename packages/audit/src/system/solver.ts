import type { Highs, InitOptions } from 'highs';
import * as highsModule from 'highs';
import type { ScaledSystem } from './scaled-system.ts';

/** What an elastic solve says: how far the rows are from holding together, and the multiplier of each scaled row. */
export type Elastic = Readonly<{ distance: number; multipliers: Float64Array }>;

/** Solves scaled systems; loaded once. */
export type Solver = Readonly<{ elastic: (system: ScaledSystem) => Elastic }>;

/** Where the solver's WebAssembly is, when it does not lie beside its loader (browser bundles). */
export type SolverSource = Pick<InitOptions, 'locateFile' | 'wasmBinary' | 'wasmModule'>;

let loading: Promise<Solver> | null = null;

/** Loads the linear-programming solver once; a failed load may be tried again. */
export function loadSolver(source: SolverSource = {}): Promise<Solver> {
  loading ??= start(source).catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function start(source: SolverSource): Promise<Solver> {
  // The typings describe the CommonJS build; the ES build's default export is the loader itself.
  const load = (highsModule as unknown as { default: (options: InitOptions) => Promise<Highs> })
    .default;
  const highs = await load(source);
  return { elastic: (system) => solveElastic(highs, system) };
}

/**
 * Minimises the total distance from the rows. An infeasible solve returns no duals, an elastic one always has an optimum, and its
 * duals are the multipliers that combine the rows into one impossible inequality.
 */
function solveElastic(highs: Highs, system: ScaledSystem): Elastic {
  const { rows, facts, index, coefficient, offset, free } = system;
  const slackCount = rows.reduce((count, row) => count + (row.operator === '=' ? 2 : 1), 0);
  const columns = facts.length + slackCount;
  const starts = new Int32Array(rows.length + 1);
  const entries: number[] = [];
  const values: number[] = [];
  const cost = new Float64Array(columns).fill(1, facts.length);
  const lower = new Float64Array(columns);
  const upper = new Float64Array(columns).fill(highs.infinity);
  for (let j = 0; j < facts.length; j += 1) {
    lower[j] = free[j] ? -highs.infinity : -1;
    upper[j] = free[j] ? highs.infinity : 1;
  }
  const rowLower = new Float64Array(rows.length);
  const rowUpper = new Float64Array(rows.length);
  let slack = facts.length;
  for (const [r, row] of rows.entries()) {
    const bound = -(offset[r] ?? 0);
    for (const [i, column] of (index[r] ?? new Int32Array()).entries()) {
      entries.push(column);
      values.push(coefficient[r]?.[i] ?? 0);
    }
    if (row.operator !== '<=') {
      entries.push(slack);
      values.push(1);
      slack += 1;
    }
    if (row.operator !== '>=') {
      entries.push(slack);
      values.push(-1);
      slack += 1;
    }
    rowLower[r] = row.operator === '<=' ? -highs.infinity : bound;
    rowUpper[r] = row.operator === '>=' ? highs.infinity : bound;
    starts[r + 1] = entries.length;
  }
  const result = highs.raw.lpCall({
    numCols: columns,
    numRows: rows.length,
    colCost: cost,
    colLower: lower,
    colUpper: upper,
    rowLower,
    rowUpper,
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: columns,
      starts,
      indices: Int32Array.from(entries),
      values: Float64Array.from(values),
    },
  });
  if (
    result.status === highs.constants.status.error ||
    result.value.modelStatus !== highs.constants.modelStatus.optimal
  ) {
    // Not solved is not refuted: nothing is claimed.
    return { distance: 0, multipliers: new Float64Array(rows.length) };
  }
  const { solution } = result.value;
  let distance = 0;
  for (let j = facts.length; j < columns; j += 1) distance += solution.colValue[j] ?? 0;
  return { distance, multipliers: solution.rowDual };
}
