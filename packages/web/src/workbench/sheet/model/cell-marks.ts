import type { Missing } from '@mingjian/contract';
import type { Finding, SheetNote } from '@mingjian/engine';
import type { CellMark } from '../view/form-cell.tsx';

const RANK: Readonly<Record<NonNullable<CellMark>, number>> = {
  refused: 4,
  contradiction: 3,
  required: 2,
  explain: 1,
  advice: 0,
};

/** The strongest thing that each cell has to say. */
export function cellMarks(
  notes: readonly SheetNote[],
  refused: readonly string[],
  findings: readonly Finding[],
): Readonly<Record<string, CellMark>> {
  const marks: Record<string, NonNullable<CellMark>> = {};
  const put = (path: string | null, mark: NonNullable<CellMark>): void => {
    if (path === null) return;
    const before = marks[path];
    if (before === undefined || RANK[mark] > RANK[before]) marks[path] = mark;
  };
  for (const { at, weight } of notes) put(at, weight);
  for (const { grade, numbers } of findings)
    put(numbers[0]?.fact ?? null, grade === 'check' ? 'advice' : grade);
  for (const path of refused) put(path, 'refused');
  return marks;
}

/** One line of the list beside the form: where, what, and how it is weighed. */
export type OpenItem = Readonly<{
  key: string;
  path: string | null;
  kind: 'refused' | 'contradiction' | 'missing' | 'required' | 'explain' | 'check' | 'advice';
  message: string;
  /** Why a note of the scoring is said; the other lines carry their own ground. */
  cite?: SheetNote['cite'];
}>;

/** 16.895 ＞ 15.905（万元）: the least that was printed against the most that the others allow. */
const proofText = (inequality: string): string =>
  inequality.replace(' > ', ' ＞ ').replace(' < ', ' ＜ ');

/** Everything that is still open on a sheet, most pressing first: refused entries, figures that disagree, what is missing, reasons, advice. */
export function openItems(
  notes: readonly SheetNote[],
  missing: readonly Missing[],
  refused: Readonly<Record<string, Readonly<{ message: string }>>>,
  findings: readonly Finding[],
): readonly OpenItem[] {
  const noted = new Set(notes.filter(({ weight }) => weight !== 'advice').map(({ at }) => at));
  const of = (weight: SheetNote['weight']): OpenItem[] =>
    notes
      .filter((note) => note.weight === weight)
      .map(({ code, at, message, cite }) => ({
        key: `${code}-${at}`,
        path: at,
        kind: weight,
        message,
        cite,
      }));
  const found = (grade: Finding['grade']): OpenItem[] =>
    findings
      .filter((finding) => finding.grade === grade)
      .map(({ id, numbers, message, proof }) => ({
        key: `finding-${id}`,
        path: numbers[0]?.fact ?? null,
        kind: grade,
        message: proof === null ? message : `${message}证明：${proofText(proof.inequality)}。`,
      }));
  return [
    ...Object.entries(refused).map(([path, { message }]): OpenItem => ({
      key: `refused-${path}`,
      path: path === '' ? null : path,
      kind: 'refused',
      message,
    })),
    ...found('contradiction'),
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
    ...found('explain'),
    ...found('check'),
    ...of('advice'),
  ];
}

/** What stands in the way of a complete sheet; advice and things to look at are not owed. */
export const owedItems = (items: readonly OpenItem[]): readonly OpenItem[] =>
  items.filter(({ kind }) => kind !== 'advice' && kind !== 'check');

const ROW_FIGURE = /^(indicators\.\d+)\.(?:target|actual|weight|judged)$/;
const MONEY_FIGURE = /^funds\./;

/** Derived cells that still rest on the value before an entry that could not be read. */
export function staleFigures(refused: readonly string[]): ReadonlySet<string> {
  const own = refused.flatMap((path) => {
    const row = ROW_FIGURE.exec(path)?.[1];
    if (row !== undefined) return [`${row}.score`];
    return MONEY_FIGURE.test(path) ? ['execution.rate', 'execution.score'] : [];
  });
  return new Set(own.length === 0 ? [] : [...own, 'total']);
}
