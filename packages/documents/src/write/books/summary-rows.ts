import type { SelfEvaluation } from '@mingjian/engine';
import type { SummaryRow } from '../worker/export-job.ts';

/** A project's name as the summary prints it: the funding documents' numbers before it, unless it names them itself. */
function printedName(sheet: SelfEvaluation): string {
  const numbers = sheet.fundingDocuments
    .map((document) => document.number)
    .filter((number) => !sheet.project.includes(number));
  return `${numbers.join('、')}${sheet.project}`;
}

/** Rows of 绩效评价信息汇总表 from the year's sheets: the first money row is the project's total. */
export const summaryRows = (sheets: readonly SelfEvaluation[]): readonly SummaryRow[] =>
  sheets.map((sheet) => {
    const [total] = sheet.funds.rows;
    return {
      unitName: sheet.implementer ?? sheet.department,
      project: printedName(sheet),
      budget: total?.fullYearBudget ?? null,
      executed: total?.executed ?? null,
      conclusion: sheet.goals.actual,
      remark: null,
    };
  });
