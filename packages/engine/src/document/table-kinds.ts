import { MONITORING_TABLE } from './monitoring-table.ts';
import { ASSET_LINES } from './table-lines-assets.ts';
import { FISCAL_LINES, SUMMARY_LINES } from './table-lines-summary.ts';
import { THREE_PUBLIC_LINES } from './table-lines-three-public.ts';

import type { TableColumn, TableKind, TableKindId } from './table-kind.ts';

const amount = (key: string, label: string, ...aliases: string[]): TableColumn => ({
  key,
  label,
  aliases,
  content: 'amount',
});
const number = (key: string, label: string, ...aliases: string[]): TableColumn => ({
  key,
  label,
  aliases,
  content: 'number',
});
const text = (key: string, label: string, ...aliases: string[]): TableColumn => ({
  key,
  label,
  aliases,
  content: 'text',
});

const BASIC = amount('basicExpenditure', '基本支出', '基本支出小计');
const PROJECT = amount('projectExpenditure', '项目支出', '项目支出小计');

/** 政府性基金 and, where the form has income too, 国有资本经营: rows by 类款项. */
const FUND_COLUMNS = [
  amount('openingBalance', '年初结转和结余', '年初结转结余', '上年结转和结余'),
  amount('currentIncome', '本年收入', '本年收入合计'),
  amount('currentExpenditure', '小计', '本年支出', '本年支出合计', '合计'),
  BASIC,
  PROJECT,
  amount('closingBalance', '年末结转和结余', '年末结转结余'),
];

