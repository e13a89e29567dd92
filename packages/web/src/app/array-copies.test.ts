import { expect, it } from 'vitest';
import { addArrayCopies } from './array-copies.ts';

class Old extends Array<number> {}

it('Chromium 109 没有的数组方法补上后与标准一致，原数组不动', () => {
  const bare = Object.create(null) as Record<string, (...rest: unknown[]) => unknown>;
  expect(addArrayCopies(bare)).toEqual(['toReversed', 'toSorted', 'toSpliced', 'with']);
  const list = [3, 1, 2];
  const call = (name: string, ...rest: unknown[]): unknown => bare[name]?.apply(list, rest);
  expect(call('toReversed')).toEqual(list.toReversed());
  expect(call('toSorted')).toEqual(list.toSorted());
  expect(call('toSorted', (a: number, b: number) => b - a)).toEqual([3, 2, 1]);
  expect(call('toSpliced', 1, 1, 8, 9)).toEqual(list.toSpliced(1, 1, 8, 9));
  expect(call('with', -1, 7)).toEqual([3, 1, 7]);
  expect(list).toEqual([3, 1, 2]);
});
it('已有的不动', () => expect(addArrayCopies(Old.prototype)).toEqual([]));
