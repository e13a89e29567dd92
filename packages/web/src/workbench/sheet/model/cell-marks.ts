import type { Missing } from '@mingjian/contract';
import type { SheetNote } from '@mingjian/engine';
import type { CellMark } from '../view/form-cell.tsx';

const RANK: Readonly<Record<NonNullable<CellMark>, number>> = {
  refused: 3,
  required: 2,
  explain: 1,
  advice: 0,
};

/** The strongest thing that each cell has to say. */
export function cellMarks(
  notes: readonly SheetNote[],
  refused: readonly string[],
): Readonly<Record<string, CellMark>> {
  const marks: Record<string, NonNullable<CellMark>> = {};
  const put = (path: string | null, mark: NonNullable<CellMark>): void => {
    if (path === null) return;
    const before = marks[path];
    if (before === undefined || RANK[mark] > RANK[before]) marks[path] = mark;
  };
  for (const { at, weight } of notes) put(at, weight);
  for (const path of refused) put(path, 'refused');
  return marks;
}

/** One line of the list beside the form: where, what, and how it is weighed. */
export type OpenItem = Readonly<{
  key: string;
  path: string | null;
  kind: 'refused' | 'missing' | 'required' | 'explain' | 'advice';
  message: string;
}>;

/** Everything that is still open on a sheet, most pressing first: refused entries, what is missing, reasons, advice. */
export function openItems(
  notes: readonly SheetNote[],
  missing: readonly Missing[],
  refused: Readonly<Record<string, Readonly<{ message: string }>>>,
): readonly OpenItem[] {
  const noted = new Set(notes.filter(({ weight }) => weight !== 'advice').map(({ at }) => at));
  const of = (weight: SheetNote['weight']): OpenItem[] =>
    notes
      .filter((note) => note.weight === weight)
      .map(({ code, at, message }) => ({ key: `${code}-${at}`, path: at, kind: weight, message }));
  return [
    ...Object.entries(refused).map(([path, { message }]): OpenItem => ({
      key: `refused-${path}`,
      path: path === '' ? null : path,
      kind: 'refused',
      message,
    })),
    ...missing
      .filter(({ path }) => path === null || !noted.has(path))
      .map(({ kind, label, path }): OpenItem => ({
        key: `missing-${kind}-${path}`,
        path,
        kind: 'missing',
        message: label,
      })),
    ...of('required'),
    ...of('explain'),
    ...of('advice'),
  ];
}
