import type { SelfEvaluation } from '@mingjian/engine';
import { describe, expect, it } from 'vitest';
import { checkSheet } from './sheet-document.ts';

const row = (name: string, weight: string, score: string | null) => ({
  level1: '产出指标',
  level2: '数量指标',
  name,
  operator: '>=' as const,
  target: '100',
  unit: '个',
  actual: '100',
  weight,
  deviation: null,
  score,
});

const sheet = (change: Partial<SelfEvaluation> = {}): SelfEvaluation => ({
  contract: '1',
  kind: 'project-self-evaluation',
  year: 2024,
  department: '示例市甲局',
  project: '项目甲',
  projectCode: null,
  fundingDocuments: [],
  state: 'normal',
  pack: null,
  funds: {
    unit: '万元',
    weight: '10',
    rows: [{ label: '年度资金总额', initialBudget: '16', fullYearBudget: '16', executed: '14' }],
  },
  goals: { expected: null, actual: null },
  indicators: [row('甲', '50', '50'), row('乙', '40', '40')],
  execution: { rate: '87.5', score: '7' },
  total: '97',
  ...change,
});

describe('填表时核对 checkSheet', () => {
  it('正确的表没有发现', async () => expect(await checkSheet(sheet())).toEqual([]));
  it('总分不等于各项得分之和，指到单元格', async () => {
    const [finding, ...others] = await checkSheet(sheet({ total: '79' }));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ grade: 'contradiction', kind: 'score' });
    expect(finding?.numbers.map(({ fact }) => fact)).toContain('total');
    expect(finding?.repairs).toContainEqual(
      expect.objectContaining({ fact: 'total', from: '79', to: '97' }),
    );
  });
  it('还没填的格不核对', async () => {
    const half = sheet({ total: '40', indicators: [row('甲', '50', null), row('乙', '40', '40')] });
    expect(await checkSheet(half)).toEqual([]);
  });
  it('分值不足一百分只请核对', async () => {
    const short = sheet({
      total: '87',
      indicators: [row('甲', '40', '40'), row('乙', '40', '40')],
    });
    expect((await checkSheet(short)).map(({ grade, kind }) => [grade, kind])).toEqual([
      ['check', 'weights'],
    ]);
  });
});
