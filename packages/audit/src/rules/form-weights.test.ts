import { describe, expect, it } from 'vitest';
import { DocumentBuilder } from '../fixtures/document-builder.ts';
import { formOf, ruling } from '../fixtures/ruling.ts';
import { formWeights } from './form-weights.ts';

const form = (weights: string[], total: Record<string, string> = {}) => {
  const b = new DocumentBuilder();
  const rows = weights.map((weight, i) => [`indicators.${i}.weight`, `${weight} 分`]);
  const figures = Object.fromEntries([
    ['funds.weight', '10 分'],
    ...rows,
    ...Object.entries(total),
  ]);
  const selfEvaluations = [formOf(b, figures)];
  return b.build({ selfEvaluations });
};

describe('分值合计 formWeights', () => {
  it('合计一百分', () => expect(ruling(formWeights, form(['20', '40', '30'])).broken).toEqual([]));
  it('不足一百分请核对', () =>
    expect(ruling(formWeights, form(['20', '40', '20'])).broken).toEqual(['form-0/weights']));
  it('总分行印有分值合计，就与它相等', () => {
    const total = { totalWeight: '100 分' };
    expect(ruling(formWeights, form(['20', '40', '30'], total)).broken).toEqual([]);
    expect(ruling(formWeights, form(['23', '40', '30'], total)).broken).toEqual(['form-0/weights']);
  });
  it('预算执行率又列在指标里，各指标合计一百分也对', () =>
    expect(ruling(formWeights, form(['50', '30', '10', '10'])).broken).toEqual([]));
  it('执行率的分值读不清，不说各指标合计不足', () =>
    expect(ruling(formWeights, form(['20', '40', '30'], { 'funds.weight': '' })).claims).toEqual(
      [],
    ));
});
