import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Navigate, useNavigate } from '@tanstack/react-router';
import { api, errorSentence } from '../api/client.ts';
import { packListQuery, workspaceQuery } from '../api/queries.ts';

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

/** Opens a year: whose, which, and by which rules it is scored. */
function OpenYear({ thisYear }: Readonly<{ thisYear: number }>) {
  const packs = useQuery(packListQuery);
  const navigate = useNavigate();
  const cache = useQueryClient();
  const open = useMutation({
    mutationFn: (form: FormData) =>
      api.openYear({
        body: {
          department: String(form.get('department') ?? ''),
          year: Number(form.get('year')),
          pack: String(form.get('pack') ?? '') || null,
        },
      }),
    onSuccess: async ({ departmentId, year }) => {
      await cache.invalidateQueries();
      await navigate({
        to: '/d/$department/$year/overview',
        params: { department: departmentId, year: String(year) },
      });
    },
  });
  return (
    <section className="start" aria-labelledby="start-title">
      <h1 id="start-title" className="page-title">
        建立第一个年度
      </h1>
      <p className="muted">写下单位、年度和计分规则，就可以新增项目或导入去年的表。</p>
      <form
        className="form-grid"
        onSubmit={(event) => {
          event.preventDefault();
          open.mutate(new FormData(event.currentTarget));
        }}
      >
        <label htmlFor="start-department">单位名称</label>
        <input id="start-department" className="field" name="department" required maxLength={200} />
        <label htmlFor="start-year">年度</label>
        <input
          id="start-year"
          className="field"
          name="year"
          type="number"
          min={1990}
          max={2100}
          defaultValue={thisYear - 1}
          required
        />
        <label htmlFor="start-pack">计分规则</label>
        <select id="start-pack" className="field" name="pack">
          <option value="">以后再定</option>
          {packs.data?.packs
            .filter(({ subject }) => subject === 'project-sheet')
            .map(({ id, title, place }) => (
              <option key={id} value={id}>
                {title}（{place}）
              </option>
            ))}
        </select>
        {open.isError ? (
          <p className="notice error wide" role="alert">
            {errorSentence(open.error)}
          </p>
        ) : null}
        <div className="wide">
          <button className="button primary" type="submit" disabled={open.isPending}>
            建立年度
          </button>
        </div>
      </form>
    </section>
  );
}
