/** What every workbook of ours is written from, whether a report sheet or a bulk list. */
export type WorkbookCell = Readonly<{
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  text: string;
  style: CellStyle;
}>;

/** The closed set of looks; `styles.ts` numbers them. */
export type CellStyle = Readonly<{
  face: 'body' | 'head' | 'title' | 'subtitle' | 'bold' | 'note';
  align: 'left' | 'center' | 'right';
  border: boolean;
  vertical: boolean;
  /** Decimals to show when the text is a plain decimal and shall be a number of the sheet; null: a text cell. */
  decimals: number | null;
}>;

export type Worksheet = Readonly<{
  name: string;
  /** Width in Excel's characters. */
  columnWidths: readonly number[];
  /** Height in points by row; rows not named are automatic. */
  rowHeights: ReadonlyMap<number, number>;
  cells: readonly WorkbookCell[];
  landscape: boolean;
  /** Rows repeated on each printed page, zero-based first and last. */
  repeat: readonly [number, number] | null;
  footer: string | null;
  hidden?: boolean;
}>;

/** Excel keeps 15 significant digits; a longer number would change, so it stays text. */
const KEPT_DIGITS = 15;

/** How many decimals to show when this text may be a number cell without changing; null when it must stay text. */
export function numberDecimals(text: string): number | null {
  const match = /^-?(0|[1-9]\d*)(?:\.(\d+))?$/u.exec(text);
  if (!match || /^-0(?:\.0*)?$/u.test(text)) return null;
  const digits = `${match[1]}${match[2] ?? ''}`.replace(/^0+/u, '').length;
  return digits <= KEPT_DIGITS ? (match[2]?.length ?? 0) : null;
}
