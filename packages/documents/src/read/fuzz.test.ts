import { describe, expect, it } from 'vitest';
import { FUZZ_TARGETS, fuzz } from './testing/fuzz-targets.ts';

describe('损坏的文件：给出内容或一句话，不抛错，不停住', () => {
  it.each(FUZZ_TARGETS)('$name', async (target) => {
    expect(await fuzz(target, 1_500)).toBeGreaterThanOrEqual(12);
  });
});
