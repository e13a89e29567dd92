import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../../api/client.ts';
import { useSaveState } from '../../../app/save-state.ts';
import { ErrorState } from '../../../components/states.tsx';
import { dateAndClock } from '../../../format/show-date.ts';

type Props = Readonly<{
  sheet: string;
  /** The version that is looked at; null: the sheet in hand. */
  shown: number | null;
  onShow: (version: number | null) => void;
  onClose: () => void;
}>;

/** 以前的版本: every save of this sheet, newest first, with who, when and what; each can be looked at. */
export function VersionsDrawer({ sheet, shown, onShow, onClose }: Props) {
  const saving = useSaveState(sheet);
  const list = useInfiniteQuery({
    // Asked again after each save, because each save is a version.
    queryKey: ['versions', sheet, saving.kind === 'saved' ? saving.at : ''],
    queryFn: ({ pageParam }) =>
      api.listVersions({
        params: { id: sheet },
        query: pageParam === null ? {} : { before: pageParam },
      }),
    initialPageParam: null as number | null, // the first page has no bound
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
  const versions = list.data?.pages.flatMap((page) => page.versions) ?? [];
  return (
    <aside
      className="drawer"
      aria-labelledby="versions-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <header className="drawer-head">
        <div>
          <p className="hint">每次保存都是一版，都还在</p>
          <h2 id="versions-title">以前的版本</h2>
        </div>
        <button
          type="button"
          className="button small end"
          aria-label="关上以前的版本"
          onClick={onClose}
        >
          关上
        </button>
      </header>
      {list.isError ? <ErrorState error={list.error} onRetry={() => void list.refetch()} /> : null}
      <ol className="versions-list" reversed>
        {versions.map(({ version, at, actor, sentence }, index) => (
          <li key={version} className={version === shown ? 'chosen' : undefined}>
            <p>
              <b>第 {version} 版</b>
              <span className="hint">
                {actor} {dateAndClock(at)}
              </span>
            </p>
            <p>{sentence}</p>
            {index === 0 ? (
              <span className="hint">现在的样子</span>
            ) : (
              <button
                type="button"
                className="link"
                aria-pressed={version === shown}
                aria-label={
                  version === shown
                    ? `回到现在，不看第 ${version} 版`
                    : `看这一版：第 ${version} 版`
                }
                onClick={() => onShow(version === shown ? null : version)}
              >
                {version === shown ? '回到现在' : '看这一版'}
              </button>
            )}
          </li>
        ))}
      </ol>
      {list.hasNextPage ? (
        <p className="panel-line">
          <button type="button" className="button small" onClick={() => void list.fetchNextPage()}>
            更早的
          </button>
        </p>
      ) : null}
    </aside>
  );
}
