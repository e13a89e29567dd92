import type { Client, IndexView } from '@mingjian/contract';
import type { Place } from '../../app/params.ts';
import { DraftSaver, type DraftSaverEvents } from '../saver/draft-saver.ts';
import type { UnsentIndex } from './index-backup.ts';
import {
  type IndexEdit,
  type IndexItems,
  indexEdits,
  withAnswer,
  withEdits,
} from './index-draft.ts';

/** What the saver of an index tells the screen. */
export type IndexSaverEvents = DraftSaverEvents<IndexItems, IndexView, IndexView>;

/** Keeps an index saved, as a sheet is kept: all answers that differ go in one request. */
export class IndexSaver extends DraftSaver<
  IndexItems,
  readonly IndexEdit[],
  IndexView,
  IndexView,
  IndexEdit
> {
  constructor(
    api: Client,
    { department, year }: Place,
    start: UnsentIndex,
    events: IndexSaverEvents,
  ) {
    const address = { params: { year }, query: { department } };
    super(
      {
        steps: (base, draft) => {
          const edits = indexEdits(base, draft);
          return edits.length === 0 ? [] : [edits];
        },
        apply: withEdits,
        fetch: () => api.getIndex(address),
        stale: 'INDEX_STALE',
        setAside: (_, edits, paths) => {
          const atFault = edits.filter(({ path }) => paths.includes(path));
          return atFault.length > 0 ? atFault : edits;
        },
        standsAt: (items, { path, field, value }) =>
          (items[path]?.[field] ?? null) === value ? path : null,
        without: (base, items, { path, field }) =>
          withAnswer(items, { path, field, value: base[path]?.[field] ?? null }),
        send: ({ step, key, version: expectedVersion }, keepalive) =>
          api.editIndex({
            ...address,
            key,
            keepalive,
            body: { expectedVersion, edits: [...step] },
          }),
      },
      start,
      events,
    );
  }
}
