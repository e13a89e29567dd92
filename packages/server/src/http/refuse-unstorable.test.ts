import { describe, expect, it } from 'vitest';
import { ProblemRefused } from '../problems/problem-refused.ts';
import { refuseUnstorable } from './refuse-unstorable.ts';

function refusal(body: unknown): string | null {
  try {
    refuseUnstorable(body);
    return null;
  } catch (error) {
    // Anything else that is thrown is a failure of the test.
    return (error as ProblemRefused).problem.detail;
  }
}
const nested = (depth: number): unknown =>
  JSON.parse('{"a":'.repeat(depth) + '1' + '}'.repeat(depth));

describe('存不下的请求内容', () => {
  it('控制字符、半个字：写明哪一格', () => {
    expect(refusal({ edits: [{ value: 'a\u0000b' }] })).toBe(
      'edits.0.value：含有看不见的控制字符或不完整的字；请删去后重新输入',
    );
    expect(refusal({ name: 'a\uD842' })).toContain('name：');
    expect(refusal({ actual: '\u202e15.26' })).toContain('控制字符');
    expect(refusal({ ['a\u0001']: 1 })).toContain('控制字符');
  });
  it('生僻字、表情、换行和制表照收', () =>
    expect(refusal({ a: '镕喆堃𠮷😀\n\t\r', b: [null, 1, true] })).toBeNull());
  it('套得太深的不读，也不出错', () => {
    expect(refusal(nested(50))).toBeNull();
    expect(refusal(nested(100_000))).toContain('套得太深');
  });
});
