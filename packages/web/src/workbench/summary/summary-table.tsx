import type { SheetRow, YearTotals } from '@mingjian/contract';
import { Figure } from '../../components/figure.tsx';
import { Seal } from '../../components/seal.tsx';
import { decimalsOf } from '../../format/show-figure.ts';
import type { SummaryColumn } from './summary-columns.ts';

type Props = Readonly<{
  rows: readonly SheetRow[];
  columns: readonly SummaryColumn[];
  totals: YearTotals;
}>;

const SUMS = ['initialBudget', 'fullYearBudget', 'executed', 'unexecuted'] as const;
type SumKey = (typeof SUMS)[number];
const isSum = (key: string): key is SumKey => SUMS.some((each) => each === key);

/** The summary as it is exported and copied: the chosen columns in the chosen order, totals under a 文武线. */
export function SummaryTable({ rows, columns, totals }: Props) {
  const [unit] = [...new Set(rows.map((row) => row.unit))];
  return (
    <div className="table-frame table-scroll">
      <table className="grid-table wenwu summary-table">
        <caption className="sr">绩效评价信息汇总表，金额单位{unit}</caption>
        <thead>
          <tr>
            {columns.map(({ key, label }) => (
              <th key={key} scope="col" className={`w-${key}`}>
                {label}
                {isSum(key) ? <span className="number-sub">（{unit}）</span> : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, order) => (
            <tr key={row.id}>
              {columns.map((column) => (
                <SummaryCell key={column.key} column={column} row={row} rows={rows} order={order} />
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            {columns.map(({ key }) => (
              <td key={key} className={isSum(key) || key === 'rate' ? 'amount' : 'centre'}>
                <Total column={key} totals={totals} />
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function SummaryCell(
  props: Readonly<{
    column: SummaryColumn;
    row: SheetRow;
    rows: readonly SheetRow[];
    order: number;
  }>,
) {
  const { column, row, rows, order } = props;
  const value = column.of(row, order);
  if (column.key === 'grade')
    return (
      <td className="centre">
        <Seal grade={value} />
      </td>
    );
  if (!column.figure)
    return (
      <td className={column.key === 'serial' || column.key === 'origin' ? 'centre' : undefined}>
        {value ?? <span className="zero">—</span>}
      </td>
    );
  const decimals = Math.max(...rows.map((each, at) => decimalsOf(column.of(each, at))));
  return (
    <td className="amount">
      {value === null && column.key !== 'initialBudget' ? (
        <span className="zero">—</span>
      ) : (
        <Figure value={value} decimals={decimals} />
      )}
    </td>
  );
}

function Total({ column, totals }: Readonly<{ column: string; totals: YearTotals }>) {
  if (isSum(column)) {
    const sum = totals[column];
    return (
      <>
        <Figure value={sum.value} />
        {sum.missing > 0 ? <span className="number-sub owed">另缺 {sum.missing} 项</span> : null}
      </>
    );
  }
  if (column === 'rate') return totals.rate === null ? null : <Figure value={totals.rate} />;
  if (column === 'project') return <>合计　{totals.projects} 个项目</>;
  if (column === 'score' || column === 'grade') return <span className="muted">不合计</span>;
  return null;
}
