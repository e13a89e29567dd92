import type { FormCell, FormLayout, SelfEvaluation } from '@mingjian/engine';
import type { OpenItem } from './cell-marks.ts';
import type { FormGeometry } from './form-geometry.ts';
import { addIndicator, namedIndicator } from './sheet-edit.ts';
import { indicatorIndex } from './sheet-path.ts';

/** A second-level heading of the official form. */
export type Heading = Readonly<{ level1: string; level2: string }>;

/** The form's columns of headings, and the fields of an indicator row by their columns. */
export const LEVEL1 = 1;
export const LEVEL2 = 2;
const FIELDS: Readonly<Record<number, string>> = {
  3: 'name',
  4: 'target',
  5: 'actual',
  6: 'weight',
  8: 'deviation',
};
const BLANK = /^blank\.([^/]*)\/([^/]*)\.(\w+)$/;

/** What a row is called until a person names it; a row without a name cannot be kept. */
export const UNNAMED = '新指标';

/** The heading and field of a cell where nobody has put an indicator yet; null for every other cell. */
export function blankPlace(path: string | null): (Heading & Readonly<{ field: string }>) | null {
  const [, level1, level2, field] = BLANK.exec(path ?? '') ?? [];
  return level1 === undefined || level2 === undefined || field === undefined
    ? null
    : { level1: decodeURIComponent(level1), level2: decodeURIComponent(level2), field };
}

/** The heading that a row of the form stands under; null outside the indicators. */
export function headingAt(geometry: FormGeometry, row: number): Heading | null {
  const name = geometry.at(row, LEVEL2 + 1)?.path ?? null;
  if (indicatorIndex(name) === null && blankPlace(name) === null) return null;
  return {
    level1: geometry.at(row, LEVEL1)?.text ?? '',
    level2: geometry.at(row, LEVEL2)?.text ?? '',
  };
}

/** The layout whose empty official rows can be typed into: their cells get paths that name the heading and the field. */
export function withBlankRows(layout: FormLayout): FormLayout {
  const headings = new Map<number, Partial<Record<number, string>>>();
  for (const { row, rowSpan, column, role, text } of layout.cells)
    if (role === 'label' && (column === LEVEL1 || column === LEVEL2))
      for (let at = row; at < row + rowSpan; at += 1)
        headings.set(at, { ...headings.get(at), [column]: text });
  const blank = new Set(
    layout.cells
      .filter(({ column, role, path, text }) => {
        return column === LEVEL2 + 1 && role === 'text' && path === null && text === '';
      })
      .map(({ row }) => row),
  );
  const open = (cell: FormCell): FormCell => {
    const field = FIELDS[cell.column];
    const { [LEVEL1]: level1, [LEVEL2]: level2 } = headings.get(cell.row) ?? {};
    if (!blank.has(cell.row) || field === undefined) return cell;
    if (level1 === undefined || level2 === undefined) return cell;
    const place = [level1, level2].map(encodeURIComponent).join('/');
    return { ...cell, path: `blank.${place}.${field}` };
  };
  return { ...layout, cells: layout.cells.map(open) };
}

/** A sheet with the indicator that an entry in an empty official row begins. */
export type Begun = Readonly<{
  sheet: SelfEvaluation;
  /** The cell of the entry in its new row. */
  path: string;
  /** What a cell of before is called now: the rows below have moved on by one. */
  moved: (key: string) => string;
}>;

/** Begins an indicator where the form has an empty row; whatever else than its name comes first, a name is still owed. */
export function beginIndicator(sheet: SelfEvaluation, blank: string, typed: string): Begun | null {
  const place = blankPlace(blank);
  if (place === null || typed.trim() === '') return null;
  const name = place.field === 'name' ? typed.trim() : UNNAMED;
  const grown = addIndicator(sheet, namedIndicator(place.level1, place.level2, name));
  const moved = (key: string): string => {
    const other = blankPlace(key);
    if (other?.level1 === place.level1 && other.level2 === place.level2)
      return `indicators.${grown.index}.${other.field}`;
    const index = indicatorIndex(key);
    return index === null || index < grown.index
      ? key
      : key.replace(/^indicators\.\d+/, `indicators.${index + 1}`);
  };
  return { sheet: grown.sheet, path: moved(blank), moved };
}

/** What is owed for rows that were begun elsewhere than at their name. */
export const unnamedRows = (sheet: SelfEvaluation): readonly OpenItem[] =>
  sheet.indicators.flatMap(({ name, level2 }, at): readonly OpenItem[] => {
    if (name !== UNNAMED) return [];
    const path = `indicators.${at}.name`;
    const message = `${level2}的新增一行还没有指标名称，暂叫“${UNNAMED}”。`;
    return [{ key: `unnamed-${at}`, path, kind: 'missing', message }];
  });
