import type { IndexMeasure, IndexView } from '@mingjian/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '../../api/client.ts';
import type { Place } from '../../app/params.ts';
import { leaveDraft, takeUpDraft } from '../../api/left-drafts.ts';
import { type SaveState, setSaveState } from '../../app/save-state.ts';
import type { Side } from '../sheet/model/merge-sheets.ts';
import { type History, push, redo, startHistory, undo } from '../sheet/model/history.ts';
import { indexBackup, indexDraftKey } from './index-backup.ts';
import { type IndexItems, type IndexMerge, mergeIndex, withAnswer } from './index-draft.ts';
import { IndexSaver } from './index-saver.ts';
import { indexKey } from './use-index.ts';

/** Two people answered the same item differently; both values are there. */
export type IndexConflict = Readonly<{ merge: IndexMerge; theirs: IndexView }>;

/** An index in hand: its answers with undo, and where saving stands. */
export type IndexDraft = Readonly<{
  items: IndexItems;
  conflict: IndexConflict | null;
  refusal: string | null;
  canUndo: boolean;
  canRedo: boolean;
  answer: (path: string, field: IndexMeasure, value: string | null) => void;
  undo: () => void;
  redo: () => void;
  settle: (choices: Readonly<Record<string, Side>>) => void;
}>;

/** Keeps one year's index in hand and saved. The component that uses it is keyed by department and year. */
export function useIndexDraft(place: Place, view: IndexView): IndexDraft {
  const cache = useQueryClient();
  const draftKey = indexDraftKey(place);
  const [backup] = useState(() => {
    takeUpDraft(draftKey);
    return indexBackup(place);
  });
  const [start] = useState(() => {
    const saved = { base: view.items, version: view.version, draft: view.items, pending: null };
    return backup.find() ?? saved;
  });
  const [history, setHistory] = useState<History<IndexItems>>(() =>
    push(startHistory(start.base), start.draft),
  );
  const [conflict, setConflict] = useState<IndexConflict | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const saver = useRef<IndexSaver | null>(null);
  const items = history.present;
  const latest = useRef(items);

  useEffect(() => {
    // When the server last took something of ours on this page; before that there is nothing to tell.
    let savedAt: string | null = null;
    const keep = (): void => (own.unsaved ? backup.keep(own.unsent) : backup.drop());
    const say = (state: SaveState): void => setSaveState(draftKey, state);
    const quiet = (): void =>
      say(savedAt === null ? { kind: 'quiet' } : { kind: 'saved', at: savedAt });
    const own = new IndexSaver(api, place, start, {
      onUnsaved: () => {
        keep();
        say({ kind: 'unsaved' });
      },
      onUnchanged: () => {
        keep();
        quiet();
      },
      onSaving: () => say({ kind: 'saving' }),
      onSaved: (saved) => {
        savedAt = new Date().toISOString();
        keep();
        cache.setQueryData(indexKey(place), saved);
        quiet();
      },
      onOffline: () => say({ kind: 'offline' }),
      onConflict: (base, mine, theirs) => {
        cache.setQueryData(indexKey(place), theirs);
        const merge = mergeIndex(base, mine, theirs.items);
        if (merge.conflicts.length > 0) {
          say({ kind: 'unsaved' });
          return setConflict({ merge, theirs });
        }
        const merged = merge.resolve({});
        setHistory((before) => push(before, merged));
        own.rebase(theirs.items, theirs.version, merged);
      },
      onRefused: ([first]) => {
        keep();
        setRefusal(first?.message ?? null);
        if (first) say({ kind: 'refused', message: first.message });
      },
    });
    saver.current = own;
    quiet();
    const leave = (): void => own.leave(latest.current);
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leaveDraft(draftKey, own, own.close(latest.current));
    };
    // The component is keyed by place: another year is another component, and a refetch must not restart the saver.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [place.department, place.year]);

  useEffect(() => {
    latest.current = items;
    saver.current?.want(items);
  }, [items]);

  const answer = useCallback((path: string, field: IndexMeasure, value: string | null): void => {
    setHistory((before) => push(before, withAnswer(before.present, { path, field, value })));
  }, []);
  const settle = useCallback(
    (choices: Readonly<Record<string, Side>>): void => {
      if (!conflict) return;
      const merged = conflict.merge.resolve(choices);
      setHistory((before) => push(before, merged));
      saver.current?.rebase(conflict.theirs.items, conflict.theirs.version, merged);
      setConflict(null);
    },
    [conflict],
  );
  return {
    items,
    conflict,
    refusal,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    answer,
    undo: () => setHistory(undo),
    redo: () => setHistory(redo),
    settle,
  };
}
