import { useQuery } from '@tanstack/react-query';
import { Outlet, useParams } from '@tanstack/react-router';
import { workspaceQuery } from '../api/queries.ts';
import { ErrorState } from '../components/states.tsx';
import { Header } from './header.tsx';
import { Menu } from './menu.tsx';
import type { Place } from './params.ts';

/** The frame around every screen: header, menu, page. */
export function Shell() {
  const params = useParams({ strict: false });
  const workspace = useQuery(workspaceQuery);
  const place: Place | null =
    params.department !== undefined && params.year !== undefined
      ? { department: params.department, year: Number(params.year) }
      : null;
  if (workspace.isError)
    return (
      <main className="page">
        <ErrorState error={workspace.error} onRetry={() => void workspace.refetch()} />
      </main>
    );
  if (!workspace.data) return null;
  return (
    <>
      <a className="skip" href="#main">
        跳到正文
      </a>
      <Header workspace={workspace.data} place={place} />
      <div className="layout">
        {place ? <Menu place={place} /> : null}
        <main id="main" className="page" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
    </>
  );
}
