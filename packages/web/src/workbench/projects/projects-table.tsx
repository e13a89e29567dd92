import type { SheetRow, YearTotals } from '@mingjian/contract';
import type { Place } from '../../app/params.ts';
import { decimalsOf, inUnit, type MoneyUnit } from '../../format/show-figure.ts';
import { columnRuns, isWide, leastWidth, type ProjectColumn } from './project-columns.ts';
import { ProjectRow } from './project-row.tsx';
import { ProjectTotals, type ShownSum } from './project-totals.tsx';
import type { Sort } from './row-order.ts';
import { type MoneyColumn, shownSum } from './shown-sum.ts';
import { SortHeading } from './sort-heading.tsx';

type Props = Readonly<{
  place: Place;
  columns: readonly ProjectColumn[];
  rows: readonly SheetRow[];
  /** How many projects there are without a filter. */
  all: number;
  totals: YearTotals;
  unit: MoneyUnit;
  sort: Sort;
  onSort: (next: string) => void;
}>;

const MONEY: readonly MoneyColumn[] = ['initialBudget', 'fullYearBudget', 'executed', 'unexecuted'];

const byMoney = <T,>(of: (column: MoneyColumn) => T): Readonly<Record<MoneyColumn, T>> => ({
  initialBudget: of('initialBudget'),
  fullYearBudget: of('fullYearBudget'),
  executed: of('executed'),
  unexecuted: of('unexecuted'),
});

/** The list with its totals; the chosen columns in the chosen order, every amount with its decimal point in one line. */
export function ProjectsTable(props: Props) {
  const { place, columns, rows, all, totals, unit } = props;
  const sums = byMoney((column): ShownSum =>
    rows.length === all
      ? {
          value: inUnit(totals[column].value, totals[column].unit, unit),
          missing: totals[column].missing,
        }
      : shownSum(rows, column, unit),
  );
  const decimals = byMoney((column) =>
    Math.max(
      decimalsOf(sums[column].value),
      ...rows.map((row) => decimalsOf(row[column] && inUnit(row[column], row.unit, unit))),
    ),
  );
  return (
    <>
      <div className={frameClass(columns)}>
        <table
          className="grid-table two-lines wenwu projects-table"
          style={{ minWidth: leastWidth(columns) }}
        >
          <caption className="sr">项目资金清单，金额单位{unit}</caption>
          <colgroup>
            {columns.map(({ key, width }) => (
              <col key={key} width={width ?? undefined} />
            ))}
          </colgroup>
          <Heads {...props} />
          <tbody>
            {rows.map((row) => (
              <ProjectRow
                key={row.id}
                row={row}
                place={place}
                columns={columns}
                unit={unit}
                decimals={decimals}
              />
            ))}
            {rows.length === 0 ? (
              <tr>
                <td colSpan={columns.length} className="centre muted">
                  没有符合条件的项目。换一个筛选，或清空查找的字。
                </td>
              </tr>
            ) : null}
          </tbody>
          <ProjectTotals {...{ columns, rows, all, totals, unit, sums, decimals }} />
        </table>
      </div>
      <p className="table-note">
        <span>
          {totals.rateWithoutWithdrawn
            ? `去掉全额收回的 ${totals.rateWithoutWithdrawn.projects} 项，执行率 ${totals.rateWithoutWithdrawn.rate}%`
            : ''}
        </span>
        <span>小数点对齐，原数几位就显示几位；浅色为两位以后</span>
      </p>
    </>
  );
}

/** Many columns scroll sideways under the heads and beside the names; the numbers stay when they stand first. */
const frameClass = (columns: readonly ProjectColumn[]): string => {
  if (!isWide(columns)) return 'table-frame';
  const isNumbered = columns[0]?.key === 'position' && columns[1]?.key === 'project';
  return `table-frame wide-frame${isNumbered ? ' numbered' : ''}`;
};

/** Two rows of heads: groups over their columns, the unit once in the head and never in the cells. */
function Heads({ columns, unit, sort, onSort }: Props) {
  const runs = columnRuns(columns);
  return (
    <thead>
      <tr>
        {runs.map(({ group, columns: own }) =>
          group === null ? (
            own.map((each) => <Head key={each.key} column={each} rows={2} {...{ sort, onSort }} />)
          ) : (
            <th key={own[0]?.key} scope="colgroup" colSpan={own.length}>
              {group === '项目资金' && own.some(({ key }) => isMoney(key))
                ? `项目资金（${unit}）`
                : group}
            </th>
          ),
        )}
      </tr>
      <tr>
        {runs
          .filter(({ group }) => group !== null)
          .flatMap(({ columns: own }) => own)
          .map((each) => (
            <Head key={each.key} column={each} rows={1} {...{ sort, onSort }} />
          ))}
      </tr>
    </thead>
  );
}

const isMoney = (key: string): boolean => MONEY.some((column) => column === key);

function Head({
  column,
  rows,
  sort,
  onSort,
}: Readonly<{ column: ProjectColumn; rows: 1 | 2 }> & Pick<Props, 'sort' | 'onSort'>) {
  if (column.sort === null)
    return (
      <th scope="col" rowSpan={rows} className={rows === 1 ? 'in-group' : undefined}>
        {column.label}
      </th>
    );
  return (
    <SortHeading sortKey={column.sort} rowSpan={rows} sort={sort} onSort={onSort}>
      {column.label}
    </SortHeading>
  );
}
