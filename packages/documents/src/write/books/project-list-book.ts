import type { BookModel } from '@mingjian/engine';
import type { ExportData } from '../worker/export-job.ts';
import { type ListColumn, figureText, headRow, listRow } from './cells.ts';
import { sumFigures } from './figure-sum.ts';

/** Columns of the project list. */
export const PROJECT_COLUMNS: readonly ListColumn[] = [
  { title: '序号', width: 4, role: 'label', align: 'center' },
  { title: '项目名称', width: 24, role: 'text', align: 'left' },
  { title: '项目编码', width: 13, role: 'text', align: 'left' },
  { title: '文号', width: 16, role: 'text', align: 'left' },
  { title: '来源', width: 6, role: 'text', align: 'center' },
  { title: '状态', width: 6, role: 'text', align: 'center' },
  { title: '年初预算数', width: 10, role: 'number', align: 'right' },
  { title: '全年预算数', width: 10, role: 'number', align: 'right' },
  { title: '全年执行数', width: 10, role: 'number', align: 'right' },
  { title: '余额去向', width: 9, role: 'text', align: 'center' },
  { title: '执行率（%）', width: 8, role: 'number', align: 'right' },
  { title: '得分', width: 7, role: 'number', align: 'right' },
  { title: '等级', width: 5, role: 'text', align: 'center' },
];

const STATE_NAMES: Readonly<Record<string, string>> = {
  normal: '正常',
  cancelled: '取消',
  adjusted: '调整',
};

/** The year's projects with a totals row that says what it leaves out. */
export function projectListBook(data: ExportData['project-list']): BookModel {
  const sums = [
    sumFigures(data.rows.map((row) => row.initialBudget)),
    sumFigures(data.rows.map((row) => row.fullYearBudget)),
    sumFigures(data.rows.map((row) => row.executed)),
  ] as const;
  const missing = Math.max(...sums.map((sum) => sum.missing));
  const last = data.rows.length + 1;
  const total = listRow(
    PROJECT_COLUMNS,
    last,
    [
      '',
      missing > 0
        ? `合计（${data.rows.length}个项目，另缺${missing}项金额）`
        : `合计（${data.rows.length}个项目）`,
      '',
      '',
      '',
      '',
      ...sums.map((sum) => sum.text),
    ],
    true,
  );
  return {
    title: data.title,
    language: 'zh-CN',
    page: { size: 'A4', orientation: 'landscape' },
    footer: data.footer,
    parts: [
      {
        name: '项目清单',
        pageBreak: false,
        blocks: [
          { kind: 'title', text: data.title, align: 'center' },
          { kind: 'note', text: `金额单位：${data.unit}`, align: 'right' },
          {
            kind: 'table',
            columns: PROJECT_COLUMNS.map((column) => column.width),
            headRows: 1,
            keepWithPrevious: [last],
            rows: data.rows.length + 2,
            cells: [
              ...headRow(PROJECT_COLUMNS),
              ...data.rows.flatMap((row, i) =>
                listRow(PROJECT_COLUMNS, i + 1, [
                  String(i + 1),
                  row.project,
                  row.projectCode ?? '',
                  row.fundingDocuments.join('\n'),
                  row.origin ?? '',
                  STATE_NAMES[row.state] ?? row.state,
                  figureText(row.initialBudget),
                  figureText(row.fullYearBudget),
                  figureText(row.executed),
                  row.remainder ?? '',
                  figureText(row.rate),
                  figureText(row.score),
                  row.grade ?? '',
                ]),
              ),
              ...total,
            ],
          },
        ],
      },
    ],
  };
}
