import type { Overview, Sum } from '@mingjian/contract';
import type { ReactNode } from 'react';
import { figureParts } from '../../format/show-figure.ts';
import { Seal } from '../../components/seal.tsx';

/** The year in five figures. Each sum shows its digits to the second decimal large and the exact rest small. */
export function KeyFigures({ overview }: Readonly<{ overview: Overview }>) {
  const { totals, grades, ungraded } = overview;
  const [largest] = totals.remainders.filter(({ remainder }) => remainder !== null);
  return (
    <dl className="figures">
      <Cell title="全年预算">
        <BigSum sum={totals.fullYearBudget} />
      </Cell>
      <Cell title="全年执行">
        <BigSum sum={totals.executed} />
      </Cell>
      <Cell title="未执行" note={largest ? `其中${largest.remainder} ${largest.value}` : undefined}>
        <BigSum sum={totals.unexecuted} />
      </Cell>
      <Cell
        title="执行率"
        note={
          totals.rateWithoutWithdrawn
            ? `去掉收回 ${totals.rateWithoutWithdrawn.projects} 项为 ${totals.rateWithoutWithdrawn.rate}`
            : undefined
        }
      >
        {totals.rate === null ? (
          <span className="missing">缺</span>
        ) : (
          <>
            <span className="big derived">{totals.rate}</span>
            <span className="unit">%</span>
          </>
        )}
      </Cell>
      {overview.rows.some(({ hasForm }) => hasForm) ? <Grades {...{ grades, ungraded }} /> : null}
    </dl>
  );
}

/** How many sheets earned which grade; only where the rules grade projects. */
function Grades({ grades, ungraded }: Pick<Overview, 'grades' | 'ungraded'>) {
  return (
    <Cell title="自评等级" note={ungraded > 0 ? `另有 ${ungraded} 张还没有等级` : undefined}>
      <span className="grade-counts">
        {grades.map(({ grade, count }) => (
          <span key={grade}>
            <span className="big">{count}</span>
            <Seal grade={grade} />
          </span>
        ))}
      </span>
    </Cell>
  );
}

function Cell(props: Readonly<{ title: string; children: ReactNode; note?: string | undefined }>) {
  return (
    <div>
      <dt>{props.title}</dt>
      <dd>
        {props.children}
        {props.note === undefined ? null : <span className="figure-note">{props.note}</span>}
      </dd>
    </div>
  );
}

function BigSum({ sum }: Readonly<{ sum: Sum }>) {
  const { whole, near, far } = figureParts(sum.value, true);
  return (
    <>
      <span className="big derived">
        {whole}
        {near === '' ? '' : `.${near}`}
        {far === '' ? null : <span className="far">{far}</span>}
      </span>
      <span className="unit">{sum.unit}</span>
      {sum.missing > 0 ? <span className="figure-note owed">另缺 {sum.missing} 项</span> : null}
    </>
  );
}
