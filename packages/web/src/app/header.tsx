import type { Workspace } from '@mingjian/contract';
import { Link, useNavigate } from '@tanstack/react-router';
import { dayWithWeekday } from '../format/show-date.ts';
import { Brand } from './brand.tsx';
import { OpenYearButton } from './open-year-button.tsx';
import type { Place } from './params.ts';

type Props = Readonly<{ workspace: Workspace; place: Place | null }>;

/** The blue header: whose books, which years lie side by side, what day it is, who is working. */
export function Header({ workspace, place }: Props) {
  const navigate = useNavigate();
  const { departments } = workspace;
  const department = departments.find(({ id }) => id === place?.department);
  return (
    <header className="header">
      <Link to="/" className="brand" aria-label="明鉴，回到年度总览">
        <Brand />
      </Link>
      {departments.length > 1 && place ? (
        <div className="header-department">
          <select
            aria-label="单位"
            value={place.department}
            onChange={(event) => {
              const next = departments.find(({ id }) => id === event.target.value);
              const year = next?.years.at(-1)?.year;
              if (next && year !== undefined)
                void navigate({
                  to: '/d/$department/$year/overview',
                  params: { department: next.id, year: String(year) },
                });
            }}
          >
            {departments.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
      ) : (
        <span className="header-department">{department?.name ?? ''}</span>
      )}
      <nav className="years" aria-label="年度">
        {department?.years.map(({ year }) => (
          <Link
            key={year}
            to="/d/$department/$year/overview"
            params={{ department: department.id, year: String(year) }}
            aria-current={year === place?.year ? 'page' : undefined}
          >
            <b>{year}</b>
            自评
          </Link>
        ))}
        {place ? <OpenYearButton workspace={workspace} place={place} /> : null}
      </nav>
      <div className="header-right">
        <span>{dayWithWeekday(workspace.today)}</span>
        <span>{workspace.actor}</span>
      </div>
    </header>
  );
}
