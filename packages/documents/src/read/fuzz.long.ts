import { describe, expect, it } from 'vitest';
import { FUZZ_TARGETS, fuzz } from './testing/fuzz-targets.ts';

describe('损坏的文件，每种读十分钟', () => {
  it.each(FUZZ_TARGETS)('$name', async (target) => {
    expect(await fuzz(target, 600_000)).toBeGreaterThan(500);
  });
});
