/** The closed list of tables that the reader knows and the audit builds relations for. @term 表种 */
export type TableKindId =
  | 'income-expenditure-summary'
  | 'income'
  | 'expenditure'
  | 'fiscal-summary'
  | 'general-budget-expenditure'
  | 'general-budget-basic-expenditure'
  | 'government-fund'
  | 'state-capital'
  | 'three-public'
  | 'state-assets'
  | 'evaluation-summary'
  | 'department-index'
  | 'work-assessment'
  | 'project-list'
  | 'performance-monitoring';

/**
 * What tells rows of a table apart: a classification code, a line of the form (its `key`, with the printed row number in
 * `code`), or the running number of a list.
 * @term 行标识
 */
export type RowIdentity = 'functional-code' | 'economic-code' | 'line' | 'sequence';

/** A value column of a table kind. @term 表列 */
export type TableColumn = Readonly<{
  key: string;
  /** The heading as the form prints it. */
  label: string;
  /** Other headings in use elsewhere. */
  aliases?: readonly string[];
  /** amount: money in the table's unit; number: counts, scores, rates; text: words, no fact is required. */
  content: 'amount' | 'number' | 'text';
}>;

/** A line of a table whose rows the form itself names. @term 表行模板 */
export type TableLine = Readonly<{
  /** Stable identity: "current-income-total", "class-208". */
  key: string;
  label: string;
  aliases?: readonly string[];
  /** Which side of a two-sided table; null where there is one side. */
  side: 'income' | 'expenditure' | null;
  /** 类 code of a functional line. */
  functionalClass?: string;
  role: 'data' | 'total';
}>;

/** @term 表种定义 */
export type TableKind = Readonly<{
  id: TableKindId;
  /** The title of the current form. Numbers and order differ by place and year and are not used. */
  title: string;
  aliases: readonly string[];
  rowIdentity: RowIdentity;
  columns: readonly TableColumn[];
  lines: readonly TableLine[];
}>;
