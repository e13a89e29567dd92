import { fieldLabel } from '../text/field-labels.ts';
import type { ImportReply, ImportRequest } from './read-import.ts';

/** The fields that a column of a workbook may be mapped to. */
export const importFields = (): readonly Readonly<{ field: string; label: string }>[] =>
  ['project', 'projectCode', 'initialBudget', 'fullYearBudget', 'executed'].map((field) => ({
    field,
    label: fieldLabel(field),
  }));

/** Reads the sheets of a workbook. */
export async function readWorkbook(
  _bytes: Uint8Array,
  request: ImportRequest,
): Promise<ImportReply> {
  return { unreadable: `“${request.name}”：暂不能读取工作簿` };
}
