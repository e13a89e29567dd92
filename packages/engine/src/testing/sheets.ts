import type { CompiledPack, SheetRules } from '../pack/compiled-pack.ts';
import type { Citation } from '../pack/citation.ts';
import type { Indicator, SelfEvaluation } from '../sheet/self-evaluation.ts';

/** Small sheets and a pack for the engine's own tests; the real packs are tested in their package. */
const cite: readonly Citation[] = [
  { kind: 'interpretation', text: '测试用规则', evidence: '引擎测试' },
];

export const indicator = (over: Partial<Indicator> = {}): Indicator => ({
  level1: '产出指标',
  level2: '数量指标',
  name: '完成数量',
  operator: '>=',
  target: '100',
  unit: '个',
  actual: '100',
  weight: '90',
  deviation: null,
  ...over,
});

export const sheetOf = (over: Partial<SelfEvaluation> = {}): SelfEvaluation => ({
  contract: '1',
  kind: 'project-self-evaluation',
  year: 2024,
  department: '某县医疗保障局',
  project: '测试项目',
  projectCode: null,
  fundingDocuments: [],
  state: 'normal',
  pack: null,
  funds: {
    unit: '万元',
    weight: '10',
    rows: [{ label: '年度资金总额', initialBudget: '18', fullYearBudget: '18', executed: '18' }],
  },
  goals: { expected: null, actual: null },
  indicators: [indicator()],
  ...over,
});

export const rulesOf = (over: Partial<SheetRules> = {}): SheetRules => ({
  rounding: { digits: 2, mode: 'half-up', cite },
  weights: [
    {
      when: 'any',
      level1: { 成本指标: '20', 产出指标: '40', 效益指标: '20', 满意度指标: '10' },
      cite,
    },
  ],
  execution: {
    method: 'completion-ratio@1',
    parameters: {},
    weight: '10',
    rateDigits: 2,
    cite,
  },
  indicators: {
    '>=': { method: 'completion-with-pass-line@1', parameters: { passLine: '0.6' }, cite },
    '=': { method: 'completion-with-pass-line@1', parameters: { passLine: '0.6' }, cite },
    '<=': { method: 'overrun-of-ceiling@1', parameters: {}, cite },
    qualitative: {
      method: 'three-level-qualitative@1',
      parameters: {
        levels: [
          { name: '基本达成目标', from: '80', to: '100', toIncluded: true, unjudged: '100' },
          { name: '部分实现目标', from: '60', to: '80' },
          { name: '实现目标程度较低', from: '0', to: '60', unjudged: '0' },
        ],
      },
      cite,
    },
  },
  overAchievement: { treatment: 'full', above: null, cite },
  zeroTarget: { treatment: 'full-when-not-positive', cite },
  negativeActual: { treatment: 'as-zero', cite },
  cancelled: { treatment: 'score', cite },
  reasons: { shortOfTarget: 'required', cite },
  grades: {
    bands: [
      { name: '优', from: '90' },
      { name: '良', from: '80' },
      { name: '中', from: '60' },
      { name: '差', from: '0' },
    ],
    cite,
  },
  form: {
    title: '项目支出绩效自评表',
    moneyRows: ['年度资金总额', '政府预算资金'],
    levels: [
      { level1: '成本指标', level2: ['经济成本指标', '社会成本指标', '生态环境成本指标'] },
      { level1: '产出指标', level2: ['数量指标', '质量指标', '时效指标'] },
      { level1: '效益指标', level2: ['经济效益指标', '社会效益指标', '生态效益指标'] },
      { level1: '满意度指标', level2: ['服务对象满意度指标'] },
    ],
  },
  ...over,
});

export const packOf = (over: Partial<SheetRules> = {}): CompiledPack => ({
  id: 'test-pack',
  title: '测试规则包',
  place: '测试',
  effective: { from: '2024-01-01', until: null },
  supersedes: null,
  status: 'draft',
  sources: {},
  subject: 'project-sheet',
  sheet: rulesOf(over),
  index: null,
  hash: 'test',
});
