import type { SheetRow } from '@mingjian/contract';
import type { Column, ColumnChoice } from '../columns/column-choice.ts';

/** One column of the summary: what the head says and what a row gives, as plain text without separators. */
export type SummaryColumn = Column &
  Readonly<{
    /** Amounts and scores stand right; null where the row has nothing. */
    figure: boolean;
    of: (row: SheetRow, order: number) => string | null;
  }>;

/** 绩效评价信息汇总表, column by column, in the order of the form. */
export const SUMMARY_COLUMNS: readonly SummaryColumn[] = [
  { key: 'serial', label: '序号', figure: false, of: (_, order) => String(order + 1) },
  { key: 'code', label: '项目编码', figure: false, of: (row) => row.projectCode },
  { key: 'project', label: '项目名称', figure: false, of: (row) => row.project },
  { key: 'implementer', label: '实施单位', figure: false, of: (row) => row.implementer },
  { key: 'origin', label: '来源', figure: false, of: (row) => row.origin },
  { key: 'initialBudget', label: '年初预算数', figure: true, of: (row) => row.initialBudget },
  { key: 'fullYearBudget', label: '全年预算数', figure: true, of: (row) => row.fullYearBudget },
  { key: 'executed', label: '全年执行数', figure: true, of: (row) => row.executed },
  { key: 'unexecuted', label: '未执行', figure: true, of: (row) => row.unexecuted },
  { key: 'remainder', label: '去向', figure: false, of: (row) => row.remainder },
  { key: 'rate', label: '执行率%', figure: true, of: (row) => row.rate },
  { key: 'score', label: '自评得分', figure: true, of: (row) => row.score },
  { key: 'grade', label: '等级', figure: false, of: (row) => row.grade },
  {
    key: 'documents',
    label: '文号',
    figure: false,
    of: (row) => row.fundingDocuments.map(({ number }) => number).join('、') || null,
  },
];

/** What a person sees who never chose. */
export const DEFAULT_CHOICE: ColumnChoice = [
  'serial',
  'project',
  'initialBudget',
  'fullYearBudget',
  'executed',
  'rate',
  'score',
  'grade',
];

/** The block for WPS: head and rows as shown, figures without separators, what is missing left empty. */
export function summaryBlock(
  rows: readonly SheetRow[],
  columns: readonly SummaryColumn[],
  withHead: boolean,
): readonly (readonly string[])[] {
  const body = rows.map((row, order) => columns.map((column) => column.of(row, order) ?? ''));
  return withHead ? [columns.map(({ label }) => label), ...body] : body;
}
