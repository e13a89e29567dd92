import type { Overview } from '@mingjian/contract';
import type { Place } from '../../app/params.ts';
import { Figure } from '../../components/figure.tsx';
import { Seal } from '../../components/seal.tsx';
import { decimalsOf } from '../../format/show-figure.ts';
import { MissingItems } from '../missing-items.tsx';
import { SheetLink } from '../projects/project-row.tsx';

/** Every project on one line: how far the money went, what it scored, what it still lacks. */
export function OverviewTable({ overview, place }: Readonly<{ overview: Overview; place: Place }>) {
  const { rows, totals } = overview;
  const decimals = Math.max(...rows.map(({ score }) => decimalsOf(score)));
  return (
    <div className="table-frame">
      <table className="grid-table wenwu">
        <caption className="sr">{overview.year} 年度项目</caption>
        <colgroup>
          <col width="46" />
          <col />
          <col width="120" />
          <col width="82" />
          <col width="46" />
          <col width="124" />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">序号</th>
            <th scope="col">项目</th>
            <th scope="col">执行率 %</th>
            <th scope="col">得分</th>
            <th scope="col">等级</th>
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
              <td className="amount">
                <span className="rate">
                  <RateBar rate={row.rate} />
                  {row.rate === null ? (
                    <span className="zero">—</span>
                  ) : (
                    <SheetLink place={place} row={row} at="execution.rate" className="ask">
                      {row.rate}
                    </SheetLink>
                  )}
                </span>
              </td>
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
            <td className="amount">
              <span className="rate">
                <RateBar rate={totals.rate} />
                {totals.rate === null ? '—' : <span className="derived">{totals.rate}</span>}
              </span>
            </td>
            <td colSpan={2} className="centre muted">
              不合计
            </td>
            <td>{overview.missingTotal} 处</td>
          </tr>
        </tfoot>
      </table>
    </div>
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
