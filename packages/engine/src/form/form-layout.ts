/**
 * The official self-evaluation form as an explicit span map: exactly the rows, merges, column titles and order of the print.
 * Screen, DOCX, PDF and XLSX are all drawn from this one layout, so they cannot differ.
 * @term 自评表版式
 */
export type FormLayout = Readonly<{
  title: string;
  /** Relative column widths. */
  columns: readonly number[];
  rows: number;
  /** Rows that must not start a page alone, such as 总分. */
  keepWithPrevious: readonly number[];
  /** Repeated at the top of a new page. */
  headRows: readonly number[];
  cells: readonly FormCell[];
}>;

/** A cell of the form; covered positions of a merge are not listed. @term 表单单元格 */
export type FormCell = Readonly<{
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  role: 'head' | 'label' | 'text' | 'number' | 'score' | 'total';
  align: 'left' | 'center' | 'right';
  /** Set top to bottom, one character a line (绩效指标). */
  vertical: boolean;
  /** As printed; "" for an empty cell, "—" for not applicable. */
  text: string;
  /** Path in the sheet when a person may type here: "indicators.2.actual", "funds.rows.0.executed", "goals.actual". */
  path: string | null;
  /** Path of the derived figure shown here, whose explanation opens: "indicators.2.score", "execution.score", "execution.rate", "total". */
  derived: string | null;
}>;
