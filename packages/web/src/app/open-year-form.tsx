import type { PackSummary, Workspace } from '@mingjian/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api, errorSentence } from '../api/client.ts';
import { packListQuery } from '../api/queries.ts';

type Props = Readonly<{
  /** Departments that are here already: one of them, or a new name. */
  departments: Workspace['departments'];
  department: string;
  year: number;
  /** The buttons below the fields, given whether the year is being opened. */
  children: (busy: boolean) => ReactNode;
  onOpened?: () => void;
}>;

const SUBJECTS: Readonly<Record<PackSummary['subject'], string>> = {
  'project-sheet': '项目支出自评',
  'department-overall': '部门整体',
  'work-assessment': '工作考核',
};

/** Opens a year: whose, which, and by which rules it is assessed; then goes there. */
export function OpenYearForm({ departments, department, year, children, onOpened }: Props) {
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
    onSuccess: async (opened) => {
      await cache.invalidateQueries();
      onOpened?.();
      await navigate({
        to: '/d/$department/$year/overview',
        params: { department: opened.departmentId, year: String(opened.year) },
      });
    },
  });
  return (
    <form
      className="form-grid"
      onSubmit={(event) => {
        event.preventDefault();
        open.mutate(new FormData(event.currentTarget));
      }}
    >
      <label htmlFor="open-department">单位名称</label>
      <input
        id="open-department"
        className="field"
        name="department"
        list="open-departments"
        defaultValue={department}
        required
        maxLength={200}
      />
      <datalist id="open-departments">
        {departments.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
      <label htmlFor="open-year">年度</label>
      <input
        id="open-year"
        className="field"
        name="year"
        type="number"
        min={1990}
        max={2100}
        defaultValue={year}
        required
        data-first
      />
      <label htmlFor="open-pack">计分规则</label>
      <select id="open-pack" className="field" name="pack">
        <option value="">以后再定</option>
        {Object.entries(SUBJECTS).map(([subject, label]) => (
          <optgroup key={subject} label={label}>
            {packs.data?.packs
              .filter((pack) => pack.subject === subject)
              .map(({ id, title, place }) => (
                <option key={id} value={id}>
                  {title}（{place}）
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      {open.isError ? (
        <p className="notice error wide" role="alert">
          {errorSentence(open.error)}
        </p>
      ) : null}
      <div className="wide">{children(open.isPending)}</div>
    </form>
  );
}
