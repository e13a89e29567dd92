import type { BookModel, BookPart, FormLayout, SelfEvaluation } from '@mingjian/engine';
import { SUPPLEMENT_NAME } from '../../read/sheets/supplement.ts';
import { formTable } from './form-table.ts';
import { sheetName } from './sheet-name.ts';

/** A sheet with the official form that the engine laid out for it. */
export type LaidOutSheet = Readonly<{
  sheet: SelfEvaluation;
  layout: FormLayout;
  /** What people call the rules of the sheet; its id alone says nothing to them. */
  packTitle?: string | null;
}>;

function part({ sheet, layout }: LaidOutSheet, name: string): BookPart {
  return {
    name,
    pageBreak: true,
    blocks: [
      { kind: 'title', text: layout.title, align: 'center' },
      { kind: 'subtitle', text: `（${sheet.year}年度）`, align: 'center' },
      formTable(layout),
    ],
  };
}

/** One sheet, or all sheets of a year, each on a new page and, in a workbook, on a worksheet of its own. */
export function selfEvaluationBook(
  title: string,
  sheets: readonly LaidOutSheet[],
  footer: string | null = null,
): BookModel {
  // 补充信息 is the worksheet beside the forms; no project may take its name.
  const names = new Set<string>([SUPPLEMENT_NAME]);
  return {
    title,
    language: 'zh-CN',
    page: { size: 'A4', orientation: 'portrait' },
    footer,
    parts: sheets.map((each) => part(each, sheetName(each.sheet.project, names))),
  };
}
