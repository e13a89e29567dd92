/** Chinese names of a sheet's fields, as the official form titles them. */
const LABELS: Readonly<Record<string, string>> = {
  year: '年度',
  department: '主管部门',
  implementer: '实施单位',
  project: '项目名称',
  projectCode: '项目编码',
  origin: '来源',
  state: '项目状态',
  stateReason: '取消或调整原因',
  pack: '计分规则',
  'funds.unit': '资金单位',
  'funds.weight': '资金分值',
  'funds.remainder': '资金去向',
  'goals.expected': '预期目标',
  'goals.actual': '实际完成情况',
  'execution.rate': '原件执行率',
  'execution.score': '原件执行率得分',
  total: '原件总分',
  level1: '一级指标',
  level2: '二级指标',
  name: '三级指标',
  operator: '指标方向',
  target: '年度指标值',
  unit: '计量单位',
  actual: '实际完成值',
  actualUnit: '完成值计量单位',
  weight: '分值',
  deviation: '偏差原因分析及改进措施',
  judged: '评定得分',
  score: '原件得分',
  source: '凭据',
  priorActual: '上年完成值',
  label: '资金行名称',
  initialBudget: '年初预算数',
  fullYearBudget: '全年预算数',
  executed: '全年执行数',
  number: '文号',
  title: '文件标题',
  issuedOn: '发文日期',
  amount: '金额',
};

/** The Chinese name of a field: 实际完成值. */
export const fieldLabel = (field: string): string => LABELS[field] ?? field;

/** A value in a sentence: 空 for nothing, 不适用 for n/a, long words shortened. */
export function valueLabel(value: string | null | undefined): string {
  if (value === null || value === undefined) return '空';
  if (value === 'n/a') return '不适用';
  // By characters, not code units: 𠮷 is two, and half of one is no text.
  const characters = [...value];
  return characters.length > 40 ? `“${characters.slice(0, 40).join('')}…”` : value;
}
