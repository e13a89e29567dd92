/** The kinds of value in the interchange object. A `figure` is decimal text, null or "n/a"; a `decimal` is never "n/a". */
export type JsonKind =
  | 'text'
  | 'text?'
  | 'figure'
  | 'decimal?'
  | 'year'
  | Readonly<{ oneOf: readonly (string | null)[] }>
  | Readonly<{ object: JsonShape }>
  | Readonly<{ list: JsonShape }>;

/** Fields of an object; `required` ones must be there, though null may be what they say. */
export type JsonShape = Readonly<
  Record<string, Readonly<{ kind: JsonKind; required: boolean; title: string }>>
>;

const must = (kind: JsonKind, title: string) => ({ kind, required: true, title });
const may = (kind: JsonKind, title: string) => ({ kind, required: false, title });

const FUNDS_ROW: JsonShape = {
  label: must('text', '资金行名称'),
  initialBudget: must('figure', '年初预算数'),
  fullYearBudget: must('figure', '全年预算数'),
  executed: must('figure', '全年执行数'),
};

const INDICATOR: JsonShape = {
  level1: must('text', '一级指标'),
  level2: must('text', '二级指标'),
  name: must('text', '三级指标'),
  operator: must({ oneOf: ['>=', '>', '=', '<=', '<', 'qualitative', 'deadline'] }, '指标方向'),
  target: must('text?', '年度指标值'),
  unit: must('text?', '计量单位'),
  actual: must('text?', '实际完成值'),
  actualUnit: may('text?', '完成值计量单位'),
  weight: must('figure', '分值'),
  deviation: must('text?', '偏差原因分析及改进措施'),
  judged: may('decimal?', '评定得分'),
  score: may('decimal?', '得分'),
  source: may('text?', '凭据'),
  priorActual: may('text?', '上年完成值'),
};

/** The interchange object of one self-evaluation, field by field with the words of the form. */
export const SELF_EVALUATION: JsonShape = {
  contract: must({ oneOf: ['1'] }, '接口版本'),
  kind: must({ oneOf: ['project-self-evaluation'] }, '文件种类'),
  year: must('year', '年度'),
  department: must('text', '主管部门'),
  implementer: may('text?', '实施单位'),
  project: must('text', '项目名称'),
  projectCode: must('text?', '项目编码'),
  origin: may({ oneOf: ['年初', '追加', null] }, '来源'),
  fundingDocuments: must(
    {
      list: {
        number: must('text', '文号'),
        title: may('text?', '文件名称'),
        issuedOn: may('text?', '发文日期'),
        amount: may('decimal?', '下达金额'),
        unit: may('text?', '下达金额单位'),
      },
    },
    '文号',
  ),
  state: must({ oneOf: ['normal', 'cancelled', 'adjusted'] }, '状态'),
  stateReason: may('text?', '取消或调整原因'),
  pack: must('text?', '规则包'),
  funds: must(
    {
      object: {
        unit: must('text', '金额单位'),
        weight: must('figure', '分值'),
        rows: must({ list: FUNDS_ROW }, '资金行'),
        remainder: may('text?', '余额去向'),
      },
    },
    '项目资金',
  ),
  goals: must(
    { object: { expected: must('text?', '预期目标'), actual: must('text?', '实际完成情况') } },
    '年度总体目标',
  ),
  indicators: must({ list: INDICATOR }, '绩效指标'),
  execution: may(
    { object: { rate: may('decimal?', '执行率'), score: may('decimal?', '执行率得分') } },
    '预算执行',
  ),
  total: may('decimal?', '总分'),
};
