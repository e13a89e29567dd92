import type { PackSummary, SheetView } from '@mingjian/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, errorSentence } from '../../api/client.ts';

/** A sheet without rules has neither form nor scores: the office says by which it is scored. */
export function ChoosePack({
  view,
  packs,
}: Readonly<{ view: SheetView; packs: readonly PackSummary[] }>) {
  const cache = useQueryClient();
  const choose = useMutation({
    mutationFn: async (pack: string) => {
      // Figures may have been saved since this view was fetched.
      const { version } = await api.getSheet({ params: { id: view.id } });
      return api.editSheet({
        params: { id: view.id },
        body: { expectedVersion: version, edits: [{ path: 'pack', value: pack }] },
      });
    },
    onSuccess: () => cache.invalidateQueries({ queryKey: ['sheet', view.id] }),
  });
  return (
    <section className="facts" aria-labelledby="pack-title">
      <h2 id="pack-title">计分规则</h2>
      <p>
        {view.pack === null
          ? '这张表还没有定计分规则，所以没有表样，也不能计分。'
          : `这张表现在的规则是“${view.pack.title}”，它评的不是单个项目，没有项目自评表样。`}
        资金和去向照填；要按项目计分，请选所在地方和年度的规则。
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
  );
}
