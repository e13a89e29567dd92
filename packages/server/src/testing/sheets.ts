import type { Indicator, SelfEvaluation } from '@mingjian/engine';

/** An indicator with what a test says about it. */
export const indicator = (given: Partial<Indicator> = {}): Indicator => ({
  level1: '产出指标',
  level2: '数量指标',
  name: '参保人数',
  operator: '>=',
  target: '100',
  unit: '人',
  actual: '80',
  weight: '90',
  deviation: null,
  ...given,
});

/** A sheet with what a test says about it. */
export const sheetOf = (given: Partial<SelfEvaluation> = {}): SelfEvaluation => ({
  contract: '1',
  kind: 'project-self-evaluation',
  year: 2024,
  department: '示例县医疗保障局',
  project: '参保宣传经费',
  projectCode: null,
  origin: '年初',
  fundingDocuments: [{ number: '示财社〔2024〕1号' }],
  state: 'normal',
  pack: 'jiangxi-xunyang-2024',
  funds: {
    unit: '万元',
    weight: '10',
    rows: [{ label: '年度资金总额', initialBudget: '18', fullYearBudget: '18.00', executed: '0' }],
    remainder: '财政收回',
  },
  goals: { expected: '完成参保宣传', actual: null },
  indicators: [
    indicator(),
    indicator({
      name: '群众满意度',
      level1: '满意度指标',
      level2: '服务对象满意度',
      actual: null,
      unit: '%',
    }),
  ],
  ...given,
});
