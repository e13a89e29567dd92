import type { SheetRow, YearTotals } from '@mingjian/contract';
import { Figure } from '../../components/figure.tsx';
import { inUnit, type MoneyUnit } from '../../format/show-figure.ts';
import type { ProjectColumn, ProjectColumnKey } from './project-columns.ts';
import { type MoneyColumn, shownRate } from './shown-sum.ts';

/** A sum over the rows in view, and how many of them had nothing to add. */
export type ShownSum = Readonly<{ value: string; missing: number }>;

type Props = Readonly<{
  columns: readonly ProjectColumn[];
  rows: readonly SheetRow[];
  /** How many projects there are without a filter. */
  all: number;
  totals: YearTotals;
  unit: MoneyUnit;
  sums: Readonly<Record<MoneyColumn, ShownSum>>;
  decimals: Readonly<Record<MoneyColumn, number>>;
}>;

/** The totals of what is in view, under a 文武线; they follow the filter and say what they leave out. */
export function ProjectTotals({ columns, ...props }: Props) {
  return (
    <tfoot>
      <tr>
        {columns.map(({ key }) => (
          <TotalCell key={key} column={key} {...props} />
        ))}
      </tr>
    </tfoot>
  );
}

function TotalCell({
  column,
  rows,
  all,
  totals,
  unit,
  sums,
  decimals,
}: Omit<Props, 'columns'> & Readonly<{ column: ProjectColumnKey }>) {
  const whole = rows.length === all;
  switch (column) {
    case 'project':
      return (
        <th scope="row">
          {whole ? `合计　${all} 个项目` : `筛出 ${rows.length} 个，共 ${all} 个`}
        </th>
      );
    case 'origin': {
      const added = rows.filter(({ origin }) => origin === '追加').length;
      return (
        <td className="centre">
          {added > 0 ? <span className="number-sub nowrap">追加 {added}</span> : null}
        </td>
      );
    }
    case 'initialBudget':
    case 'fullYearBudget':
    case 'executed':
    case 'unexecuted': {
      const { value, missing } = sums[column];
      return (
        <td className="amount">
          <span className="derived">
            <Figure value={value} decimals={decimals[column]} grouped />
          </span>
          {missing > 0 ? <span className="number-sub owed">另缺 {missing} 项</span> : null}
        </td>
      );
    }
    case 'remainder':
      return <td>{whole ? <Remainders totals={totals} unit={unit} /> : null}</td>;
    case 'rate': {
      const rate = whole ? totals.rate : shownRate(rows);
      return (
        <td className="amount">
          {rate === null ? null : (
            <span className="derived">
              <Figure value={rate} />
            </span>
          )}
        </td>
      );
    }
    case 'score':
      return <td className="centre muted nowrap">不合计</td>;
    case 'missing':
      return <td>{rows.reduce((count, row) => count + row.missing.length, 0)} 处</td>;
    case 'position':
    case 'code':
    case 'implementer':
    case 'grade':
      return <td />;
    default:
      return column satisfies never;
  }
}

function Remainders({ totals, unit }: Readonly<{ totals: YearTotals; unit: MoneyUnit }>) {
  const [largest] = totals.remainders.filter(({ remainder }) => remainder !== null);
  return largest ? (
    <span className="number-sub centre">
      {largest.remainder}
      <br />
      <Figure value={inUnit(largest.value, totals.unexecuted.unit, unit)} grouped />
    </span>
  ) : null;
}