/** All table kinds, in the order of the 2024 form; `lines` is empty where codes or running numbers name the rows. */
export const TABLE_KINDS: readonly TableKind[] = [
  {
    id: 'income-expenditure-summary',
    title: '收入支出决算总表',
    aliases: ['收入支出总表', '部门收支决算总表', '收支决算总表', '部门决算收支总表'],
    rowIdentity: 'line',
    columns: [amount('income', '收入'), amount('expenditure', '支出')],
    lines: SUMMARY_LINES,
  },
  {
    id: 'income',
    title: '收入决算表',
    aliases: ['收入决算总表', '部门收入决算表', '部门收入总表', '收入总表'],
    rowIdentity: 'functional-code',
    columns: [
      amount('totalIncome', '本年收入合计', '合计', '收入合计'),
      amount('fiscalAppropriation', '财政拨款收入', '财政拨款'),
      amount('superiorSubsidy', '上级补助收入'),
      amount('businessIncome', '事业收入'),
      amount('operatingIncome', '经营收入'),
      amount('affiliatedRemittance', '附属单位上缴收入', '附属单位缴款'),
      amount('otherIncome', '其他收入'),
    ],
    lines: [],
  },
  {
    id: 'expenditure',
    title: '支出决算表',
    aliases: ['支出决算总表', '部门支出决算表', '部门支出总表', '支出总表'],
    rowIdentity: 'functional-code',
    columns: [
      amount('totalExpenditure', '本年支出合计', '合计', '支出合计'),
      BASIC,
      PROJECT,
      amount('superiorRemittance', '上缴上级支出'),
      amount('operatingExpenditure', '经营支出'),
      amount('affiliatedSubsidy', '对附属单位补助支出'),
    ],
    lines: [],
  },
  {
    id: 'fiscal-summary',
    title: '财政拨款收入支出决算总表',
    aliases: ['财政拨款收支决算总表', '财政拨款收入支出总表', '财政拨款收支总表'],
    rowIdentity: 'line',
    columns: [
      amount('income', '收入'),
      amount('total', '合计'),
      amount('generalBudget', '一般公共预算财政拨款'),
      amount('governmentFund', '政府性基金预算财政拨款', '政府性基金财政拨款'),
      amount('stateCapital', '国有资本经营预算财政拨款', '国有资本经营财政拨款'),
    ],
    lines: FISCAL_LINES,
  },
  {
    id: 'general-budget-expenditure',
    title: '一般公共预算财政拨款支出决算表',
    aliases: ['一般公共预算支出决算表', '一般公共预算财政拨款支出表', '一般公共预算支出表'],
    rowIdentity: 'functional-code',
    columns: [
      amount('totalExpenditure', '本年支出', '本年支出合计', '合计', '小计'),
      BASIC,
      PROJECT,
    ],
    lines: [],
  },
  {
    id: 'general-budget-basic-expenditure',
    title: '一般公共预算财政拨款基本支出决算表',
    aliases: ['一般公共预算基本支出决算表', '一般公共预算财政拨款基本支出决算明细表'],
    rowIdentity: 'economic-code',
    columns: [amount('amount', '金额', '决算数')],
    lines: [
      { key: 'personnel-total', label: '人员经费合计', side: null, role: 'total' },
      { key: 'public-total', label: '公用经费合计', side: null, role: 'total' },
    ],
  },
  {
    id: 'government-fund',
    title: '政府性基金预算财政拨款收入支出决算表',
    aliases: ['政府性基金预算收入支出决算表', '政府性基金预算财政拨款支出决算表'],
    rowIdentity: 'functional-code',
    columns: FUND_COLUMNS,
    lines: [],
  },
  {
    id: 'state-capital',
    title: '国有资本经营预算财政拨款支出决算表',
    aliases: ['国有资本经营预算财政拨款收入支出决算表', '国有资本经营预算支出决算表'],
    rowIdentity: 'functional-code',
    columns: FUND_COLUMNS,
    lines: [],
  },
  {
    id: 'three-public',
    title: '财政拨款“三公”经费支出决算表',
    aliases: [
      '一般公共预算财政拨款“三公”经费支出决算表',
      '“三公”经费支出决算表',
      '“三公”经费决算表',
      '“三公”经费公共预算财政拨款支出决算表',
    ],
    rowIdentity: 'line',
    columns: [
      amount('initialBudget', '年初预算数'),
      amount('fullYearBudget', '全年预算数', '调整预算数', '预算数'),
      amount('finalAccount', '决算数'),
    ],
    lines: THREE_PUBLIC_LINES,
  },
  {
    id: 'state-assets',
    title: '国有资产占用情况表',
    aliases: ['国有资产占有使用情况表', '国有资产占有情况表'],
    rowIdentity: 'line',
    columns: [number('quantity', '决算数', '数量', '年末数')],
    lines: ASSET_LINES,
  },
  {
    id: 'evaluation-summary',
    title: '绩效评价信息汇总表',
    aliases: [
      '绩效自评信息汇总表',
      '项目支出绩效自评汇总表',
      '项目支出绩效自评情况汇总表',
      '项目支出绩效自评结果汇总表',
      '项目绩效自评情况汇总表',
      '项目绩效自评结果汇总表',
      '项目绩效自评汇总表',
      '绩效自评情况汇总表',
      '绩效自评结果汇总表',
      '绩效自评汇总表',
    ],
    rowIdentity: 'sequence',
    columns: [
      text('department', '单位名称', '部门名称', '主管部门', '实施单位', '单位', '部门'),
      text('project', '项目名称'),
      amount('initialBudget', '年初预算数', '年初预算'),
      amount('budget', '预算数（含调整数）', '预算数', '全年预算数', '预算金额', '调整后预算数'),
      amount('executed', '自评决算数', '决算数', '执行数', '全年执行数', '支出数', '支出金额'),
      number('rate', '执行率', '预算执行率'),
      number('score', '自评得分', '得分', '自评分数', '综合得分'),
      text('grade', '评价等级', '等级', '自评等级', '等次'),
      text('conclusion', '自评结论', '评价结论'),
      text('remark', '备注'),
    ],
    lines: [],
  },
  {
    id: 'department-index',
    title: '部门整体支出绩效评价指标表',
    aliases: [
      '部门整体支出绩效自评表',
      '部门整体支出绩效评价指标评分表',
      '部门整体绩效评价指标体系',
      '部门整体支出绩效评价指标体系评分表',
      '绩效评价指标体系评分表',
      '各类指标得分情况表',
      '绩效评价指标得分情况表',
    ],
    rowIdentity: 'sequence',
    columns: [
      text('level1', '一级指标'),
      text('level2', '二级指标'),
      text('level3', '三级指标'),
      number('weight', '分值', '权重', '标准分', '指标分值'),
      text('target', '年度指标值', '目标值', '指标值', '评价标准'),
      text('actual', '实际完成值', '完成值', '完成情况'),
      number('score', '得分', '自评得分', '自评分', '评分'),
      number('scoreRate', '得分率'),
      text('remark', '备注', '扣分原因', '偏差原因分析及改进措施'),
    ],
    lines: [],
  },
  {
    id: 'work-assessment',
    title: '预算绩效管理工作考核表',
    aliases: ['预算绩效管理工作考核评分表', '绩效管理工作考核指标表'],
    rowIdentity: 'sequence',
    columns: [
      text('module', '考核模块', '考核内容', '模块'),
      text('item', '考核项目', '考核指标', '项目', '考核事项'),
      number('weight', '分值', '满分', '总分', '标准分'),
      text('rule', '评分标准', '考核标准', '评分细则'),
      number('score', '得分', '自评得分', '自评分', '考核得分'),
      text('remark', '备注'),
    ],
    lines: [],
  },
  {
    id: 'project-list',
    title: '项目支出情况表',
    aliases: ['项目支出明细表', '项目清单', '项目支出预算执行情况表', '项目资金明细表'],
    rowIdentity: 'sequence',
    columns: [
      text('project', '项目名称', '项目'),
      text('documentNumber', '文号', '资金文号'),
      amount('initialBudget', '年初预算数', '年初预算'),
      amount('budget', '全年预算数', '预算数', '预算金额', '项目金额', '金额', '调整后预算数'),
      amount(
        'executed',
        '执行数',
        '全年执行数',
        '支出数',
        '支出金额',
        '决算数',
        '实际支出',
        '已支出',
      ),
      number('rate', '执行率', '预算执行率', '支出进度'),
      text('remark', '备注'),
    ],
    lines: [],
  },
  MONITORING_TABLE,
];

/** The definition of one kind. */
export function tableKind(id: TableKindId): TableKind {
  const found = TABLE_KINDS.find((kind) => kind.id === id);
  if (!found) throw new RangeError(`tableKind: unknown kind ${id}`);
  return found;
}
