import type {
  Basis,
  RecognisedCell,
  RecognisedTable,
  TableColumn,
  TableKind,
} from '@mingjian/engine';
import type { FactBook } from './fact-book.ts';
import type { TableSegment } from './find-tables.ts';
import { type SourceRow, rowText } from './source-row.ts';
import type { WorkingRow } from './working-table.ts';

const BASIS: Readonly<Record<string, Basis>> = {
  initialBudget: '年初',
  fullYearBudget: '全年预算',
  budget: '全年预算',
  executed: '执行',
};
const EMPTY_NOTE =
  /(?:本表|此表)(?:数据)?为空|无数据|没有(?:使用)?(?:政府性基金|国有资本|“?"?三公)|无(?:政府性基金|国有资本|财政拨款“?"?三公|相关)/u;
/** Counts of the “三公” table carry their unit in the label. */
const LABEL_UNIT = /[(（]([个人辆批次])[)）]$/u;

/** Turns settled rows into the table and its facts. */
export function emitTable(
  book: FactBook,
  prefix: string,
  segment: TableSegment,
  source: readonly SourceRow[],
  columns: readonly TableColumn[],
  rows: readonly WorkingRow[],
  unit: string | null,
): RecognisedTable {
  const { kind } = segment;
  const shown = columns.length > 0 ? columns : kind.columns;
  const name = segment.code ?? segment.title;
  const out = rows.map((row, index) => {
    const facts: Record<string, string | null> = {};
    for (const column of shown) {
      const cell = row.cells.get(column.key);
      if (!cell) {
        facts[column.key] = null;
        continue;
      }
      facts[column.key] = book.add({
        id: `${prefix}.${row.key ?? row.code ?? (row.role === 'total' ? 'total' : `r${index + 1}`)}.${column.key}`,
        measure: row.key ?? column.key,
        label: [name, row.code ?? '', row.label, shown.length > 1 ? column.label : '']
          .filter((part) => part !== '')
          .join(' '),
        value: cell.value,
        unit: cell.unit ?? unitOf(kind, column, row, unit),
        raw: cell.raw,
        status: cell.status,
        place: cell.place,
        span: cell.span,
        basis: BASIS[column.key] ?? (column.content === 'amount' ? '决算' : null),
        candidates: cell.candidates,
      });
    }
    return {
      code: row.code,
      key: row.key,
      label: row.label,
      role: row.role,
      facts,
      place: row.place,
    };
  });
  const body = source.slice(segment.from, segment.to);
  const valued = rows.some((row) => row.cells.size > 0);
  const organisation = organisationOf(body.slice(0, HEAD).map(rowText));
  return {
    kind: kind.id,
    code: segment.code,
    title: segment.title,
    ...(organisation === null ? {} : { organisation }),
    unit,
    columns: shown.map(({ key, label }) => ({ key, label })),
    rows: out,
    grid: gridOf(body),
    declaredEmpty: !valued && EMPTY_NOTE.test(`${body.map(rowText).join('\n')}\n${segment.notes}`),
    place: source[segment.from]?.place ?? { line: null, page: null, cell: null },
  };
}

/** Rows in which a table says whose it is. */
const HEAD = 6;
const ORGANISATION =
  /(?:编制|编报|填报|公开)(?:单位|部门)\s*[:：]\s*(\S{2,40}?)(?=\s|(?:金额)?单位\s*[:：]|20\d\d年|$)/u;

/** 编制单位：示例市甲局（汇总）: the department as a whole prints its own name. */
function organisationOf(lines: readonly string[]): string | null {
  const named = lines.flatMap((line) => ORGANISATION.exec(line)?.[1] ?? [])[0];
  return named?.replace(/[(（](?:汇总|部门|合并|盖章|公章)[)）]/gu, '') ?? null;
}

function unitOf(
  kind: TableKind,
  column: TableColumn,
  row: WorkingRow,
  unit: string | null,
): string | null {
  if (kind.id === 'three-public') return LABEL_UNIT.exec(row.label)?.[1] ?? unit;
  if (kind.id === 'state-assets') return row.key === 'large-equipment' ? '台、套' : '辆';
  if (column.key === 'rate') return '%';
  return column.content === 'amount' ? unit : null;
}

/** The rows as read, for showing; cells of real grids keep their spans. */
export function gridOf(rows: readonly SourceRow[]): readonly (readonly RecognisedCell[])[] {
  return rows
    .filter((row) => row.cells.some((cell) => cell.text !== ''))
    .map((row) =>
      row.cells.map((cell) => ({
        text: cell.text,
        fact: null,
        rowSpan: cell.rowSpan,
        columnSpan: cell.columnSpan,
        place: cell.place,
      })),
    );
}
