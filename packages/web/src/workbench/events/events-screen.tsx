import { useQuery } from '@tanstack/react-query';
import { eventsQuery } from '../../api/queries.ts';
import { usePlace } from '../../app/params.ts';
import { useUrlText } from '../../app/url-state.ts';
import { PageHead } from '../../components/page-head.tsx';
import { EmptyState, ErrorState, LoadingTable } from '../../components/states.tsx';
import { dateAndClock } from '../../format/show-date.ts';

const HEAD = ['序号', '时间', '谁', '做了什么', '校验值'];

/** 操作留痕: every change as a sentence, newest first, each tied to the one before it by its check value. */
export function EventsScreen() {
  const [before, setBefore] = useUrlText('before', '');
  const [scope, setScope] = useUrlText('scope', '');
  const place = usePlace();
  const isAll = scope === 'all';
  const page = useQuery(eventsQuery(before === '' ? null : Number(before), isAll ? null : place));
  const next = page.data?.next ?? null;
  return (
    <>
      <PageHead title="操作留痕" sub="只增不改；每条的校验值由上一条推出，改动任何一条都会露出来">
        <button
          type="button"
          className="button"
          onClick={() => {
            setBefore('');
            setScope(isAll ? '' : 'all');
          }}
        >
          {isAll ? `只看本单位 ${place.year} 年度` : '看全部单位和年度'}
        </button>
        <button type="button" className="button" onClick={() => window.print()}>
          打印
        </button>
      </PageHead>
      {page.isError ? (
        <ErrorState error={page.error} onRetry={() => void page.refetch()} />
      ) : !page.data ? (
        <LoadingTable head={HEAD} />
      ) : page.data.events.length === 0 ? (
        <EmptyState>
          {isAll
            ? '还没有操作。第一次修改会记在这里。'
            : `这个单位的 ${place.year} 年度还没有操作。第一次修改会记在这里。`}
        </EmptyState>
      ) : (
        <>
          <div className="table-frame">
            <table className="grid-table events-table">
              <caption className="sr">操作留痕</caption>
              <colgroup>
                <col width="64" />
                <col width="170" />
                <col width="120" />
                <col />
                <col width="230" />
              </colgroup>
              <thead>
                <tr>
                  {HEAD.map((title) => (
                    <th key={title} scope="col">
                      {title}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {page.data.events.map((event) => (
                  <tr key={event.sequence}>
                    <td className="serial">{event.sequence}</td>
                    <td className="nowrap">{dateAndClock(event.at)}</td>
                    <td className="nowrap">{event.actor}</td>
                    <td>{event.sentence}</td>
                    <td>
                      <code
                        className="hash"
                        title={`本条 ${event.hash}，上一条 ${event.previousHash}`}
                      >
                        {event.previousHash.slice(0, 8)} → {event.hash.slice(0, 12)}
                      </code>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p className="table-note">
            <span>整条链可用命令 mingjian verify-log 核验</span>
            <span className="pager">
              {before === '' ? null : (
                <button type="button" className="button small" onClick={() => setBefore('')}>
                  回到最新
                </button>
              )}
              {next === null ? null : (
                <button
                  type="button"
                  className="button small"
                  onClick={() => setBefore(String(next))}
                >
                  看更早的
                </button>
              )}
            </span>
          </p>
        </>
      )}
    </>
  );
}
