import type { TableKind } from './table-kind.ts';

/** 1-7月执行数: the month up to which the office looked is part of the heading. */
const upToMonth = (word: string): string[] =>
  Array.from({ length: 12 }, (_, month) => `1-${month + 1}月${word}`);

const NAMES = ['项目支出绩效', '项目绩效', '部门整体绩效', '部门整体支出绩效', '绩效'].flatMap(
  (subject) =>
    ['运行监控', '目标执行监控', '目标运行监控', '执行监控', '监控'].flatMap((what) =>
      ['表', '情况表', '情况汇总表', '汇总表'].map((form) => `${subject}${what}${form}`),
    ),
);

/** 绩效运行监控: what was spent by some month, and what the office expects by the end of the year. @term 绩效监控 */
export const MONITORING_TABLE: TableKind = {
  id: 'performance-monitoring',
  title: '项目支出绩效运行监控表',
  aliases: NAMES.filter((name) => name !== '项目支出绩效运行监控表'),
  rowIdentity: 'sequence',
  columns: [
    { key: 'project', label: '项目名称', content: 'text' },
    {
      key: 'initialBudget',
      label: '年初预算数',
      aliases: ['年初预算', '年初预算安排数'],
      content: 'amount',
    },
    {
      key: 'budget',
      label: '调整后预算数',
      aliases: ['全年预算数', '调整预算数', '调整后预算', '预算数'],
      content: 'amount',
    },
    {
      key: 'executed',
      label: '执行数',
      aliases: [...upToMonth('执行数'), ...upToMonth('预算执行数'), '累计执行数'],
      content: 'amount',
    },
    {
      key: 'rate',
      label: '执行率',
      aliases: [...upToMonth('执行率'), ...upToMonth('预算执行率'), '预算执行率'],
      content: 'number',
    },
    {
      key: 'expected',
      label: '全年预计执行数',
      aliases: ['全年预计完成', '全年预计完成数', '预计全年执行数', '全年预计支出'],
      content: 'amount',
    },
    { key: 'remark', label: '偏差原因', aliases: ['偏差原因分析', '备注'], content: 'text' },
  ],
  lines: [],
};
