import { describe, expect, it } from 'vitest';
import { DocumentBuilder } from '../fixtures/document-builder.ts';
import { formOf, ruling } from '../fixtures/ruling.ts';
import { formWeights } from './form-weights.ts';

const form = (weights: string[]) => {
  const b = new DocumentBuilder();
  const rows = weights.map((weight, i) => [`indicators.${i}.weight`, `${weight} 分`]);
  const figures = Object.fromEntries([['funds.weight', '10 分'], ...rows]);
  const selfEvaluations = [formOf(b, figures)];
  return b.build({ selfEvaluations });
};

describe('分值合计 formWeights', () => {
  it('合计一百分', () => expect(ruling(formWeights, form(['20', '40', '30'])).broken).toEqual([]));
  it('不足一百分请核对', () =>
    expect(ruling(formWeights, form(['20', '40', '20'])).broken).toEqual(['form-0/weights']));
});
