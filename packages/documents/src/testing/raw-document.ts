import type { GridCell, RawDocument } from '@mingjian/engine';
import { cellAddress } from '../read/grid/cell-address.ts';

type Spec =
  | string
  | Readonly<{
      text?: string;
      formula?: string;
      stored?: string;
      rowSpan?: number;
      columnSpan?: number;
    }>;

const place = (cell: string | null) => ({ line: null, page: null, cell });

/** A workbook with one worksheet for tests, row by row; "" is an empty cell. */
export function rawOf(
  rows: readonly (readonly Spec[])[],
  name = 'Sheet1',
  format: RawDocument['format'] = 'xlsx',
): RawDocument {
  const cells = rows.flatMap((row, r) =>
    row.flatMap((spec, c): GridCell[] => {
      const given = typeof spec === 'string' ? { text: spec } : spec;
      const text = given.text ?? '';
      if (text === '' && given.formula === undefined) return [];
      return [
        {
          row: r,
          column: c,
          rowSpan: given.rowSpan ?? 1,
          columnSpan: given.columnSpan ?? 1,
          text,
          formula: given.formula ?? null,
          ...(given.stored === undefined ? {} : { stored: given.stored }),
          place: place(`${name}!${cellAddress(r, c)}`),
        },
      ];
    }),
  );
  return {
    format,
    pages: null,
    unread: [],
    blocks: [
      {
        kind: 'grid',
        name,
        rows: rows.length,
        columns: Math.max(0, ...rows.map((row) => row.length)),
        cells,
        hiddenRows: [],
        hiddenColumns: [],
        place: place(null),
      },
    ],
  };
}
