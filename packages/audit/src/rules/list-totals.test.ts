import { describe, expect, it } from 'vitest';
import { DocumentBuilder } from '../fixtures/document-builder.ts';
import { ruling } from '../fixtures/ruling.ts';
import { listTotals } from './list-totals.ts';

const list = (rows: Record<string, string>) =>
  new DocumentBuilder()
    .table(
      'evaluation-summary',
      Object.fromEntries(Object.entries(rows).map(([name, budget]) => [name, { budget }])),
    )
    .build();

describe('清单合计 listTotals', () => {
  it('合计等于各行之和', () =>
    expect(ruling(listTotals, list({ 项目一: '1.25', 项目二: '2.50', 合计: '3.75' }))).toEqual({
      claims: ['table-0/total/budget'],
      broken: [],
    }));
  it('不等即违背', () =>
    expect(
      ruling(listTotals, list({ 项目一: '1.25', 项目二: '2.50', 合计: '3.57' })).broken,
    ).toEqual(['table-0/total/budget']));
  it('没有合计行就没有可核对的', () =>
    expect(ruling(listTotals, list({ 项目一: '1.25', 项目二: '2.50' })).claims).toEqual([]));
});
