import type { Indicator, ReadSelfEvaluation } from '@mingjian/engine';
import { describe, expect, it } from 'vitest';

import type { ProseContext } from '../prose/prose-context.ts';
import { formCostRemarks } from './form-costs.ts';
import { formUnitPriceRemarks } from './form-unit-price.ts';

const indicator = (part: Partial<Indicator>): Indicator => ({
  level1: '成本指标',
  level2: '经济成本指标',
  name: '项目成本',
  operator: '<=',
  target: '20',
  unit: '万元',
  actual: '20',
  weight: '20',
  deviation: null,
  ...part,
});

const form = (
  budget: string | null,
  executed: string | null,
  indicators: readonly Indicator[],
): ReadSelfEvaluation => ({
  sheet: {
    contract: '1',
    kind: 'project-self-evaluation',
    year: 2023,
    department: '清渠县教育局',
    project: '校舍维修',
    projectCode: null,
    fundingDocuments: [],
    state: 'normal',
    pack: null,
    funds: {
      unit: '万元',
      weight: '10',
      rows: [{ label: '年度资金总额', initialBudget: budget, fullYearBudget: budget, executed }],
    },
    goals: { expected: null, actual: null },
    indicators,
  },
  facts: Object.fromEntries(
    [
      'funds.rows.0.fullYearBudget',
      'funds.rows.0.executed',
      ...indicators.flatMap((_, i) => [`indicators.${i}.target`, `indicators.${i}.actual`]),
    ].map((path) => [path, path]),
  ),
  place: { line: 1, page: null, cell: null },
});

const context = (forms: readonly ReadSelfEvaluation[]): ProseContext => ({
  paragraphs: [],
  mentions: [],
  sections: [],
  reports: [],
  tables: [],
  selfEvaluations: forms,
  facts: new Map(),
  lines: [],
  year: 2023,
});

const costs = (...forms: ReadSelfEvaluation[]): readonly (string | undefined)[] =>
  formCostRemarks(context(forms)).map((d) => (d.kind === 'remark' ? d.rule : undefined));

describe('自评表里需要说明的成本', () => {
  it('成本目标高于全年预算（元与万元换算后比）', () => {
    expect(
      costs(form('16', '14', [indicator({ target: '320000', actual: '140000', unit: '元' })])),
    ).toEqual(['cost-target-above-budget']);
  });

  it('成本完成值与执行数不同', () => {
    expect(costs(form('18', '15.222', [indicator({ target: '18', actual: '15.26' })]))).toEqual([
      'cost-result-differs-from-spending',
    ]);
  });

  it('一部分的成本也不能多于全部支出', () => {
    expect(costs(form('36', '32.4', [indicator({ target: '30', actual: '33' })]))).toEqual([
      'cost-result-differs-from-spending',
    ]);
  });

  it('同一指标只提一次', () => {
    expect(costs(form('1.103', '1.103', [indicator({ target: '10', actual: '10' })]))).toEqual([
      'cost-target-above-budget',
    ]);
  });

  it.each([
    [
      '四舍五入可以解释',
      form('51.28', '51.28', [indicator({ target: '512769', actual: '512769', unit: '元' })]),
    ],
    ['节约不是差错：目标低于预算', form('16', '14', [indicator({ target: '15', actual: '14' })])],
    [
      '目标低于预算的成本只是其中一部分，完成值可以少于执行数',
      form('36', '32.4', [indicator({ target: '300000', actual: '298000', unit: '元' })]),
    ],
    [
      '人均标准不与总额比',
      form('79.99', '0', [indicator({ target: '5', actual: '0', unit: '万元/人/年' })]),
    ],
    [
      '单价不与总额比',
      form('5', '5', [indicator({ name: '设备采购单价', target: '9', actual: '9' })]),
    ],
    ['预算没有读出', form(null, null, [indicator({})])],
    ['预算为零时不比', form('0', '20', [indicator({ target: '20', actual: '20' })])],
    [
      '数量指标不是成本',
      form('16', '14', [
        indicator({ level1: '产出指标', level2: '数量指标', target: '99', actual: '99' }),
      ]),
    ],
  ])('不提：%s', (_, sheet) => expect(costs(sheet)).toEqual([]));

  it('单价乘数量超过执行数，只在两个指标说的是同一样东西时提', () => {
    const price = indicator({ name: '直饮水设备采购单价', target: '0.5', actual: '0.49' });
    const quantity = (name: string): Indicator =>
      indicator({
        level1: '产出指标',
        level2: '数量指标',
        name,
        target: '9',
        actual: '4',
        unit: '台',
      });
    const rules = (name: string, spent: string): number =>
      formUnitPriceRemarks(context([form(spent, spent, [price, quantity(name)])])).length;
    expect(rules('购置直饮水设备', '1.10')).toBe(1);
    expect(rules('购置直饮水设备', '1.96')).toBe(0);
    expect(rules('维修课桌椅', '1.10')).toBe(0);
  });
});
