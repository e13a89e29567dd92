import type { Overview, SheetRow } from '@mingjian/contract';
import type { Place } from '../../app/params.ts';
import { Figure } from '../../components/figure.tsx';
import { Seal } from '../../components/seal.tsx';
import { decimalsOf, inUnit } from '../../format/show-figure.ts';
import { MissingItems } from '../missing-items.tsx';
import { SheetLink } from '../projects/project-row.tsx';

/** Every project on one line: how far the money went, what it scored or, without a form, how much it was, and what it still lacks. */
export function OverviewTable({ overview, place }: Readonly<{ overview: Overview; place: Place }>) {
  const { rows, totals } = overview;
  const hasForms = rows.some(({ hasForm }) => hasForm);
  const rateDecimals = Math.max(
    decimalsOf(totals.rate),
    ...rows.map(({ rate }) => decimalsOf(rate)),
  );
  return (
    <div className="table-frame">
      <table className="grid-table wenwu">
        <caption className="sr">{overview.year} 年度项目</caption>
        <colgroup>
          <col width="46" />
          <col />
          {hasForms ? null : <col width="104" />}
          {hasForms ? null : <col width="104" />}
          <col width="120" />
          {hasForms ? <col width="82" /> : null}
          {hasForms ? <col width="46" /> : null}
          <col width="124" />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">序号</th>
            <th scope="col">项目</th>
            {hasForms ? null : <MoneyHeads unit={totals.executed.unit} />}
            <th scope="col">执行率 %</th>
            {hasForms ? <th scope="col">得分</th> : null}
            {hasForms ? <th scope="col">等级</th> : null}
            <th scope="col">还缺</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td className="serial">{row.position + 1}</td>
              <th scope="row" className="cut" title={row.project}>
                <SheetLink place={place} row={row} at={null} className="project-link">
                  {row.project}
                </SheetLink>
              </th>
              {hasForms ? null : <MoneyCells row={row} overview={overview} />}
              <td className="amount">
                <span className="rate">
                  <RateBar rate={row.rate} />
                  {row.rate === null ? (
                    <span className="zero">—</span>
                  ) : (
                    <SheetLink place={place} row={row} at="execution.rate" className="ask">
                      <Figure value={row.rate} decimals={rateDecimals} />
                    </SheetLink>
                  )}
                </span>
              </td>
              {hasForms ? <ScoreCells row={row} overview={overview} place={place} /> : null}
              <td>
                <MissingItems row={row} place={place} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td />
            <th scope="row">合计　{totals.projects} 个项目</th>
            {hasForms
              ? null
              : MONEY.map((key) => (
                  <td key={key} className="amount">
                    <Figure
                      value={totals[key].value}
                      decimals={moneyDecimals(overview, key)}
                      grouped
                    />
                    {totals[key].missing > 0 ? (
                      <span className="number-sub owed">另缺 {totals[key].missing} 项</span>
                    ) : null}
                  </td>
                ))}
            <td className="amount">
              <span className="rate">
                <RateBar rate={totals.rate} />
                {totals.rate === null ? (
                  '—'
                ) : (
                  <span className="derived">
                    <Figure value={totals.rate} decimals={rateDecimals} />
                  </span>
                )}
              </span>
            </td>
            {hasForms ? (
              <td colSpan={2} className="centre muted">
                不合计
              </td>
            ) : null}
            <td>{overview.missingTotal} 处</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

const MONEY = ['fullYearBudget', 'executed'] as const;
type MoneyKey = (typeof MONEY)[number];

/** A project's amount in the unit of the year's totals. */
const moneyOf = (row: SheetRow, { totals }: Overview, key: MoneyKey): string | null => {
  const value = row[key];
  return value === null ? null : inUnit(value, row.unit, totals[key].unit === '元' ? '元' : '万元');
};

const moneyDecimals = (overview: Overview, key: MoneyKey): number =>
  Math.max(
    decimalsOf(overview.totals[key].value),
    ...overview.rows.map((row) => decimalsOf(moneyOf(row, overview, key))),
  );

function MoneyHeads({ unit }: Readonly<{ unit: string }>) {
  return ['全年预算数', '全年执行数'].map((title) => (
    <th key={title} scope="col">
      {title}
      <span className="number-sub">（{unit}）</span>
    </th>
  ));
}

function MoneyCells({ row, overview }: Readonly<{ row: SheetRow; overview: Overview }>) {
  return MONEY.map((key) => {
    return (
      <td key={key} className="amount">
        <Figure
          value={moneyOf(row, overview, key)}
          decimals={moneyDecimals(overview, key)}
          grouped
        />
      </td>
    );
  });
}

function ScoreCells({
  row,
  overview,
  place,
}: Readonly<{ row: SheetRow; overview: Overview; place: Place }>) {
  const decimals = Math.max(...overview.rows.map(({ score }) => decimalsOf(score)));
  return (
    <>
      <td className="amount">
        {row.score === null ? (
          <span className="zero">—</span>
        ) : (
          <SheetLink place={place} row={row} at="total" className="ask">
            <Figure value={row.score} decimals={decimals} />
          </SheetLink>
        )}
      </td>
      <td className="centre">
        <Seal grade={row.grade} />
      </td>
    </>
  );
}

/** The rate as a bar beside its number; decoration only, the number says it. */
function RateBar({ rate }: Readonly<{ rate: string | null }>) {
  return (
    <svg className="rate-bar" width="40" height="7" viewBox="0 0 40 7" aria-hidden="true">
      <rect width="40" height="7" className="rate-rest" />
      {rate === null ? null : (
        <svg width="40" height="7" viewBox="0 0 100 7" preserveAspectRatio="none">
          <rect width={rate} height="7" className="rate-done" />
        </svg>
      )}
    </svg>
  );
}
