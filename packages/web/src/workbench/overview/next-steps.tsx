import type { Overview } from '@mingjian/contract';
import { Link } from '@tanstack/react-router';
import type { Place } from '../../app/params.ts';
import { SheetLink } from '../projects/project-row.tsx';

type Props = Readonly<{ overview: Overview; place: Place }>;

/** 接下来几件事: the first sheets that lack something, each with the cell to begin at. */
export function NextSheets({ overview, place }: Props) {
  const rows = overview.rows.filter(({ missing }) => missing.length > 0).slice(0, 4);
  return (
    <section className="panel" aria-labelledby="next-title">
      <h2 id="next-title">接下来</h2>
      {rows.length === 0 ? (
        <p className="panel-line">
          {overview.rows.some(({ hasForm }) => hasForm)
            ? '没有要补的。可以导出全部自评表报送。'
            : '项目资金没有要补的。'}
        </p>
      ) : null}
      <ul>
        {rows.map((row) => (
          <li key={row.id} className="panel-line">
            <SheetLink
              place={place}
              row={row}
              at={row.missing[0]?.path ?? null}
              className="project-link cut"
            >
              {row.project}
            </SheetLink>
            <b className="nowrap">{row.missing.length} 处</b>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** 还缺的内容 by kind, so that one can ask a colleague for all of one kind at once. */
export function MissingByKind({ overview, place }: Props) {
  const params = { department: place.department, year: String(place.year) };
  return (
    <section className="panel" aria-labelledby="missing-title">
      <h2 id="missing-title">
        还缺的内容 <span className="hint">共 {overview.missingTotal} 处</span>
      </h2>
      <ul>
        {overview.missing.map(({ kind, label, count }) => (
          <li key={kind} className="panel-line">
            <span>{label}</span>
            <b>{count} 处</b>
          </li>
        ))}
      </ul>
      <p className="panel-line panel-foot">
        <Link
          to="/d/$department/$year/projects"
          params={params}
          search={{ filter: 'missing' } as never}
        >
          看缺内容的项目
        </Link>
      </p>
    </section>
  );
}
