import { checkProof } from '@mingjian/engine';
import { beforeAll, describe, expect, it } from 'vitest';
import { certificateOf } from '../proof/certificate.ts';
import type { Boxes } from './compile.ts';
import { cannotHold, infeasibleCore } from './infeasible-core.ts';
import type { LinearRow } from './linear-row.ts';
import { scaleSystem } from './scaled-system.ts';
import { showFeasible } from './show-feasible.ts';
import { type Solver, loadSolver } from './solver.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

/** total = Σ parts, in whole units. */
const sum = (claim: number, total: string, ...parts: string[]): LinearRow => ({
  claim,
  facts: [total, ...parts],
  coefficients: [1n, ...parts.map(() => -1n)],
  constant: 0n,
  operator: '=',
});

const boxes =
  (values: Readonly<Record<string, number>>, half = 5): Boxes =>
  (fact) => ({
    low: BigInt((values[fact] ?? 0) * 10 - half),
    high: BigInt((values[fact] ?? 0) * 10 + half),
  });

describe('联立关系 infeasibleCore', () => {
  const rows = [sum(0, 't', 'a', 'b'), sum(1, 'u', 'a', 'b'), sum(2, 'v', 'c', 'd')];

  it('能同时成立的给出见证，没有最小矛盾', () => {
    const at = boxes({ t: 3, u: 3, a: 1, b: 2, v: 9, c: 4, d: 5 });
    expect(showFeasible(scaleSystem(rows, at))).toBe(true);
    expect(infeasibleCore(rows, at, solver)).toBeNull();
  });

  it('只在端点上能成立的也算成立', () => {
    const at = boxes({ t: 3, u: 4, a: 1, b: 2, v: 9, c: 4, d: 5 });
    expect(cannotHold(rows, at, solver)).toBe(false);
  });

  it('单看都成立、合起来不成立：留下两个关系，抵消两个部分，证书通过', () => {
    const at = boxes({ t: 2, u: 4, a: 1, b: 2, v: 9, c: 4, d: 5 });
    const core = infeasibleCore(rows, at, solver);
    expect(core?.rows.map(({ claim }) => claim)).toEqual([0, 1]);
    expect([...(core?.free ?? [])].toSorted()).toEqual(['a', 'b']);
    const certificate = core && certificateOf(core, at, 10n);
    expect(certificate && checkProof(certificate)).toEqual({ accepted: true });
    expect(certificate?.variables.filter(({ low }) => low === null)).toHaveLength(2);
  });

  it('不等式的乘数符号相符', () => {
    const atMost: LinearRow = { ...sum(0, 't', 'u'), operator: '<=' };
    const atLeast: LinearRow = { ...sum(1, 't', 'v'), operator: '>=' };
    const at = boxes({ t: 5, u: 4, v: 6 }, 4);
    const core = infeasibleCore([atMost, atLeast], at, solver);
    const certificate = core && certificateOf(core, at, 10n);
    expect(certificate && checkProof(certificate)).toEqual({ accepted: true });
  });
});
