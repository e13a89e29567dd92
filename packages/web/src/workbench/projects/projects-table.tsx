import type { SheetRow, YearTotals } from '@mingjian/contract';
import type { Place } from '../../app/params.ts';
import { Figure } from '../../components/figure.tsx';
import { decimalsOf, inUnit, type MoneyUnit } from '../../format/show-figure.ts';
import { ProjectRow } from './project-row.tsx';
import type { Sort } from './row-order.ts';
import { type MoneyColumn, shownSum } from './shown-sum.ts';
import { SortHeading } from './sort-heading.tsx';

type Props = Readonly<{
  place: Place;
  rows: readonly SheetRow[];
  /** How many projects there are without a filter. */
  all: number;
  totals: YearTotals;
  unit: MoneyUnit;
  sort: Sort;
  onSort: (next: string) => void;
}>;

const MONEY: readonly Readonly<{ column: MoneyColumn; label: string }>[] = [
  { column: 'initialBudget', label: '年初预算数' },
  { column: 'fullYearBudget', label: '全年预算数 A' },
  { column: 'executed', label: '全年执行数 B' },
  { column: 'unexecuted', label: '未执行 A−B' },
];

/** The list with its totals under a 文武线; every column keeps its decimal points in one line. */
export function ProjectsTable({ place, rows, all, totals, unit, sort, onSort }: Props) {
  const whole = rows.length === all;
  const sums = MONEY.map(({ column }) =>
    whole
      ? {
          value: inUnit(totals[column].value, totals[column].unit, unit),
          missing: totals[column].missing,
        }
      : shownSum(rows, column, unit),
  );
  const decimals = MONEY.map(({ column }, at) =>
    Math.max(
      decimalsOf(sums[at]?.value ?? null),
      ...rows.map((row) =>
        decimalsOf(row[column] === null ? null : inUnit(row[column], row.unit, unit)),
      ),
    ),
  );
  const heading = { sort, onSort };
  return (
    <>
      <div className="table-frame">
        <table className="grid-table two-lines wenwu projects-table">
          <caption className="sr">项目资金清单，金额单位{unit}</caption>
          <colgroup>
            <col width="54" />
            <col />
            <col width="50" />
            <col width="100" />
            <col width="106" />
            <col width="106" />
            <col width="100" />
            <col width="92" />
            <col width="70" />
            <col width="64" />
            <col width="48" />
            <col width="104" />
          </colgroup>
          <thead>
            <tr>
              <SortHeading sortKey="position" rowSpan={2} {...heading}>
                序号
              </SortHeading>
              <SortHeading sortKey="project" rowSpan={2} {...heading}>
                项目名称 / 文号
              </SortHeading>
              <th scope="col" rowSpan={2}>
                来源
              </th>
              <th scope="colgroup" colSpan={5}>
                项目资金（{unit}）
              </th>
              <th scope="colgroup" colSpan={3}>
                自评
              </th>
              <SortHeading sortKey="missing" rowSpan={2} {...heading}>
                还缺
              </SortHeading>
            </tr>
            <tr>
              {MONEY.map(({ column, label }) => (
                <SortHeading key={column} sortKey={column} {...heading}>
                  {label}
                </SortHeading>
              ))}
              <th scope="col">去向</th>
              <SortHeading sortKey="rate" {...heading}>
                B/A %
              </SortHeading>
              <SortHeading sortKey="score" {...heading}>
                得分
              </SortHeading>
              <th scope="col" className="in-group">
                等级
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <ProjectRow key={row.id} row={row} place={place} unit={unit} decimals={decimals} />
            ))}
            {rows.length === 0 ? (
              <tr>
                <td colSpan={12} className="centre muted">
                  没有符合条件的项目。换一个筛选，或清空查找的字。
                </td>
              </tr>
            ) : null}
          </tbody>
          <tfoot>
            <tr>
              <td />
              <th scope="row">
                {whole ? `合计　${all} 个项目` : `筛出 ${rows.length} 个，共 ${all} 个`}
              </th>
              <td className="centre">
                {whole && totals.origins.added > 0 ? (
                  <span className="number-sub nowrap">追加 {totals.origins.added}</span>
                ) : null}
              </td>
              {sums.map((sum, at) => (
                <td key={MONEY[at]?.column} className="amount">
                  <span className="derived">
                    <Figure value={sum.value} decimals={decimals[at] ?? 0} grouped />
                  </span>
                  {sum.missing > 0 ? (
                    <span className="number-sub owed">另缺 {sum.missing} 项</span>
                  ) : null}
                </td>
              ))}
              <td>{whole ? <Remainders totals={totals} unit={unit} /> : null}</td>
              <td className="amount">
                {whole && totals.rate !== null ? (
                  <span className="derived">
                    <Figure value={totals.rate} />
                  </span>
                ) : null}
              </td>
              <td colSpan={2} className="centre muted">
                不合计
              </td>
              <td>{rows.reduce((count, row) => count + row.missing.length, 0)} 处</td>
            </tr>
          </tfoot>
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

function Remainders({ totals, unit }: Readonly<{ totals: YearTotals; unit: MoneyUnit }>) {
  const [largest] = totals.remainders.filter(({ remainder }) => remainder !== null);
  return largest ? (
    <span className="number-sub centre">
      {largest.remainder}
      <br />
      {inUnit(largest.value, totals.unexecuted.unit, unit)}
    </span>
  ) : null;
}
