import { parseSheetPath } from '@mingjian/contract';
import type { SelfEvaluation } from '@mingjian/engine';
import { fieldLabel } from './field-labels.ts';

/** Where a path leads, in words: 居民参保人数·实际完成值. */
export function placeLabel(sheet: SelfEvaluation, path: string): string {
  const parsed = parseSheetPath(path);
  if (!parsed) return path;
  const label = fieldLabel(parsed.field);
  if (parsed.list === null) return label;
  if (parsed.list === 'indicators') return `${sheet.indicators[parsed.index]?.name ?? ''}·${label}`;
  if (parsed.list === 'funds.rows')
    return `${sheet.funds.rows[parsed.index]?.label ?? ''}·${label}`;
  return `${sheet.fundingDocuments[parsed.index]?.number ?? '文号'}·${label}`;
}
