import type { BookModel } from '@mingjian/engine';
import type { ExportData } from '../worker/export-job.ts';
import { type ListColumn, figureText, headRow, listRow } from './cells.ts';
import { sumFigures } from './figure-sum.ts';

/** Columns of 绩效评价信息汇总表 as a Hebei county printed it; the total stands first. */
export const SUMMARY_COLUMNS: readonly ListColumn[] = [
  { title: '序号', width: 5, role: 'label', align: 'center' },
  { title: '单位名称', width: 12, role: 'text', align: 'center' },
  { title: '项目名称', width: 30, role: 'text', align: 'left' },
  { title: '预算数（含调整数）', width: 12, role: 'number', align: 'right' },
  { title: '自评决算数', width: 12, role: 'number', align: 'right' },
  { title: '自评结论', width: 33, role: 'text', align: 'left' },
  { title: '备注', width: 8, role: 'text', align: 'left' },
];

/** 绩效评价信息汇总表: the totals are added here, never typed, and say what they leave out. */
export function summaryBook(data: ExportData['summary']): BookModel {
  const budget = sumFigures(data.rows.map((row) => row.budget));
  const executed = sumFigures(data.rows.map((row) => row.executed));
  const total = [
    '合计',
    '',
    '',
    budget.text,
    executed.text,
    data.totalConclusion ?? '',
    [
      budget.missing > 0 ? `预算数另缺${budget.missing}项` : '',
      executed.missing > 0 ? `决算数另缺${executed.missing}项` : '',
    ]
      .filter((part) => part !== '')
      .join('；'),
  ];
  const [label, , , ...rest] = listRow(SUMMARY_COLUMNS, 1, total, true);
  const merged = label ? [{ ...label, columnSpan: 3 }] : [];
  return {
    title: data.title,
    language: 'zh-CN',
    page: { size: 'A4', orientation: 'landscape' },
    footer: data.footer,
    parts: [
      {
        name: '汇总表',
        pageBreak: false,
        blocks: [
          { kind: 'title', text: data.title, align: 'center' },
          {
            kind: 'note',
            text: `${data.note === null ? '' : `注：${data.note}　`}单位：${data.unit}`,
            align: 'right',
          },
          {
            kind: 'table',
            columns: SUMMARY_COLUMNS.map((column) => column.width),
            headRows: 1,
            keepWithPrevious: [],
            rows: data.rows.length + 2,
            cells: [
              ...headRow(SUMMARY_COLUMNS),
              ...merged,
              ...rest,
              ...data.rows.flatMap((row, i) =>
                listRow(SUMMARY_COLUMNS, i + 2, [
                  String(i + 1),
                  row.unitName,
                  row.project,
                  figureText(row.budget),
                  figureText(row.executed),
                  row.conclusion ?? '',
                  row.remark ?? '',
                ]),
              ),
            ],
          },
        ],
      },
    ],
  };
}
