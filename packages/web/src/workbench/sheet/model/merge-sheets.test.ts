import { withValueAt } from '@mingjian/contract';
import type { SelfEvaluation } from '@mingjian/engine';
import { describe, expect, it } from 'vitest';
import { mergeSheets } from './merge-sheets.ts';
import { addIndicator, namedIndicator, removeIndicator } from './sheet-edit.ts';

const BASE: SelfEvaluation = {
  contract: '1',
  kind: 'project-self-evaluation',
  year: 2024,
  department: '示例局',
  project: '示例项目',
  projectCode: null,
  fundingDocuments: [],
  state: 'normal',
  pack: null,
  funds: {
    unit: '万元',
    weight: '10',
    rows: [{ label: '年度资金总额', initialBudget: '18', fullYearBudget: '18', executed: '15' }],
  },
  goals: { expected: null, actual: null },
  indicators: [
    namedIndicator('产出指标', '数量指标', '参保人数'),
    namedIndicator('产出指标', '质量指标', '参保率'),
  ],
};
const PATH = 'indicators.0.actual';

describe('两个人改同一张表 mergeSheets', () => {
  it('各改各的格，不算冲突，两边的改动都在', () => {
    const mine = withValueAt(BASE, PATH, '95');
    const theirs = withValueAt(BASE, 'funds.rows.0.executed', '16');
    const merge = mergeSheets(BASE, mine, theirs);
    expect(merge.conflicts).toEqual([]);
    expect(merge.resolve({})).toEqual(withValueAt(theirs, PATH, '95'));
  });
  it('改了同一格，两个值并列，选谁就是谁', () => {
    const merge = mergeSheets(BASE, withValueAt(BASE, PATH, '95'), withValueAt(BASE, PATH, '96'));
    expect(merge.conflicts).toEqual([
      { path: PATH, label: '参保人数 · 实际完成值', mine: '95', theirs: '96' },
    ]);
    expect(merge.resolve({ [PATH]: 'mine' }).indicators[0]?.actual).toBe('95');
    expect(merge.resolve({ [PATH]: 'theirs' }).indicators[0]?.actual).toBe('96');
  });
  it('改成了同一个值，不算冲突', () =>
    expect(
      mergeSheets(BASE, withValueAt(BASE, PATH, '95'), withValueAt(BASE, PATH, '95')).conflicts,
    ).toEqual([]));
  it('只有我增了行，行留下', () => {
    const mine = addIndicator(BASE, namedIndicator('产出指标', '时效指标', '及时率')).sheet;
    const merge = mergeSheets(BASE, mine, withValueAt(BASE, 'goals.actual', '完成'));
    expect(merge.conflicts).toEqual([]);
    expect(merge.resolve({})).toMatchObject({
      goals: { actual: '完成' },
      indicators: { length: 3 },
    });
  });
  it('一边改格、一边删行，整列指标请人选', () => {
    const merge = mergeSheets(BASE, withValueAt(BASE, PATH, '95'), removeIndicator(BASE, 0));
    expect(merge.conflicts).toEqual([
      { path: 'indicators', label: '全部指标行', mine: '共 2 行', theirs: '共 1 行' },
    ]);
    expect(merge.resolve({ indicators: 'mine' }).indicators).toHaveLength(2);
    expect(merge.resolve({ indicators: 'theirs' }).indicators).toHaveLength(1);
  });
});
