import type { Missing, SheetView } from '@mingjian/contract';
import type { SelfEvaluation } from '@mingjian/engine';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { api, errorSentence } from '../../api/client.ts';
import { type SaveState, setSaveState } from '../../app/save-state.ts';
import { leaveDraft, takeUpDraft } from '../../api/left-drafts.ts';
import { sheetBackup } from './draft-backup.ts';
import { changeDraft, type Draft, type Refusals, type Refused } from './model/draft.ts';
import { type History, push, redo, startHistory, undo } from './model/history.ts';
import { type Merge, mergeSheets, type Side } from './model/merge-sheets.ts';
import { recovered, type Recovered } from './model/recovered.ts';
import { fetchHeld, identified } from './model/row-ids.ts';
import { SheetSaver } from './model/sheet-saver.ts';

/** Two people changed one sheet; both versions are there and nothing was overwritten. */
export type OpenConflict = Readonly<{ merge: Merge; theirs: SheetView }>;

/** A sheet in hand: its draft with undo, what cells refused, and where saving stands. */
export type SheetDraft = Readonly<{
  sheet: SelfEvaluation;
  refused: Readonly<Record<string, Refused>>;
  conflict: OpenConflict | null;
  /** What the server missed when it last saved. */
  missing: readonly Missing[];
  /** The origin of each saved figure, by path. */
  provenance: SheetView['provenance'];
  canUndo: boolean;
  canRedo: boolean;
  /** What an earlier page could not send and this one took up; null when nothing, or once it was acknowledged. */
  recovered: Recovered | null;
  acknowledge: () => void;
  /** One undoable step: a changed sheet, with entries that are understood now and entries that could not be read. */
  change: (next: SelfEvaluation, taken?: readonly string[], refusals?: Refusals) => void;
  /** The sheet as it stands with what is being typed: taken when the page goes away under the hand. */
  hold: (latest: SelfEvaluation) => void;
  undo: () => void;
  redo: () => void;
  save: () => void;
  settle: (choices: Readonly<Record<string, Side>>) => void;
  /** Brings back an earlier version as one undoable step; a sentence when it cannot be done now. */
  restore: (version: number) => Promise<string | null>;
}>;

const NOTHING: Draft['refused'] = {};

