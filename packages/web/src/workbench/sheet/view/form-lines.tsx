import type { FormCell, FormLayout } from '@mingjian/engine';

const COLUMN_KEYS = [
  'block',
  'level1',
  'level2',
  'level3',
  'target',
  'actual',
  'weight',
  'score',
  'reason',
];

/** The columns of the official form in their relative widths. */
export function FormColumns({ layout }: Readonly<{ layout: FormLayout }>) {
  return (
    <colgroup>
      {layout.columns.map((width, at) => (
        <col key={COLUMN_KEYS[at]} width={`${width}%`} />
      ))}
    </colgroup>
  );
}

/** The cells of each row from left to right. */
export function linesOf(layout: FormLayout): readonly (readonly FormCell[])[] {
  const lines: FormCell[][] = Array.from({ length: layout.rows }, () => []);
  for (const cell of layout.cells) lines[cell.row]?.push(cell);
  return lines.map((line) => line.toSorted((a, b) => a.column - b.column));
}
