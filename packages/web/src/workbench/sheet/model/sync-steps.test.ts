import { withValueAt } from '@mingjian/contract';
import type { Indicator, SelfEvaluation } from '@mingjian/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namedIndicator } from './sheet-edit.ts';
import { applyStep, syncSteps } from './sync-steps.ts';

const sheetOf = (indicators: readonly Indicator[]): SelfEvaluation => ({
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
    rows: [{ label: '年度资金总额', initialBudget: '18', fullYearBudget: '18', executed: null }],
  },
  goals: { expected: null, actual: null },
  indicators,
});
const row = (name: string): Indicator => namedIndicator('产出指标', '数量指标', name);
const as = (name: string, rowId: string): Indicator & { rowId: string } => ({
  ...row(name),
  rowId,
});
const SHEET = sheetOf([row('甲'), row('乙'), row('丙')]);

/** A sheet with rows of these names and results. */
const make = (
  list: readonly { name: string; actual: string | null; score: string }[],
): SelfEvaluation => sheetOf(list.map((fields) => ({ ...row(fields.name), ...fields })));

describe('要送去保存的步骤 syncSteps', () => {
  it('没有改动就没有步骤', () => expect(syncSteps(SHEET, SHEET)).toEqual([]));
  it('改几格合成一步', () => {
    const draft = withValueAt(
      withValueAt(SHEET, 'indicators.1.actual', '95'),
      'funds.rows.0.executed',
      '15.222',
    );
    expect(syncSteps(SHEET, draft)).toEqual([
      {
        kind: 'edits',
        edits: [
          { path: 'funds.rows.0.executed', value: '15.222' },
          { path: 'indicators.1.actual', value: '95' },
        ],
      },
    ]);
  });
  it('改名是改一格，不是删一行加一行', () =>
    expect(syncSteps(SHEET, withValueAt(SHEET, 'indicators.0.name', '丁'))).toMatchObject([
      { kind: 'edits' },
    ]));
  it('一次改得很多，分几个请求送，每个不超过接口收的数', () => {
    const saved = sheetOf(Array.from({ length: 1100 }, (_, at) => row(`指标${at}`)));
    const indicators = saved.indicators.map((each) => ({ ...each, actual: '1', weight: '2' }));
    const steps = syncSteps(saved, { ...saved, indicators });
    const sizes = steps.map((step) => (step.kind === 'edits' ? step.edits.length : 0));
    expect(sizes).toEqual([1000, 1000, 200]);
    expect(steps.reduce(applyStep, saved)).toEqual({ ...saved, indicators });
  });
  it('中间删一行只送一步', () =>
    expect(syncSteps(SHEET, sheetOf([row('甲'), row('丙')]))).toEqual([
      { kind: 'remove', list: 'indicators', at: 1 },
    ]));
  it('撤回删行，行带着原来的标识和读来的得分整个回来', () => {
    const whole = sheetOf([{ ...as('甲', 'rjia'), score: '12.39' }, row('乙')]);
    const [step] = syncSteps(sheetOf(whole.indicators.slice(1)), whole);
    expect(step).toMatchObject({ kind: 'add', at: 0, rowId: 'rjia', row: { score: '12.39' } });
  });
  it('知道谁是谁时，删一行再加一行不是改名', () => {
    expect(syncSteps(sheetOf([as('甲', 'r1')]), sheetOf([as('乙', 'r2')]))).toMatchObject([
      { kind: 'remove' },
      { kind: 'add', rowId: 'r2' },
    ]);
  });
  it('文号增减和改金额', () => {
    const saved = {
      ...SHEET,
      fundingDocuments: [{ number: '甲〔2023〕1号' }, { number: '乙〔2023〕2号' }],
    };
    const draft = {
      ...SHEET,
      fundingDocuments: [{ number: '乙〔2023〕2号', amount: '16' }, { number: '丙〔2024〕3号' }],
    };
    expect(syncSteps(saved, draft)).toEqual([
      { kind: 'remove', list: 'fundingDocuments', at: 0 },
      {
        kind: 'add',
        list: 'fundingDocuments',
        at: 1,
        row: { number: '丙〔2024〕3号' },
        rowId: null,
      },
      { kind: 'edits', edits: [{ path: 'fundingDocuments.0.amount', value: '16' }] },
    ]);
  });
  it('照着步骤做，保存的表就等于草稿', () => {
    const rows = fc.array(
      fc.record({
        name: fc.constantFrom('甲', '乙', '丙', '丁', '戊'),
        actual: fc.constantFrom(null, '1', '2'),
        score: fc.constantFrom('9', '10'),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        const [saved, draft] = [make(before), make(after)];
        expect(syncSteps(saved, draft).reduce(applyStep, saved)).toEqual(draft);
      }),
    );
  });
});
