import { withValueAt } from '@mingjian/contract';
import type { SelfEvaluation } from '@mingjian/engine';
import { describe, expect, it } from 'vitest';
import { mergeSheets } from './merge-sheets.ts';
import { identified, rowIdOf } from './row-ids.ts';
import { addIndicator, namedIndicator, removeIndicator } from './sheet-edit.ts';

const BASE: SelfEvaluation = identified({
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
});
const money = (label: string) => ({
  label,
  initialBudget: null,
  fullYearBudget: null,
  executed: null,
});
/** The sheet without what says who its rows are. */
const bare = (sheet: SelfEvaluation): SelfEvaluation =>
  JSON.parse(JSON.stringify(sheet, (key, value: unknown) => (key === 'rowId' ? undefined : value)));
const names = (sheet: SelfEvaluation): readonly string[] =>
  sheet.indicators.map(({ name }) => name);
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
  it('一边改格、一边删行，这一行请人选', () => {
    const id = rowIdOf(BASE.indicators[0] ?? {});
    const conflict = {
      path: `indicators·${id}`,
      label: '产出指标 · 数量指标 · 参保人数（整行）',
    };
    const kept = mergeSheets(BASE, withValueAt(BASE, PATH, '95'), removeIndicator(BASE, 0));
    expect(kept.conflicts).toEqual([{ ...conflict, mine: '改过', theirs: '已删去' }]);
    expect(names(kept.resolve({ [conflict.path]: 'mine' }))).toEqual(['参保人数', '参保率']);
    expect(names(kept.resolve({ [conflict.path]: 'theirs' }))).toEqual(['参保率']);
    const gone = mergeSheets(BASE, removeIndicator(BASE, 0), withValueAt(BASE, PATH, '95'));
    expect(gone.conflicts).toEqual([{ ...conflict, mine: '已删去', theirs: '改过' }]);
    expect(names(gone.resolve({ [conflict.path]: 'mine' }))).toEqual(['参保率']);
    expect(names(gone.resolve({ [conflict.path]: 'theirs' }))).toEqual(['参保人数', '参保率']);
  });
  it('行数一样、行却换了：值跟着它那一行', () => {
    const theirs = addIndicator(
      removeIndicator(BASE, 0),
      namedIndicator('产出指标', '质量指标', '及时率'),
    ).sheet;
    const merge = mergeSheets(BASE, withValueAt(BASE, 'indicators.1.actual', '77'), theirs);
    expect(merge.conflicts).toEqual([]);
    expect(merge.resolve({}).indicators.map(({ name, actual }) => [name, actual])).toEqual([
      ['参保率', '77'],
      ['及时率', null],
    ]);
  });
  it('我删了资金行、他改了别的格：行删了，他的数还在；我增的行也在', () => {
    const three = identified({
      ...BASE,
      funds: { ...BASE.funds, rows: ['年度资金总额', '财政拨款', '其他资金'].map(money) },
    });
    const rows = [...three.funds.rows.slice(0, 1), ...three.funds.rows.slice(2), money('上年结转')];
    const mine = { ...three, funds: { ...three.funds, rows } };
    const merge = mergeSheets(three, mine, withValueAt(three, 'funds.rows.2.executed', '3'));
    expect(merge.conflicts).toEqual([]);
    expect(merge.resolve({}).funds.rows.map(({ label, executed }) => [label, executed])).toEqual([
      ['年度资金总额', null],
      ['其他资金', '3'],
      ['上年结转', null],
    ]);
  });
  it('两边各增了同名的一行，是一行，不一样的格请人选', () => {
    const number = '示财社〔2024〕1号';
    const mine = { ...BASE, fundingDocuments: [{ number, amount: '16' }] };
    const theirs = { ...BASE, fundingDocuments: [{ number, amount: '18' }] };
    const merge = mergeSheets(BASE, mine, theirs);
    expect(merge.conflicts).toMatchObject([
      { path: 'fundingDocuments.0.amount', mine: '16', theirs: '18' },
    ]);
    expect(merge.resolve({ 'fundingDocuments.0.amount': 'mine' }).fundingDocuments).toMatchObject([
      { number, amount: '16' },
    ]);
  });
  it('先前版本留在本机的稿子没有行的标识：按名称认，认不准的两行都在', () => {
    const mine = withValueAt(bare(BASE), PATH, '95');
    const theirs = withValueAt(BASE, 'indicators.0.name', '参保总人数');
    const merge = mergeSheets(bare(BASE), mine, theirs);
    expect(merge.conflicts).toMatchObject([{ mine: '改过', theirs: '已删去' }]);
    expect(names(merge.resolve({}))).toEqual(['参保总人数', '参保率']);
  });
});
