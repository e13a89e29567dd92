import { type TableSegment } from './find-tables.ts';
import { type ReadRows, readCodeTable } from './read-code-table.ts';
import { readEconomicTable } from './read-economic-table.ts';
import { flatTokens } from './flat-tokens.ts';
import { readFlatCodeTable } from './read-flat-code-table.ts';
import { readFlatLineTable } from './read-flat-line-table.ts';
import { readFlatList } from './read-flat-list.ts';
import { readStackedList } from './read-stacked-list.ts';
import { readLineTable } from './read-line-table.ts';
import { readListTable } from './read-list-table.ts';
import { type SourceRow } from './source-row.ts';
import { readWideThreePublic } from './read-wide-three-public.ts';

/** Reads the rows of a table by its columns, or as a stream of words and figures where the columns are lost. */
export function readSegment(segment: TableSegment, rows: readonly SourceRow[]): ReadRows {
  const body = rows
    .slice(segment.body, segment.to)
    .filter((row) => row.cells.some((cell) => cell.text !== ''));
  const many = body.filter((row) => row.cells.length > 1);
  // Where columns are only blanks, counting cells would put numbers under the wrong heading.
  const loose = many.filter((row) => row.loose).length * 2 > many.length;
  const columned = many.length > 0 && !loose ? readColumns(segment, rows) : null;
  const flat =
    columned && columned.rows.some((row) => row.cells.size > 0) ? null : readFlat(segment, rows);
  return flat && flat.rows.some((row) => row.cells.size > 0) ? flat : (columned ?? flat ?? NOTHING);
}

const NOTHING: ReadRows = { rows: [], columns: [], unread: [] };

function readColumns(segment: TableSegment, rows: readonly SourceRow[]): ReadRows {
  switch (segment.kind.rowIdentity) {
    case 'functional-code':
      return readCodeTable(segment, rows);
    case 'economic-code':
      return readEconomicTable(segment, rows);
    case 'line':
      return segment.kind.id === 'three-public'
        ? readThreePublic(segment, rows)
        : readLineTable(segment, rows);
    case 'sequence':
      return readListTable(segment, rows);
  }
}

function readFlat(segment: TableSegment, rows: readonly SourceRow[]): ReadRows {
  switch (segment.kind.rowIdentity) {
    case 'functional-code':
      return readFlatCodeTable(segment, rows);
    case 'economic-code':
      return readEconomicTable(segment, flatRows(segment, rows));
    case 'line':
      return readFlatLineTable(segment, rows);
    case 'sequence': {
      const stacked = readStackedList(segment, rows);
      return stacked.rows.length > 0 ? stacked : readFlatList(segment, rows);
    }
  }
}

/** The same rows with every word in a cell of its own. */
const flatRows = (segment: TableSegment, rows: readonly SourceRow[]): readonly SourceRow[] =>
  rows.map((row, at) =>
    at < segment.body || at >= segment.to
      ? row
      : { ...row, cells: flatTokens([row]).map((token) => token.cell) },
  );

/** Items down the page (Jiangxi) or across it (the national form). */
function readThreePublic(segment: TableSegment, rows: readonly SourceRow[]): ReadRows {
  const down = readLineTable(segment, rows);
  return down.rows.length >= 3 ? down : readWideThreePublic(segment, rows);
}
