import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { halfWidth } from './half-width.ts';
import { numberTokens } from './number-tokens.ts';
import { paragraphOf } from './paragraph.ts';

/** As the reader does: half-width, blanks that say nothing gone. */
const paragraphText = (text: string): string =>
  paragraphOf(0, [
    {
      index: 0,
      text,
      match: halfWidth(text),
      start: 0,
      place: { line: 1, page: null, cell: null },
    },
  ]).text;

const wide = (s: string): string =>
  s.replace(/\d/gu, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));

const read = (text: string): readonly string[] =>
  numberTokens(paragraphText(text)).map(
    (t) => `${t.value}${t.unit ?? ''}${t.qualifier ? `(${t.qualifier})` : ''}`,
  );

describe('正文里的数字', () => {
  it.each([
    ['支出 25. 65 万元', ['25.65万元']],
    ['本年收入 3 214.60 万元，其中 1 002 300.05 元', ['3214.60万元', '1002300.05元']],
    ['支出 1,234.56 万元', ['1234.56万元']],
    ['支出１，２３４．５６万元', ['1234.56万元']],
    ['支出 2, 20 万元', ['2.20万元']],
    ['比上年增加-5.00万元', ['-5.00万元']],
    ['约600多万元', ['600万元(余)']],
    ['发放25000余份', ['25000份(余)']],
    ['约 1200 人', ['1200人(约)']],
    ['满意度达到95%以上', ['95%(以上)']],
    ['不少于 4 场', ['4场(不少于)']],
    ['达到省不低于 98%的目标', ['98%(不少于)']],
    ['参保率达到99.1%', ['99.1%']],
    ['128 元/人上缴', ['128元/人']],
    ['标准为5万元/人/年', ['5万元/人/年']],
    ['提高 3.5 个百分点', ['3.5个百分点']],
    ['百分之九十五', ['95%']],
    ['举办两期培训班', ['2期']],
    ['设产出指标四个，分别是', ['4个']],
    ['七家挂账企业', ['7家']],
    ['13.62 亿元', ['13.62亿元']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));

  it.each([
    ['一、2023年度收支情况', ['2023年']],
    ['（一）项目支出', []],
    ['1.2021年城乡居民补助', ['2021年']],
    ['3、提前下达资金 4 万元', ['4万元']],
    ['分别是：1、数量指标（参保率70%）；2、质量指标', ['70%']],
    ['推进DRG2.0改革和N95口罩', []],
    ['第三部分', []],
    ['1—6月份绩效监控', ['1', '6月']],
    ['2022年1月30日', ['2022年', '1月', '30日']],
    ['2022-01-30', ['2022年', '1月', '30日']],
    ['每一项', []],
    ['推进三医联动、四级经办', []],
    ['联系电话：6123456', []],
    ['手机13900001234', []],
  ])('不把编号、日期、代码当金额：%s', (text, expected) => expect(read(text)).toEqual(expected));

  it.each([
    '冀财社[2020]78号',
    '冀财社【2020】78 号',
    '冀财社〔2020〕78号',
    '冀财社（2020）078号',
    '根据冀财社［2020］78号文件',
  ])('文号只有一种比较形式：%s', (text) => expect(read(text)).toEqual(['冀财社〔2020〕78号']));

  it('任何两位小数的金额，不论怎样加空格、千分位或全角，读出同一个值', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 99_999_999_99n }), (cents) => {
        const whole = (cents / 100n).toString();
        const rest = (cents % 100n).toString().padStart(2, '0');
        const grouped = whole.replace(/\B(?=(\d{3})+$)/gu, ',');
        for (const print of [
          `${whole}.${rest}`,
          `${grouped}.${rest}`,
          `${whole}. ${rest}`,
          wide(`${whole}.${rest}`),
        ]) {
          expect(read(`支出${print}万元。`)).toEqual([`${whole}.${rest}万元`]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('每个数字的位置就是它印在的位置', () => {
    const text = '本年收入合计 450.81 万元，比上年减少 344.37 万元，下降 43.31%。';
    for (const token of numberTokens(text))
      expect(text.slice(token.start, token.end)).toBe(token.value);
  });
});

const doubtful = (text: string) =>
  numberTokens(paragraphText(text)).map(({ garbled, candidates }) => [garbled, ...candidates]);

describe('记负数的两种写法', () => {
  it('带△的、单在括号里而单位在外的，正负两种读法都留着', () => {
    expect(doubtful('比上年增加△32.00万元')).toEqual([[true, '-32.00', '32.00']]);
    expect(doubtful('汇兑损益（14.00）万元')).toEqual([[true, '-14.00', '14.00']]);
  });
  it('单位也在括号里的，是补充说明', () =>
    expect(doubtful('另有捐赠收入（14.00万元）')).toEqual([[undefined]]));
});
