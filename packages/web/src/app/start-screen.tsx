import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { workspaceQuery } from '../api/queries.ts';
import { OpenYearForm } from './open-year-form.tsx';

/** The root address: the current year, or, in a new installation, the form that opens the first one. */
export function StartScreen() {
  const { data: workspace } = useQuery(workspaceQuery);
  if (!workspace) return null;
  if (workspace.current)
    return (
      <Navigate
        to="/d/$department/$year/overview"
        params={{
          department: workspace.current.departmentId,
          year: String(workspace.current.year),
        }}
        replace
      />
    );
  return <OpenYear thisYear={Number(workspace.today.slice(0, 4))} />;
}

/** The first year of a new installation. */
function OpenYear({ thisYear }: Readonly<{ thisYear: number }>) {
  return (
    <section className="start" aria-labelledby="start-title">
      <h1 id="start-title" className="page-title">
        建立第一个年度
      </h1>
      <p className="muted">写下单位、年度和计分规则，就可以新增项目或导入去年的表。</p>
      <OpenYearForm departments={[]} department="" year={thisYear - 1}>
        {(busy) => (
          <button className="button primary" type="submit" disabled={busy}>
            建立年度
          </button>
        )}
      </OpenYearForm>
    </section>
  );
}
