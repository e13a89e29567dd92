import { expect, it } from 'vitest';
import { readPlace } from './params.ts';

it('地址里的年度是四位数字，别的写法不是年度', () => {
  expect(readPlace('d1', '2024')).toEqual({ department: 'd1', year: 2024 });
  for (const odd of ['0x7e8', '2e3', '24', '02024', '2024.0', ' 2024', '', '二〇二四'])
    expect(readPlace('d1', odd)).toBeNull();
});
