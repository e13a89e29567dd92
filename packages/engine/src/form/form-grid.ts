import type { FormCell } from './form-layout.ts';

/** The columns of the official form, by what stands in them in the indicator table. */
export const FORM_COLUMNS = {
  block: 0,
  level1: 1,
  level2: 2,
  level3: 3,
  target: 4,
  actual: 5,
  weight: 6,
  score: 7,
  deviation: 8,
} as const;

export const COLUMN_COUNT = 9;

/** Relative widths: 经济成本指标 and 年度资金总额 stand on one line; names and reasons are the widest. */
export const COLUMN_WIDTHS: readonly number[] = [4, 11, 17, 20, 13, 13, 6, 8, 19];

type Span = Readonly<{ row: number; column: number; rowSpan?: number; columnSpan?: number }>;
type Look = Partial<Pick<FormCell, 'role' | 'align' | 'vertical' | 'path' | 'derived'>>;

/** A cell with the defaults of its role: labels and heads centred, numbers to the right, text to the left. */
export function cell(span: Span, text: string, look: Look = {}): FormCell {
  const role = look.role ?? 'text';
  const align = role === 'text' ? 'left' : role === 'number' ? 'right' : 'center';
  return {
    row: span.row,
    column: span.column,
    rowSpan: span.rowSpan ?? 1,
    columnSpan: span.columnSpan ?? 1,
    role,
    align: look.align ?? align,
    vertical: look.vertical ?? false,
    text,
    path: look.path ?? null,
    derived: look.derived ?? null,
  };
}
