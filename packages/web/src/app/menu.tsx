import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { overviewQuery } from '../api/queries.ts';
import { clock } from '../format/show-date.ts';
import { indexName, useSubject } from '../workbench/department-index/use-subject.ts';
import { SCREENS } from '../workbench/screens.ts';
import type { Place } from './params.ts';
import { useSaveState } from './save-state.ts';

/** The left menu: only what exists, four characters each; the count is of sheets that still lack something. */
export function Menu({ place }: Readonly<{ place: Place }>) {
  const { data: overview } = useQuery(overviewQuery(place.department, place.year));
  const index = indexName(useSubject(place));
  const params = { department: place.department, year: String(place.year) };
  return (
    <nav className="menu" aria-label="主菜单">
      {[1, 2].map((group) => (
        <ul key={group} className="menu-list">
          {SCREENS.filter(
            (screen) => screen.group === group && (screen.path !== 'department' || index !== null),
          ).map(({ path, label }) => (
            <li key={path}>
              <Link to={`/d/$department/$year/${path}`} params={params}>
                {path === 'department' ? index : label}
                {path === 'sheets' && overview && overview.missingSheets > 0 ? (
                  <span className="menu-count" title={`${overview.missingSheets} 个项目还缺内容`}>
                    {overview.missingSheets}
                  </span>
                ) : null}
              </Link>
            </li>
          ))}
        </ul>
      ))}
      <SaveFoot />
    </nav>
  );
}

/** Where the work is kept and since when: the quietest line of the page, and the one that matters on a bad day. */
function SaveFoot() {
  const state = useSaveState();
  return (
    <p className="menu-foot" role="status">
      {state.kind === 'offline' ? (
        <span className="offline">连不上明鉴服务，已存本机</span>
      ) : state.kind === 'refused' ? (
        <span className="offline">有一处没有存</span>
      ) : (
        <>
          单机 · 本机保存
          <br />
          {state.kind === 'unsaved' ? '未存' : null}
          {state.kind === 'saving' ? '正在保存' : null}
          {state.kind === 'saved' ? `已存 ${clock(state.at)}` : null}
        </>
      )}
    </p>
  );
}
