import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTarget, printTarget } from './parse-target.ts';

const read = (text: string) => {
  const parsed = parseTarget(text);
  return parsed.kind === 'target'
    ? [parsed.operator, parsed.target, parsed.unit, ...parsed.repairs]
    : [parsed.kind, ...(parsed.kind === 'doubtful' ? [parsed.reason, ...parsed.candidates] : [])];
};

describe('读年度指标值 parseTarget', () => {
  it('方向、数值、单位', () => {
    expect(read('≥109000 人')).toEqual(['>=', '109000', '人']);
    expect(read('≤ 320000 元')).toEqual(['<=', '320000', '元']);
    expect(read('=5 万元/人/年')).toEqual(['=', '5', '万元/人/年']);
    expect(read('≤0.45万元')).toEqual(['<=', '0.45', '万元']);
    expect(read('>90%')).toEqual(['>', '90', '%']);
    expect(read('=18万元')).toEqual(['=', '18', '万元']);
  });
  it('同一个符号的别种写法', () => {
    expect(read('≧95％')).toEqual(['>=', '95', '%', 'full-width', 'sign-form']);
    expect(read('>=95%')).toEqual(['>=', '95', '%', 'sign-form']);
    expect(read('＝16 人次')).toEqual(['=', '16', '人次']);
    expect(read('≦10')).toEqual(['<=', '10', null, 'sign-form']);
  });
  it('没有方向的数按等于读，并说明是推定', () => {
    expect(read('100%')).toEqual(['=', '100', '%', 'operator-assumed']);
  });
  it('以上、以内、不少于带本数；超过、少于不带', () => {
    expect(read('98%以上')).toEqual(['>=', '98', '%', 'operator-from-words']);
    expect(read('不少于3家')).toEqual(['>=', '3', '家', 'operator-from-words']);
    expect(read('30天内')).toEqual(['<=', '30', '天', 'operator-from-words']);
    expect(read('不超过2次')).toEqual(['<=', '2', '次', 'operator-from-words']);
    expect(read('超过5场')).toEqual(['>', '5', '场', 'operator-from-words']);
    expect(read('少于5场')).toEqual(['<', '5', '场', 'operator-from-words']);
    expect(read('≥98%以上')).toEqual(['>=', '98', '%']);
  });
  it('期限', () => {
    for (const text of [
      '年底前',
      '2024年底',
      '2024 年底前完成',
      '12月31日前',
      '2024年12月31日',
      '年内',
      '第三季度',
      '6月底前',
      '上半年',
    ])
      expect(read(text)).toEqual(['deadline', text, null]);
  });
  it('定性目标原样保留', () => {
    for (const text of ['逐步提高', '及时', '有效提升', '控制在预算内', '达到要求', '较上年提高'])
      expect(read(text)).toEqual(['qualitative', text, null]);
  });
  it('区间、约数、前后矛盾的写法请人确认', () => {
    expect(read('90%-95%')).toEqual(['doubtful', 'range']);
    expect(read('3～5家')).toEqual(['doubtful', 'range']);
    expect(read('约20家')).toEqual(['doubtful', 'approximate', '≥20家', '=20家', '≤20家']);
    expect(read('≤98%以上')).toEqual(['doubtful', 'sign-contradicts-words', '≤98%', '≥98%']);
    expect(read('≥1 09')).toEqual(['doubtful', 'blank-between-digits', '≥109', '≥1.09']);
  });
  it('写了符号却读不出数的请人看，不当作定性目标', () => {
    for (const text of ['≥95%且≤100%', '≥≥95%', '≥1.2.3', '≥1/3', '≥9l', '≥9o%', '≥', '≥100+'])
      expect(read(text)).toEqual(['doubtful', 'unreadable']);
    for (const text of ['9o%', '不低于9o%', '1l0人'])
      expect(read(text)).toEqual(['doubtful', 'unreadable']);
    for (const text of ['≥上年水平', '1项制度，2次培训', '达到2000年国家标准1级'])
      expect(read(text)).toEqual(['qualitative', text, null]);
  });
  it('空与不适用', () => {
    expect(read('')).toEqual(['empty']);
    expect(read('—')).toEqual(['not-applicable']);
  });
  it('印出来的指标值读回来不变', () => {
    const decimal = fc
      .tuple(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.integer({ min: 0, max: 6 }))
      .map(([n, digits]) =>
        digits === 0
          ? n.toString()
          : n
              .toString()
              .padStart(digits + 1, '0')
              .replace(new RegExp(`(\\d{${digits}})$`, 'u'), '.$1'),
      );
    const operator = fc.constantFrom(
      '>=' as const,
      '>' as const,
      '=' as const,
      '<=' as const,
      '<' as const,
    );
    const unit = fc.constantFrom(null, '人', '万元', '%', '万元/人/年', '人次', '家');
    fc.assert(
      fc.property(operator, decimal, unit, (op, target, of) => {
        expect(read(printTarget(op, target, of))).toEqual([op, target, of]);
      }),
    );
  });
  it('任何文字都不出错', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void parseTarget(text)));
  });
});
