import type { PackSummary, SheetView } from '@mingjian/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, errorSentence } from '../../api/client.ts';
import { PageHead } from '../../components/page-head.tsx';

/** A sheet without rules has neither form nor scores: the office says by which it is scored. */
export function ChoosePack({
  view,
  packs,
}: Readonly<{ view: SheetView; packs: readonly PackSummary[] }>) {
  const cache = useQueryClient();
  const choose = useMutation({
    mutationFn: (pack: string) =>
      api.editSheet({
        params: { id: view.id },
        body: { expectedVersion: view.version, edits: [{ path: 'pack', value: pack }] },
      }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['sheet', view.id] }),
  });
  return (
    <>
      <PageHead title="项目支出绩效自评表" sub={view.sheet.project} />
      <section className="start">
        <p>
          {view.pack === null
            ? '这张表还没有定计分规则，所以没有表样，也不能计分。'
            : `这张表现在的规则是“${view.pack.title}”，它评的不是单个项目，没有项目自评表样。`}
          请选所在地方和年度的规则。
        </p>
        <ul className="pack-list">
          {packs
            .filter(({ subject }) => subject === 'project-sheet')
            .map(({ id, title, place }) => (
              <li key={id}>
                <button type="button" className="button" onClick={() => choose.mutate(id)}>
                  {title}
                </button>
                <span className="hint">{place}</span>
              </li>
            ))}
        </ul>
        {choose.isError ? (
          <p className="notice error" role="alert">
            {errorSentence(choose.error)}
          </p>
        ) : null}
      </section>
    </>
  );
}
