import type { AuditResult } from '@mingjian/engine';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Entry } from './model/entries.ts';
import { wholeResult } from './model/whole-result.ts';
import {
  type AuditFile,
  readFiles,
  restoreFiles,
  snapshot,
  subscribe,
} from './store/audit-store.ts';
import { type Explanations, keepExplanations, loadExplanations } from './store/explanations.ts';

/** All files of the page, their result as one, and the department's words to it. */
export function useAudit(): Readonly<{
  files: readonly AuditFile[];
  current: AuditFile | null;
  /** Index of a file among the documents of `result`; -1 while it is not read. */
  documentOf: (id: number) => number;
  fileOf: (document: number) => AuditFile | null;
  result: AuditResult;
  explain: (entry: Entry, words: string) => void;
}> {
  const state = useSyncExternalStore(subscribe, snapshot);
  useEffect(() => void restoreFiles(), []);
  const [explanations, setExplanations] = useState<Explanations>(loadExplanations);
  const read = useMemo(() => readFiles(state.files), [state.files]);
  const result = useMemo(
    () => wholeResult(read, state.across, explanations),
    [read, state.across, explanations],
  );
  return {
    files: state.files,
    current: state.files.find(({ id }) => id === state.current) ?? null,
    documentOf: (id) => read.findIndex((file) => file.id === id),
    fileOf: (document) => state.files.find(({ id }) => id === read[document]?.id) ?? null,
    result,
    explain: ({ explanationKey: key }, words) =>
      setExplanations((before) => {
        const { [key]: _replaced, ...others } = before;
        const next = words === '' ? others : { ...others, [key]: words };
        keepExplanations(next);
        return next;
      }),
  };
}
