import { describe, expect, it } from 'vitest';
import { refuseOddNumbers } from './refuse-odd-numbers.ts';

describe('地址里的数 refuseOddNumbers', () => {
  it.each(['0x7e8', '2e3', '02024', ' 2024', '2024.0', '+2024'])('%s 不是年度', (written) =>
    expect(() => refuseOddNumbers({ year: written }, { year: Number(written) }, 'params')).toThrow(
      '年度应为四位数字',
    ),
  );
  it('平常的数字、文字和没有写而取默认的，都不管', () => {
    refuseOddNumbers({ year: '2024', id: 'd1' }, { year: 2024, id: 'd1' }, 'params');
    refuseOddNumbers({}, { limit: 100 }, 'query');
    refuseOddNumbers(undefined, undefined, 'query');
  });
});
