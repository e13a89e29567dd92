import type { GridCell, PersonalSpan, RawBlock } from '@mingjian/engine';
import { memo, useMemo } from 'react';
import { gridColumns, isFigure } from '../model/grid-columns.ts';
import type { Mark } from '../model/marks.ts';
import { MarkedText } from './marked-text.tsx';

type Grid = Extract<RawBlock, { kind: 'grid' }>;
type Props = Readonly<{
  grid: Grid;
  from: number;
  to: number;
  marks: readonly Mark[];
  personal: ReadonlyMap<number, readonly PersonalSpan[]>;
}>;

type Placed = Readonly<{ cell: GridCell; at: number }>;
const NONE: readonly never[] = [];
/** What the paper leaves for a table on the smallest screen, in pixels. */
const NARROW_PAPER = 540;

/** Rows of a grid with their merges; all parts of one grid share their column widths, so a cut does not show. */
export const DocGrid = memo(function DocGrid({ grid, from, to, marks, personal }: Props) {
  const { widths, label } = useMemo(() => gridColumns(grid), [grid]);
  const rows = useMemo(() => {
    const byRow = new Map<number, Placed[]>();
    grid.cells.forEach((cell, at) => {
      if (cell.row < from || cell.row >= to) return;
      const row = byRow.get(cell.row);
      if (row) row.push({ cell, at });
      else byRow.set(cell.row, [{ cell, at }]);
    });
    return byRow;
  }, [grid, from, to]);
  const covered = new Set<string>();
  const draw = (row: number) => {
    const cells: Placed[] = rows.get(row) ?? [];
    const drawn = [];
    for (let column = 0; column < grid.columns; column += 1) {
      if (covered.has(`${row}/${column}`)) continue;
      const here = cells.find(({ cell }) => cell.column === column);
      if (!here) {
        drawn.push(<td key={column} />);
        continue;
      }
      const { cell, at } = here;
      for (let r = row; r < row + cell.rowSpan; r += 1)
        for (let c = column; c < column + cell.columnSpan; c += 1) covered.add(`${r}/${c}`);
      drawn.push(
        <td
          key={column}
          rowSpan={cell.rowSpan}
          colSpan={cell.columnSpan}
          className={classOf(cell, label)}
        >
          <MarkedText
            text={cell.text}
            marks={marks.filter((mark) => mark.cell === at)}
            personal={personal.get(at) ?? NONE}
          />
        </td>,
      );
    }
    return (
      <tr key={row} data-line={cells[0]?.cell.place.line ?? undefined}>
        {drawn}
      </tr>
    );
  };
  const width = widths.reduce((sum, each) => sum + each, 0);
  return (
    <div
      className="doc-grid"
      // A table that scrolls by itself is a stop of the keyboard, or its right side could not be reached.
      {...(width > NARROW_PAPER
        ? { tabIndex: 0, role: 'group', 'aria-label': '宽表，可以左右滚动' }
        : {})}
    >
      {grid.name !== null && from === grid.cells[0]?.row ? (
        <p className="hint">
          工作表“{grid.name}”{grid.hidden ? '（在文件里是隐藏的）' : ''}
        </p>
      ) : null}
      <table width={width}>
        <colgroup>
          {widths.map((each, at) => (
            // Columns have no identity but their place.
            // eslint-disable-next-line react/no-array-index-key
            <col key={at} width={each} />
          ))}
        </colgroup>
        <tbody>{Array.from({ length: to - from }, (_, at) => draw(from + at))}</tbody>
      </table>
    </div>
  );
});

/** Figures stand right and in one piece; what names the row stays in view while the figures scroll. */
function classOf({ column, columnSpan, text }: GridCell, label: number | null): string | undefined {
  if (column > 0 && isFigure(text)) return 'figure';
  return column === label && columnSpan === 1 && text.trim() !== '' ? 'row-name' : undefined;
}
