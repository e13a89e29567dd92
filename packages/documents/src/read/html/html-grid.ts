import type { GridCell, RawBlock } from '@mingjian/engine';
import { cellAddress } from '../grid/cell-address.ts';
import type { ReaderContext } from '../reader-context.ts';

const span = (attributes: string, name: string): number => {
  const found = new RegExp(`${name}\\s*=\\s*["']?(\\d{1,4})`, 'iu').exec(attributes)?.[1];
  return Math.max(1, Number(found ?? 1));
};

/** One table of a page while it is read: cells go to the first free place of their row, as a browser lays them out. */
export class HtmlGrid {
  readonly cells: GridCell[] = [];
  /** Text of the open cell; null between cells. */
  text: string | null = null;
  readonly #context: ReaderContext;
  readonly #taken = new Set<string>();
  #row = -1;
  #columns = 0;
  #open: Readonly<{ column: number; rowSpan: number; columnSpan: number }> | null = null;
  readonly #firstLine: number;

  constructor(context: ReaderContext) {
    this.#context = context;
    this.#firstLine = context.line + 1;
  }

  openRow(): void {
    this.closeCell();
    this.#row += 1;
    this.#context.line += 1;
  }

  openCell(attributes: string): void {
    this.closeCell();
    if (this.#row < 0) this.openRow();
    const { limits } = this.#context;
    let column = 0;
    while (this.#taken.has(`${this.#row},${column}`)) column += 1;
    const columnSpan = Math.min(span(attributes, 'colspan'), limits.gridColumns - column);
    const rowSpan = Math.min(span(attributes, 'rowspan'), 1_000);
    this.text = '';
    if (columnSpan < 1 || this.#context.cells >= limits.cells) return;
    this.#context.cells += rowSpan * columnSpan;
    for (let row = this.#row; row < this.#row + rowSpan; row += 1)
      for (let at = column; at < column + columnSpan; at += 1) this.#taken.add(`${row},${at}`);
    this.#columns = Math.max(this.#columns, column + columnSpan);
    this.#open = { column, rowSpan, columnSpan };
  }

  closeCell(): void {
    const open = this.#open;
    const text = (this.text ?? '')
      .replace(/[^\S\n]+/gu, ' ')
      .replace(/ ?\n ?/gu, '\n')
      .trim();
    this.#open = null;
    this.text = null;
    if (!open || text === '') return;
    this.cells.push({
      row: this.#row,
      ...open,
      text,
      place: { line: this.#context.line, page: null, cell: cellAddress(this.#row, open.column) },
      formula: null,
    });
  }

  block(nested: boolean): RawBlock {
    this.closeCell();
    const rows = this.#row + 1;
    return {
      kind: 'grid',
      name: null,
      rows,
      columns: this.#columns,
      // A span may reach below the last row.
      cells: this.cells.map((cell) => ({
        ...cell,
        rowSpan: Math.min(cell.rowSpan, rows - cell.row),
      })),
      hiddenRows: [],
      hiddenColumns: [],
      place: { line: this.#firstLine, page: null, cell: null },
      ...(nested ? { nested } : {}),
    };
  }
}
