import { describe, expect, it } from 'vitest';
import { joinCut, withoutDoubledDigit } from './join-cut.ts';
import { labelKey, tidyText } from './label-text.ts';
import { fixedDecimals, oneNumber, readNumberCell } from './number-cell.ts';
import { bestMatch } from './similarity.ts';

describe('单元格读数 readNumberCell', () => {
  it('印刷清楚的数原样保留小数位', () => {
    expect(readNumberCell('318.40')).toMatchObject({ value: '318.40', status: 'clean' });
    expect(readNumberCell('1,318.40')).toMatchObject({ value: '1318.40', status: 'clean' });
    expect(readNumberCell('-0.35')).toMatchObject({ value: '-0.35', status: 'clean' });
  });
  it('小数点后的空格、全角数字只修形式', () => {
    expect(readNumberCell('17. 25')).toMatchObject({ value: '17.25', status: 'cleaned' });
    expect(readNumberCell('１７．２５')).toMatchObject({ value: '17.25', status: 'cleaned' });
  });
  it('逗号当小数点时保留两种读法', () => {
    const reading = readNumberCell('4, 75', 2);
    expect(reading).toMatchObject({
      value: '4.75',
      status: 'cleaned',
      candidates: ['4.75', '475'],
    });
    expect(readNumberCell('4, 7')).toMatchObject({ kind: 'doubtful' });
  });
  it('空、零、不适用是三种答案', () => {
    expect(readNumberCell('  ').kind).toBe('empty');
    expect(readNumberCell('0.00')).toMatchObject({ kind: 'number', value: '0.00' });
    expect(readNumberCell('—').kind).toBe('not-applicable');
  });
  it('粘在一起的几个数分开交还', () => {
    expect(readNumberCell('81. 46 81. 4')).toEqual({ kind: 'several', parts: ['81. 46', '81. 4'] });
    expect(readNumberCell('9. 125 10 70. 19')).toMatchObject({ parts: ['9. 125', '10', '70. 19'] });
    expect(readNumberCell('14 - 87.5')).toMatchObject({ parts: ['14', '-', '87.5'] });
  });
  it('空格断开的一个数不拆成几个：00.00 不是一个数的开头', () => {
    expect(readNumberCell('9 00.00')).toEqual({ kind: 'doubtful', candidates: ['900.00'] });
    expect(readNumberCell('1,0 00.00')).toEqual({ kind: 'doubtful', candidates: ['1000.00'] });
    expect(oneNumber(['80', '0.00'])).toBe('800.00');
    expect(oneNumber(['1,000.0', '0'])).toBe('1000.00');
    expect(oneNumber(['81. 46', '81. 4'])).toBeNull();
    expect(oneNumber(['9. 125', '10', '70. 19'])).toBeNull();
  });
  it('字母像数字时只给候选，不给值', () => {
    expect(readNumberCell('1O.5')).toEqual({ kind: 'doubtful', candidates: ['10.5'] });
    expect(readNumberCell('社会保障').kind).toBe('text');
  });
});

describe('标签与编码', () => {
  it('序号、空格、标记不参加比较', () => {
    expect(labelKey('十三、交 通运输支出')).toBe('交通运输支出');
    expect(labelKey('其中：（1）外事接待费')).toBe('外事接待费');
    expect(tidyText('医 疗机构<i>甲</i>  DRG 试点')).toBe('医疗机构甲 DRG 试点');
  });
  it('看错一个字仍认得，两个都像时不猜', () => {
    const lines = ['离休费', '退休费', '其他商品和服务支出'];
    expect(bestMatch('其他商品和服务支', lines, (line) => [line])).toBe('其他商品和服务支出');
    expect(bestMatch('高休费', lines, (line) => [line], 0.6)).toBeNull();
  });
  it('切开的编码有两种接法', () => {
    expect(joinCut('210150', '06')).toEqual(['21015006', '2101506']);
    expect(withoutDoubledDigit('310111')).toContain('31011');
  });
  it('列的小数位由保留的零看出', () => {
    expect(fixedDecimals(['1.20', '3.45', '10.00', '7.31'])).toBe(2);
    expect(fixedDecimals(['1.2', '3.45', '10', '7.31'])).toBeNull();
  });
});
