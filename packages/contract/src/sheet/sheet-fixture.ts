import type { SelfEvaluation } from '@mingjian/engine';

/** A small valid sheet for tests of this package. */
export const sheetFixture: SelfEvaluation = {
  contract: '1',
  kind: 'project-self-evaluation',
  year: 2024,
  department: '示例县医疗保障局',
  project: '参保宣传经费',
  projectCode: null,
  fundingDocuments: [{ number: '示财社〔2024〕1号', amount: '18' }],
  state: 'normal',
  pack: null,
  funds: {
    unit: '万元',
    weight: '10',
    rows: [{ label: '年度资金总额', initialBudget: '18', fullYearBudget: '18', executed: '0' }],
  },
  goals: { expected: null, actual: null },
  indicators: [
    {
      level1: '产出指标',
      level2: '数量指标',
      name: '参保人数',
      operator: '>=',
      target: '109000',
      unit: '人',
      actual: null,
      weight: '10',
      deviation: null,
    },
    {
      level1: '效益指标',
      level2: '社会效益指标',
      name: '群众办事效率',
      operator: 'qualitative',
      target: '逐步提高',
      unit: null,
      actual: '基本达成目标',
      weight: '20',
      deviation: null,
    },
  ],
};
