import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { numberTokens } from './number-tokens.ts';

const read = (text: string): readonly string[] =>
  numberTokens(text).map((t) =>
    t.garbled ? `?${t.candidates.join('|')}${t.unit ?? ''}` : `${t.value}${t.unit ?? ''}`,
  );

describe('印坏了的数 damagedNumbers', () => {
  it.each([
    ['收入1,000.0 0万元', ['?1000.00万元']],
    ['收入1,00 0.00万元', ['?1000.00万元']],
    ['收入1,0O0.00万元', ['?1000.00万元']],
    ['支出l,000.00万元', ['?1000.00万元']],
    ['支出1O万元', ['?10万元']],
    ['结余2O.00万元', ['?20.00万元']],
    ['其他12,3456.78万元', ['?123456.78万元']],
    ['结余1,00.00万元', ['?100.00万元']],
    ['支出2,20万元', ['?2.20|220万元']],
    ['支出1.000.00万元', ['?万元']],
    ['支出1、000.00万元', ['?1000.00万元']],
    ['支出12.3.4万元', ['?万元']],
    ['支出1.2E+05元', ['?元']],
    ['比上年增长2.0 4%', ['?2.04%']],
    ['收入1,0 00.00万元', ['?1000.00万元']],
    ['增加 2 0.00万元', ['?20.00万元']],
    ['共3 214人', ['?3214人']],
    ['共1 0人', ['?10人']],
    ['支出00.00万元', ['?0.00万元']],
  ])('不拆成几个数，也不当作零：%s', (text, expected) => expect(read(text)).toEqual(expected));

  it.each([
    ['收入分别为12.50、20.00万元', ['12.50', '20.00万元']],
    ['收入分别为12.50,20.00万元', ['12.50', '20.00万元']],
    ['合计 1,200.00 600.00 600.00', ['1200.00', '600.00', '600.00']],
    ['指标1 10分', ['1', '10分']],
    ['见表1 2023年度', ['1', '2023年']],
    ['资金100 200 300', ['100', '200', '300']],
    ['第1,2,3项', ['1', '2', '3项']],
    ['2021,2022年', ['2021', '2022年']],
    ['编号001、002、003', ['1', '2', '3']],
    ['推进O2O模式和PM2.5治理', []],
    ['支出100.00 I类资金', ['100.00']],
    ['2023 1,000.00万元', ['2023', '1000.00万元']],
    ['支出0.05万元，占0.5%', ['0.05万元', '0.5%']],
    ['2023年05月08日', ['2023年', '5月', '8日']],
  ])('几个完好的数仍是几个数：%s', (text, expected) => expect(read(text)).toEqual(expected));

  it('金额里插进一个空格或换错一个零，决不读出别的值', () => {
    const amount = fc.bigInt({ min: 10_00n, max: 99_999_999_99n });
    fc.assert(
      fc.property(amount, fc.nat(), fc.boolean(), (cents, place, isBlank) => {
        const whole = (cents / 100n).toString().replace(/\B(?=(\d{3})+$)/gu, ',');
        const print = `${whole}.${(cents % 100n).toString().padStart(2, '0')}`;
        const at = 1 + (place % (print.length - 1));
        const hurt = isBlank
          ? `${print.slice(0, at)} ${print.slice(at)}`
          : `${print.slice(0, at)}${print.slice(at).replace('0', 'O')}`;
        const right = `${print.replaceAll(',', '')}万元`;
        const values = numberTokens(`支出${hurt}万元。`)
          .filter((t) => !t.garbled)
          .map((t) => `${t.value}${t.unit ?? ''}`);
        expect([[], [right]]).toContainEqual(values);
      }),
      { numRuns: 300 },
    );
  });
});
