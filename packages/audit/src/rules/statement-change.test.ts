import { describe, expect, it } from 'vitest';
import { audit } from '../audit.ts';
import { DocumentBuilder } from '../fixtures/document-builder.ts';
import { ruling } from '../fixtures/ruling.ts';
import { statementChange } from './statement-change.ts';

const said = (
  figures: { current: string; delta?: string; percent?: string; prior?: string },
  direction: 'increase' | 'decrease',
) => {
  const b = new DocumentBuilder();
  const write = (print?: string) => (print === undefined ? null : b.write(print));
  return b
    .say({
      kind: 'change',
      current: b.write(figures.current),
      delta: write(figures.delta),
      percent: write(figures.percent),
      prior: write(figures.prior),
      direction,
    })
    .build();
};

describe('比上年增减 statementChange', () => {
  it('上年数没有印出时由本年数和增减额推出', () => {
    const figures = { current: '448.60 万元', delta: '346.57 万元' };
    const right = said({ ...figures, percent: '43.58 %' }, 'decrease');
    expect(ruling(statementChange, right)).toEqual({ claims: ['s1/percent'], broken: [] });
    const wrong = said({ ...figures, percent: '45.38 %' }, 'decrease');
    expect(ruling(statementChange, wrong).broken).toEqual(['s1/percent']);
  });
  it('增减额等于两年之差，方向词反了也不成立', () => {
    const figures = { current: '120.00 万元', delta: '20.00 万元', prior: '100.00 万元' };
    expect(ruling(statementChange, said(figures, 'increase')).broken).toEqual([]);
    expect(ruling(statementChange, said(figures, 'decrease')).broken).toEqual(['s1/delta']);
  });
  it('减少 -4.25 万元：负号只是重复方向', () => {
    const figures = { current: '0.06 万元', delta: '-4.25 万元', percent: '-98.68 %' };
    expect(ruling(statementChange, said(figures, 'decrease'))).toEqual({
      claims: ['s1/percent'],
      broken: [],
    });
  });
  it('减少 -28.00 万元：负号也可能把“减少”翻回来，对不上时只请核对', async () => {
    const figures = { current: '420.00 万元', delta: '-28.00 万元', percent: '-7.14 %' };
    const document = said(figures, 'decrease');
    const { findings } = await audit([{ file: 'a.txt', document }]);
    expect(findings.map(({ grade }) => grade)).toEqual(['check']);
  });
  it('增加额超过本年数，上年数就成了负数；结余可以为负', () => {
    const figures = { current: '135.54 万元', delta: '155.98 万元', percent: '12.99 %' };
    expect(ruling(statementChange, said(figures, 'increase')).broken).toEqual(['s1/within']);
    const b = new DocumentBuilder();
    const balance = b.say({
      kind: 'change',
      current: b.write('135.54 万元', '年末结转和结余'),
      delta: b.write('155.98 万元'),
      percent: b.write('12.99 %'),
      prior: null,
      direction: 'increase',
    });
    expect(ruling(statementChange, balance.build()).broken).toEqual([]);
  });
  it('上年数可能为零时百分比说明不了什么，不作关系', () => {
    const figures = { current: '0.05 万元', delta: '0.05 万元', percent: '100.00 %' };
    const document = said({ ...figures, prior: '0.00 万元' }, 'increase');
    expect(ruling(statementChange, document).broken).toEqual([]);
  });
});
