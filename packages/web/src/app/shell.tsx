import type { Workspace } from '@mingjian/contract';
import { useQuery } from '@tanstack/react-query';
import { Outlet, useParams } from '@tanstack/react-router';
import { workspaceQuery } from '../api/queries.ts';
import { ErrorState } from '../components/states.tsx';
import { Header } from './header.tsx';
import { Menu } from './menu.tsx';
import { NotFound } from './not-found.tsx';
import { type Place, readPlace } from './params.ts';

/** The frame around every screen: header, menu, page. */
export function Shell() {
  const params = useParams({ strict: false });
  const workspace = useQuery(workspaceQuery);
  const { department, year } = params;
  const isPlaced = department !== undefined && year !== undefined;
  const named = isPlaced ? readPlace(department, year) : null;
  if (workspace.isError)
    return (
      <main className="page">
        <ErrorState error={workspace.error} onRetry={() => void workspace.refetch()} />
      </main>
    );
  if (!workspace.data) return null;
  const place = named !== null && isOpened(workspace.data, named) ? named : null;
  return (
    <>
      <a className="skip" href="#main">
        跳到正文
      </a>
      <Header workspace={workspace.data} place={place} />
      <div className="layout">
        {place ? <Menu place={place} /> : null}
        <main id="main" className="page" tabIndex={-1}>
          {place ? <PrintPlace workspace={workspace.data} place={place} /> : null}
          {isPlaced && place === null ? <NotFound /> : <Outlet />}
        </main>
      </div>
    </>
  );
}

/** Whether this installation has the department with that year: nothing is shown under an address that nobody opened. */
const isOpened = ({ departments }: Workspace, { department, year }: Place): boolean =>
  departments.some(
    ({ id, years }) => id === department && years.some((each) => each.year === year),
  );

/** Whose page a printed sheet of paper is: on screen the header says it. */
function PrintPlace({ workspace, place }: Readonly<{ workspace: Workspace; place: Place }>) {
  const own = workspace.departments.find(({ id }) => id === place.department);
  return (
    <p className="print-place">
      {own?.name} · {place.year} 年度
    </p>
  );
}
