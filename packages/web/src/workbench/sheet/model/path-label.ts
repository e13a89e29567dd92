import type { SelfEvaluation } from '@mingjian/engine';
import { blankPlace } from './blank-rows.ts';
import { indicatorAt } from './sheet-path.ts';

const FIELDS: Readonly<Record<string, string>> = {
  year: '年度',
  project: '项目名称',
  contract: '接口版本',
  kind: '文件种类',
  department: '主管部门',
  projectCode: '项目编码',
  implementer: '实施单位',
  origin: '来源',
  state: '项目状态',
  stateReason: '取消或调整的依据和原因',
  pack: '计分规则',
  'funds.unit': '资金单位',
  'funds.weight': '预算执行率分值',
  'funds.remainder': '结余去向',
  'goals.expected': '预期目标',
  'goals.actual': '实际完成情况',
  'execution.rate': '执行率',
  'execution.score': '执行率得分',
  total: '总分',
};
const FUNDS: Readonly<Record<string, string>> = {
  initialBudget: '年初预算数',
  fullYearBudget: '全年预算数',
  executed: '全年执行数',
};
const INDICATOR: Readonly<Record<string, string>> = {
  level1: '一级指标',
  level2: '二级指标',
  name: '指标名称',
  operator: '指标方向',
  target: '年度指标值',
  unit: '计量单位',
  actual: '实际完成值',
  actualUnit: '完成值计量单位',
  weight: '分值',
  score: '得分',
  deviation: '偏差原因分析及改进措施',
  judged: '评定得分',
  source: '凭据',
  priorActual: '上年完成值',
};
const DOCUMENT: Readonly<Record<string, string>> = {
  number: '文号',
  title: '文件名称',
  issuedOn: '印发日期',
  amount: '金额',
  unit: '单位',
};

const LISTS: Readonly<Record<string, readonly [string, Readonly<Record<string, string>>]>> = {
  indicators: ['指标', INDICATOR],
  'funds.rows': ['资金', FUNDS],
  fundingDocuments: ['文号', DOCUMENT],
};

/** How a person names a cell: 居民参保人数 · 实际完成值. */
export function pathLabel(sheet: SelfEvaluation, path: string): string {
  const fixed = FIELDS[path];
  if (fixed !== undefined) return fixed;
  const field = path.split('.').at(-1) ?? '';
  const blank = blankPlace(path);
  if (blank) return `${blank.level2} · 新增一行 · ${INDICATOR[blank.field] ?? blank.field}`;
  const row = indicatorAt(sheet, path);
  if (row) return `${row.name} · ${INDICATOR[field] ?? field}`;
  const money = /^funds\.rows\.(\d+)\./.exec(path);
  if (money)
    return `${sheet.funds.rows[Number(money[1])]?.label ?? '资金'} · ${FUNDS[field] ?? field}`;
  const document = /^fundingDocuments\.(\d+)\./.exec(path);
  if (document) return `第 ${Number(document[1]) + 1} 个文号 · ${DOCUMENT[field] ?? field}`;
  return path;
}

/** Where a path leads when the sheet is not at hand: 指标第 2 行 · 分值. */
export function pathWords(path: string): string {
  const fixed = FIELDS[path];
  if (fixed !== undefined) return fixed;
  const [, list, at, field] =
    /^(indicators|funds\.rows|fundingDocuments)\.(\d+)(?:\.(\w+))?$/.exec(path) ?? [];
  if (list === undefined || at === undefined) return path;
  const [name, words] = LISTS[list] ?? ['', {}];
  const word = field === undefined ? undefined : (words[field] ?? field);
  return [`${name}第 ${Number(at) + 1} 行`, word].filter((part) => part !== undefined).join(' · ');
}