/** Keeps one sheet in hand and saved. The component that uses it is keyed by the sheet's id. */
export function useSheetDraft(view: SheetView): SheetDraft {
  const cache = useQueryClient();
  const [backup] = useState(() => {
    takeUpDraft(view.id);
    return sheetBackup(view.id);
  });
  const [found, setFound] = useState(() => recovered(view, backup.find()));
  const [history, setHistory] = useState<History<Draft>>(() => {
    const saved = startHistory<Draft>({ sheet: view.sheet, refused: NOTHING });
    // What was left behind is a step of its own, so that undo leads back to what is saved.
    return found ? push(saved, found.draft) : saved;
  });
  // What the server does not take; told at its cell while it stands there.
  const [rejected, setRejected] = useState(NOTHING);
  const [conflict, setConflict] = useState<OpenConflict | null>(null);
  const [provenance, setProvenance] = useState(view.provenance);
  const [missing, setMissing] = useState<readonly Missing[]>(view.missing);
  const saver = useRef<SheetSaver | null>(null);
  const savedAt = useRef(view.savedAt);
  const latest = useRef(history.present.sheet);
  const unread = useRef(history.present.refused);
  const { sheet } = history.present;

  /** This machine keeps what the server does not have, from the moment of the entry until it has it. */
  const keep = useCallback(() => {
    const own = saver.current;
    if (own === null) return;
    if (!own.unsaved && Object.keys(unread.current).length === 0) backup.drop();
    else backup.keep({ ...own.unsent, refused: unread.current, at: new Date().toISOString() });
  }, [backup]);

  useEffect(() => {
    const start = found?.start ?? {
      base: view.sheet,
      version: view.version,
      draft: view.sheet,
      pending: null,
    };
    const say = (state: SaveState): void => setSaveState(view.id, state);
    const own = new SheetSaver(api, view.id, start, {
      onUnsaved: () => {
        keep();
        say({ kind: 'unsaved' });
      },
      onUnchanged: () => {
        keep();
        say({ kind: 'saved', at: savedAt.current });
      },
      onSaving: () => say({ kind: 'saving' }),
      onSaved: ({ savedAt: at, missing: left }) => {
        savedAt.current = at;
        keep();
        setMissing(left);
        // Who said so and when is the server's to tell; a failure here leaves the older answer, not an error.
        void api.getSheet({ params: { id: view.id } }).then(
          (fresh) => setProvenance(fresh.provenance),
          () => undefined,
        );
        say({ kind: 'saved', at });
        void cache.invalidateQueries({ queryKey: ['year', view.departmentId, view.year] });
      },
      onOffline: () => say({ kind: 'offline' }),
      onConflict: (base, mine, theirs) => {
        const merge = mergeSheets(base, mine, theirs.sheet);
        if (merge.conflicts.length > 0) {
          say({ kind: 'unsaved' });
          return setConflict({ merge, theirs });
        }
        const merged = merge.resolve({});
        setHistory((before) => push(before, changeDraft(before.present, merged)));
        own.rebase(theirs.sheet, theirs.version, merged);
      },
      onRefused: (refusals) => {
        keep();
        setRejected(
          Object.fromEntries(
            refusals.map(({ path, message }) => [path ?? '', { raw: '', message }] as const),
          ),
        );
        const [first] = refusals;
        if (first) say({ kind: 'refused', message: first.message });
      },
    });
    saver.current = own;
    say({ kind: 'saved', at: view.savedAt });
    const leave = (): void => own.leave(latest.current);
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leaveDraft(view.id, own, own.close(latest.current));
    };
    // The component is keyed by id: another sheet is another component, and a refetch must not restart the saver.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [view.id]);

  useEffect(() => {
    latest.current = sheet;
    saver.current?.want(sheet);
  }, [sheet]);
  useEffect(() => {
    unread.current = history.present.refused;
    keep();
  }, [history.present.refused, keep]);

  const change = useCallback(
    (next: SelfEvaluation, taken?: readonly string[], refusals?: Refusals) => {
      setFound(null);
      setHistory((before) => push(before, changeDraft(before.present, next, taken, refusals)));
    },
    [],
  );
  const hold = useCallback((typed: SelfEvaluation) => {
    latest.current = identified(typed);
  }, []);
  const settle = useCallback(
    (choices: Readonly<Record<string, Side>>) => {
      if (!conflict) return;
      const merged = conflict.merge.resolve(choices);
      setHistory((before) => push(before, changeDraft(before.present, merged)));
      saver.current?.rebase(conflict.theirs.sheet, conflict.theirs.version, merged);
      setConflict(null);
    },
    [conflict],
  );
  const restore = useCallback(
    async (version: number): Promise<string | null> => {
      const own = saver.current;
      if (own === null) return null;
      await own.flush();
      if (own.unsaved) return '还有没存上的，先存好再恢复。';
      const params = { id: view.id };
      try {
        const body = { expectedVersion: own.unsent.version };
        await api.restoreVersion({ params: { ...params, version }, body });
        const fresh = await fetchHeld(api, view.id);
        savedAt.current = fresh.savedAt;
        own.rebase(fresh.sheet, fresh.version, fresh.sheet);
        setHistory((before) => push(before, changeDraft(before.present, fresh.sheet)));
        setProvenance(fresh.provenance);
        setMissing(fresh.missing);
        void cache.invalidateQueries({ queryKey: ['year', view.departmentId, view.year] });
        return null;
      } catch (error) {
        return errorSentence(error);
      }
    },
    [cache, view.id, view.departmentId, view.year],
  );
  const refused = useMemo(
    () => ({ ...rejected, ...history.present.refused }),
    [rejected, history.present.refused],
  );
  return useMemo(
    () => ({
      sheet,
      refused,
      conflict,
      missing,
      provenance,
      canUndo: history.past.length > 0,
      canRedo: history.future.length > 0,
      recovered: found,
      acknowledge: () => setFound(null),
      change,
      hold,
      undo: () => {
        setFound(null);
        setHistory(undo);
      },
      redo: () => setHistory(redo),
      save: () => void saver.current?.flush(),
      settle,
      restore,
    }),
    [sheet, refused, conflict, missing, provenance, history, found, change, hold, settle, restore],
  );
}
