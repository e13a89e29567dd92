import type { PackSummary, SheetView } from '@mingjian/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { fittingPacks } from './model/fitting-packs.ts';
import { api, errorSentence } from '../../api/client.ts';

/** A sheet without rules has neither form nor scores: the office says by which it is scored. */
export function ChoosePack({
  view,
  packs,
}: Readonly<{ view: SheetView; packs: readonly PackSummary[] }>) {
  const cache = useQueryClient();
  const { department, year } = view.sheet;
  const place = packs.find(({ id }) => id === view.pack?.id)?.place ?? null;
  const choices = fittingPacks(packs, { place, department, year });
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
      {choices.some(({ fits }) => fits) ? null : (
        <p className="owed">
          下面没有一套是{view.sheet.department} {view.sheet.year}{' '}
          年度的规则；用别处或别年的规则算出的分只能参考。
        </p>
      )}
      <ul className="pack-list">
        {choices.map(({ pack: { id, title, place }, fits }) => (
          <li key={id}>
            <button type="button" className="button" onClick={() => choose.mutate(id)}>
              {title}
            </button>
            <span className="hint">
              {place}
              {fits ? '' : '，不是本地本年度的规则'}
            </span>
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
