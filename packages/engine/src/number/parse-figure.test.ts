import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exact, isDecimalText } from './exact.ts';
import { parseFigure } from './parse-figure.ts';

const number = (
  value: string,
  unit: string | null = null,
  repairs: string[] = [],
  qualifier: string | null = null,
) => ({ kind: 'number', value, unit, qualifier, repairs });

describe('读数 parseFigure', () => {
  it('普通小数原样保留印出的位数', () => {
    expect(parseFigure('450.80')).toEqual(number('450.80'));
    expect(parseFigure('15.221636')).toEqual(number('15.221636'));
    expect(parseFigure('-3')).toEqual(number('-3'));
  });
  it('空、不适用与零是三个不同的答案', () => {
    expect(parseFigure('  ')).toEqual({ kind: 'empty' });
    for (const text of ['—', '——', '-', '/', 'n/a', 'N/A', '不适用'])
      expect(parseFigure(text)).toEqual({ kind: 'not-applicable' });
    expect(parseFigure('0')).toEqual(number('0'));
  });
  it('只改写法：全角、点旁空格、千分位、全角负号、科学记数', () => {
    expect(parseFigure('１００')).toEqual(number('100', null, ['full-width']));
    expect(parseFigure('25. 65')).toEqual(number('25.65', null, ['blank-inside']));
    expect(parseFigure('16,387.61')).toEqual(number('16387.61', null, ['thousands']));
    expect(parseFigure('16，387.61')).toEqual(
      number('16387.61', null, ['full-width', 'thousands']),
    );
    expect(parseFigure('−5.2')).toEqual(number('-5.2', null, ['minus-sign']));
    expect(parseFigure('1.5E-3')).toEqual(number('0.0015', null, ['scientific']));
    expect(parseFigure('1.6387E+4')).toEqual(number('16387', null, ['scientific']));
    expect(parseFigure('.5')).toEqual(number('0.5', null, ['leading-zero']));
  });
  it('带单位和限定词', () => {
    expect(parseFigure('100116人')).toEqual(number('100116', '人'));
    expect(parseFigure('95 ％')).toEqual(number('95', '%', ['full-width']));
    expect(parseFigure('5 万元/人/年')).toEqual(number('5', '万元/人/年'));
    expect(parseFigure('约3.2万元')).toEqual(number('3.2', '万元', [], '约'));
    expect(parseFigure('50余人')).toEqual(number('50', '人', [], '余'));
  });
  it('两种读法都可能时不替人选', () => {
    expect(parseFigure('25 65')).toEqual({
      kind: 'doubtful',
      reason: 'blank-between-digits',
      candidates: ['2565', '25.65'],
      unit: null,
    });
    expect(parseFigure('1,5')).toMatchObject({ kind: 'doubtful', candidates: ['1.5', '15'] });
    expect(parseFigure('18.')).toMatchObject({ kind: 'doubtful', candidates: ['18'] });
  });
  it('把字母 o、l 当成了数字的，不猜', () => {
    for (const text of ['9o', '1l0', '2O', '3I', '9o%', '1l0人', '9O 万元'])
      expect(parseFigure(text)).toEqual({ kind: 'text', text });
    expect(parseFigure('9 L')).toMatchObject({ kind: 'number', unit: 'L' });
  });
  it('数后面的加号、减号不是单位', () => {
    for (const text of ['100+', '5-', '90%+', '5－', '5≥'])
      expect(parseFigure(text)).toEqual({ kind: 'text', text });
    expect(parseFigure('9 lux')).toMatchObject({ kind: 'number', unit: 'lux' });
    expect(parseFigure('3个(次)')).toMatchObject({ kind: 'number', unit: '个(次)' });
  });
  it('“多”和“余”一样说的是约数，不是单位的一部分', () => {
    expect(parseFigure('5多个')).toEqual(number('5', '个', [], '余'));
    expect(parseFigure('3万多人')).toEqual(number('3', '万人', [], '余'));
    expect(parseFigure('3万余人')).toEqual(number('3', '万人', [], '余'));
    expect(parseFigure('100多')).toEqual(number('100', null, [], '余'));
  });
  it('不是数就还是文字，绝不变成 0', () => {
    for (const text of ['基本达成目标', '无', '1.2.3', '三家', '3家5人', '1,23,4', '1e99'])
      expect(parseFigure(text)).toEqual({ kind: 'text', text });
  });
  it('任何文字都不出错；读成数的都能精确计算', () => {
    const piece = fc.constantFrom(...'0123456789.,， -−—＝%％万元人e+约余 　');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((all) => all.join('')),
        ),
        (text) => {
          const read = parseFigure(text);
          if (read.kind === 'number') expect(isDecimalText(read.value)).toBe(true);
        },
      ),
    );
  });
  it('千分位写法与不分节的写法是同一个数', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1000n, max: 10n ** 15n }), (n) => {
        const grouped = n.toString().replace(/\B(?=(\d{3})+$)/gu, ',');
        const read = parseFigure(grouped);
        expect(read.kind).toBe('number');
        if (read.kind === 'number') expect(exact(read.value)).toEqual(exact(n));
      }),
    );
  });
});
