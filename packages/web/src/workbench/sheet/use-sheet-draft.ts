import type { Missing, SheetView } from '@mingjian/contract';
import type { SelfEvaluation } from '@mingjian/engine';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { api } from '../../api/client.ts';
import { setSaveState } from '../../app/save-state.ts';
import { dropBackup, keepBackup, readBackup } from './draft-backup.ts';
import { type History, push, redo, startHistory, undo } from './model/history.ts';
import { type Merge, mergeSheets, type Side } from './model/merge-sheets.ts';
import { SheetSaver } from './model/sheet-saver.ts';

/** An entry that a cell did not take: what was typed, and why. It is shown at the cell and never saved. */
export type Refused = Readonly<{ raw: string; message: string }>;

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
  /** Takes a changed sheet as one undoable step. */
  change: (next: SelfEvaluation) => void;
  refuse: (entries: readonly Readonly<{ key: string } & Refused>[]) => void;
  forgive: (key: string) => void;
  undo: () => void;
  redo: () => void;
  save: () => void;
  settle: (choices: Readonly<Record<string, Side>>) => void;
}>;

/** Keeps one sheet in hand and saved. The component that uses it is keyed by the sheet's id. */
export function useSheetDraft(view: SheetView): SheetDraft {
  const cache = useQueryClient();
  const [history, setHistory] = useState<History<SelfEvaluation>>(() =>
    startHistory<SelfEvaluation>(readBackup(view.id)?.draft ?? view.sheet),
  );
  const [refused, setRefused] = useState<Readonly<Record<string, Refused>>>({});
  const [conflict, setConflict] = useState<OpenConflict | null>(null);
  const [provenance, setProvenance] = useState(view.provenance);
  const [missing, setMissing] = useState<readonly Missing[]>(view.missing);
  const saver = useRef<SheetSaver | null>(null);
  const sheet = history.present;

  useEffect(() => {
    const backup = readBackup(view.id);
    let savedAt = view.savedAt;
    const own = new SheetSaver(
      api,
      view.id,
      backup?.base ?? view.sheet,
      backup?.version ?? view.version,
      {
        onUnsaved: () => setSaveState({ kind: 'unsaved' }),
        onUnchanged: () => setSaveState({ kind: 'saved', at: savedAt }),
        onSaving: () => setSaveState({ kind: 'saving' }),
        onSaved: ({ savedAt: at, missing: left }) => {
          savedAt = at;
          setMissing(left);
          // What the server itself refused was part of this save; entries that a cell refused stay.
          setRefused((before) =>
            Object.fromEntries(Object.entries(before).filter(([, { raw }]) => raw !== '')),
          );
          // Who said so and when is the server's to tell; a failure here leaves the older answer, not an error.
          void api.getSheet({ params: { id: view.id } }).then(
            (fresh) => setProvenance(fresh.provenance),
            () => undefined,
          );
          dropBackup(view.id);
          setSaveState({ kind: 'saved', at });
          void cache.invalidateQueries({ queryKey: ['year', view.departmentId, view.year] });
        },
        onOffline: (base, version, draft) => {
          keepBackup(view.id, { base, version, draft, at: new Date().toISOString() });
          setSaveState({ kind: 'offline' });
        },
        onConflict: (base, mine, theirs) => {
          const merge = mergeSheets(base, mine, theirs.sheet);
          if (merge.conflicts.length > 0) return setConflict({ merge, theirs });
          const merged = merge.resolve({});
          setHistory((before) => push(before, merged));
          own.rebase(theirs.sheet, theirs.version, merged);
        },
        onRefused: (message, path) => {
          setSaveState({ kind: 'refused', message });
          setRefused((before) => ({ ...before, [path ?? '']: { raw: '', message } }));
        },
      },
    );
    saver.current = own;
    setSaveState({ kind: 'saved', at: view.savedAt });
    if (backup) own.want(backup.draft);
    return () => own.close();
    // The component is keyed by id: another sheet is another component, and a refetch must not restart the saver.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [view.id]);

  useEffect(() => saver.current?.want(sheet), [sheet]);

  const change = useCallback(
    (next: SelfEvaluation) =>
      // Leaving a cell and choosing the next may both take the same entry; the second is no step.
      setHistory((before) => (sameSheet(before.present, next) ? before : push(before, next))),
    [],
  );
  const refuse = useCallback(
    (entries: readonly Readonly<{ key: string } & Refused>[]) =>
      setRefused((before) => ({
        ...before,
        ...Object.fromEntries(entries.map(({ key, raw, message }) => [key, { raw, message }])),
      })),
    [],
  );
  const forgive = useCallback(
    (key: string) =>
      setRefused((before) =>
        key in before
          ? Object.fromEntries(Object.entries(before).filter(([each]) => each !== key))
          : before,
      ),
    [],
  );
  const settle = useCallback(
    (choices: Readonly<Record<string, Side>>) => {
      if (!conflict) return;
      const merged = conflict.merge.resolve(choices);
      setHistory((before) => push(before, merged));
      saver.current?.rebase(conflict.theirs.sheet, conflict.theirs.version, merged);
      setConflict(null);
    },
    [conflict],
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
      change,
      refuse,
      forgive,
      undo: () => setHistory(undo),
      redo: () => setHistory(redo),
      save: () => void saver.current?.flush(),
      settle,
    }),
    [sheet, refused, conflict, missing, provenance, history, change, refuse, forgive, settle],
  );
}

const sameSheet = (a: SelfEvaluation, b: SelfEvaluation): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);
