import { columnLetters, parseCellAddress } from '../grid/cell-address.ts';

/**
 * A shared formula as it reads in another cell: relative references move by the distance, "$" parts stay, text in
 * quotes and sheet names are left alone.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(
    /"[^"]*"|'[^']*'|(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w(.])/g,
    (whole: string, fixedColumn?: string, letters?: string, fixedRow?: string, digits?: string) => {
      if (letters === undefined || digits === undefined) return whole;
      const at = parseCellAddress(letters + digits);
      if (!at) return whole;
      const row = fixedRow === '$' ? at.row : at.row + rows;
      const column = fixedColumn === '$' ? at.column : at.column + columns;
      if (row < 0 || column < 0) return '#REF!';
      return `${fixedColumn}${columnLetters(column)}${fixedRow}${row + 1}`;
    },
  );
}
