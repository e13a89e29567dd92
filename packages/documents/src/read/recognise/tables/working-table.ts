import type { Place, ReadStatus } from '@mingjian/engine';
import { readNumberCell } from '../repair/number-cell.ts';
import type { SourceCell } from './source-row.ts';

/** A cell while readings are still being weighed. `value` null with candidates: the identities of the table may decide. */
export type WorkingCell = {
  value: string | null;
  raw: string;
  status: ReadStatus;
  candidates: readonly string[];
  place: Place;
  span: Readonly<{ start: number; length: number }> | null;
  unit: string | null;
};

/** A row while it is read; `cells` by column key, absent where the print is empty or says "not applicable". */
export type WorkingRow = {
  code: string | null;
  key: string | null;
  label: string;
  role: 'data' | 'total';
  cells: Map<string, WorkingCell>;
  place: Place;
};

/** A working cell from print, or null where the print holds no number to read. */
export function workingCell(
  cell: SourceCell,
  text: string = cell.text,
  decimals: number | null = null,
): WorkingCell | null {
  const reading = readNumberCell(text, decimals);
  const at = cell.start === null ? -1 : cell.text.indexOf(text);
  const base = {
    raw: text,
    place: cell.place,
    span: cell.start === null || at < 0 ? null : { start: cell.start + at, length: text.length },
  };
  switch (reading.kind) {
    case 'number':
      return {
        ...base,
        value: reading.value,
        status: reading.status,
        candidates: reading.candidates,
        unit: reading.unit,
      };
    case 'doubtful':
      return {
        ...base,
        value: null,
        status: 'garbled',
        candidates: reading.candidates,
        unit: null,
      };
    case 'several':
    case 'text':
    case 'empty':
    case 'not-applicable':
      return null;
  }
}

/** A cell that must hold a number but whose print is lost. */
export const missingCell = (place: Place, candidates: readonly string[] = []): WorkingCell => ({
  value: null,
  raw: '',
  status: 'missing',
  candidates,
  place,
  span: null,
  unit: null,
});

/** A cell with print that cannot be read. */
export const garbledCell = (
  cell: SourceCell,
  candidates: readonly string[] = [],
  text: string = cell.text,
): WorkingCell => ({
  value: null,
  raw: text,
  status: 'garbled',
  candidates,
  place: cell.place,
  span: cell.start === null ? null : { start: cell.start, length: text.length },
  unit: null,
});
