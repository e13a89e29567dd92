import { address, xmlText } from './cell-text.ts';
import type { StyleTable } from './styles.ts';
import type { Worksheet, WorkbookCell } from './workbook.ts';

const MM_PER_INCH = 25.4;
const inches = (millimetres: number): string => (millimetres / MM_PER_INCH).toFixed(4);

/** One cell: a number where the style says so, else a text written in place, never a formula. */
function cellXml(cell: WorkbookCell, styles: StyleTable): string {
  const at = `r="${address(cell.row, cell.column)}" s="${styles.id(cell.style)}"`;
  if (cell.text === '') return `<c ${at}/>`;
  if (cell.style.decimals !== null) return `<c ${at}><v>${cell.text}</v></c>`;
  return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${xmlText(cell.text)}</t></is></c>`;
}

/** Covered positions of a merge carry its border, or the print would show gaps in the frame. */
function withBorders(cells: readonly WorkbookCell[]): readonly WorkbookCell[] {
  return cells.flatMap((cell) => {
    if (cell.rowSpan === 1 && cell.columnSpan === 1) return [cell];
    if (!cell.style.border) return [cell];
    return Array.from({ length: cell.rowSpan * cell.columnSpan }, (_, i): WorkbookCell => {
      if (i === 0) return cell;
      return {
        row: cell.row + Math.floor(i / cell.columnSpan),
        column: cell.column + (i % cell.columnSpan),
        rowSpan: 1,
        columnSpan: 1,
        text: '',
        style: { ...cell.style, decimals: null },
      };
    });
  });
}

/** The part xl/worksheets/sheetN.xml. */
export function worksheetXml(sheet: Worksheet, styles: StyleTable, first: boolean): string {
  const rows = new Map<number, WorkbookCell[]>();
  for (const cell of withBorders(sheet.cells)) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  const lines = [...rows.entries()]
    .toSorted(([left], [right]) => left - right)
    .map(([row, cells]) => {
      const height = sheet.rowHeights.get(row);
      const own = height === undefined ? '' : ` ht="${height.toFixed(1)}" customHeight="1"`;
      const sorted = cells.toSorted((left, right) => left.column - right.column);
      return `<row r="${row + 1}"${own}>${sorted.map((cell) => cellXml(cell, styles)).join('')}</row>`;
    });
  const columns = sheet.columnWidths.map(
    (width, i) =>
      `<col min="${i + 1}" max="${i + 1}" width="${width.toFixed(2)}" customWidth="1"/>`,
  );
  const merges = sheet.cells
    .filter((cell) => cell.rowSpan > 1 || cell.columnSpan > 1)
    .map(
      (cell) =>
        `<mergeCell ref="${address(cell.row, cell.column)}:${address(cell.row + cell.rowSpan - 1, cell.column + cell.columnSpan - 1)}"/>`,
    );
  const foot = `${sheet.footer === null ? '' : `&amp;L${xmlText(sheet.footer.replaceAll('&', '&&'))}&amp;R`}第 &amp;P 页　共 &amp;N 页`;
  return (
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView workbookViewId="0"${first ? ' tabSelected="1"' : ''}/></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="18"/>` +
    (columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '') +
    `<sheetData>${lines.join('')}</sheetData>` +
    (merges.length > 0
      ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`
      : '') +
    `<printOptions horizontalCentered="1"/>` +
    `<pageMargins left="${inches(16)}" right="${inches(16)}" top="${inches(19)}" bottom="${inches(19)}" header="0.3" footer="0.3"/>` +
    `<pageSetup paperSize="9" orientation="${sheet.landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>` +
    `<headerFooter><oddFooter>${foot}</oddFooter></headerFooter>` +
    `</worksheet>`
  );
}
