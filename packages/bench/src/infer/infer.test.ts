import { describe, expect, it } from 'vitest';
import { inferBench } from './infer.ts';
import { MADE_RULES, printScore } from './made-rules.ts';

const score = (name: string, weight: bigint, target: bigint, actual: bigint): string => {
  const made = MADE_RULES.find((rule) => rule.name === name);
  if (!made) throw new RangeError(name);
  return printScore(made.score(weight, target, actual), made);
};

describe('造出来的自评表', () => {
  it('十二种规则各自的得分，手工核对', () => {
    expect(MADE_RULES).toHaveLength(12);
    expect(score('proportional', 20n, 200n, 186n)).toBe('18.6');
    expect(score('proportional, cut off', 10n, 3n, 2n)).toBe('6.66');
    expect(score('proportional, whole', 10n, 200n, 149n)).toBe('7');
    expect(score('pass line 60', 10n, 109_000n, 100_116n)).toBe('7.96');
    expect(score('pass line 50', 10n, 100n, 75n)).toBe('5');
    expect(score('steps 100 80 60', 10n, 1000n, 875n)).toBe('7');
    expect(score('a tenth for five points', 10n, 1000n, 875n)).toBe('7');
    expect(score('full or nothing', 10n, 100n, 99n)).toBe('0');
  });

  it('规则认得出，手写的得分指得准，真规则总在候选之中', async () => {
    const result = await inferBench({ sheets: 240 });
    expect(result['familyRight']).toBeGreaterThanOrEqual(0.95);
    expect(result['overridePrecision']).toBeGreaterThanOrEqual(0.98);
    expect(result['truthAmongCandidates']).toBe(1);
  });
});
