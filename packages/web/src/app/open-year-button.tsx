import type { Workspace } from '@mingjian/contract';
import { useState } from 'react';
import { Dialog } from '../components/dialog.tsx';
import { OpenYearForm } from './open-year-form.tsx';
import type { Place } from './params.ts';

type Props = Readonly<{ workspace: Workspace; place: Place }>;

/** 新建年度, always beside the years: the next year of this department, or the first one of another. */
export function OpenYearButton({ workspace, place }: Props) {
  const [open, setOpen] = useState(false);
  const { departments } = workspace;
  const own = departments.find(({ id }) => id === place.department);
  const latest = Math.max(...(own?.years ?? [place]).map(({ year }) => year));
  return (
    <>
      <button
        type="button"
        className="open-year"
        title="给本单位新建一个年度，或新建另一个单位；不改动已有的年度"
        onClick={() => setOpen(true)}
      >
        ＋ 新建年度
      </button>
      {open ? (
        <Dialog title="新建年度或单位" onClose={() => setOpen(false)} foot={null}>
          <p>
            给已有的单位新建一个年度；单位名称写一个新的，就新建那个单位。已有的年度和里面的数都不变，建好后可以导入去年的表，或逐个新增项目。
          </p>
          <OpenYearForm
            departments={departments}
            department={own?.name ?? ''}
            year={latest + 1}
            onOpened={() => setOpen(false)}
          >
            {(busy) => (
              <span className="dialog-buttons">
                <button type="button" className="button" onClick={() => setOpen(false)}>
                  不新建
                </button>
                <button type="submit" className="button primary" disabled={busy}>
                  新建并打开
                </button>
              </span>
            )}
          </OpenYearForm>
        </Dialog>
      ) : null}
    </>
  );
}
