import { describe, expect, it } from 'vitest';
import { nullVector } from './null-space.ts';

describe('抵消的乘数 nullVector', () => {
  it('没有要抵消的数、只有一个关系，乘数是一', () => expect(nullVector([], 1)).toEqual([1n]));
  it('两个关系抵消一个数', () => expect(nullVector([[1n, -1n]], 2)).toEqual([1n, 1n]));
  it('化成没有公因数的整数', () => {
    const vector = nullVector([[4n, -6n]], 2);
    expect(vector?.map((value) => (value < 0n ? -value : value))).toEqual([3n, 2n]);
    expect(4n * (vector?.[0] ?? 0n) - 6n * (vector?.[1] ?? 0n)).toBe(0n);
  });
  it('抵消不了的没有答案', () =>
    expect(
      nullVector(
        [
          [1n, 0n],
          [0n, 1n],
        ],
        2,
      ),
    ).toBeNull());
  it('不止一种抵消法的没有答案', () => expect(nullVector([[1n, 1n, 1n]], 3)).toBeNull());
});
