import type { Finding } from '@mingjian/engine';
import { readInWorker } from '../reading/read-in-worker.ts';
import type { Reading, ReadReply } from '../reading/reading.ts';
import { compareReadings } from './compare-readings.ts';
import { forgetFile, keepFile, keptFiles } from './kept-files.ts';

/** Where one file stands. */
export type FileState =
  | Readonly<{ kind: 'waiting' }>
  | Readonly<{ kind: 'reading'; done: number; all: number | null }>
  | Readonly<{ kind: 'checking' }>
  | Readonly<{ kind: 'failed'; message: string }>
  | Readonly<{ kind: 'read'; reading: Reading }>;

export type AuditFile = Readonly<{ id: number; name: string; state: FileState }>;

/** All files of this page, in the order in which they came, and what holds between them. */
export type AuditState = Readonly<{
  files: readonly AuditFile[];
  current: number | null;
  /** Findings between files; `document` counts the read files in order. */
  across: readonly Finding[];
}>;

// Going to another screen and back must not read the files again; a reload reads what this browser kept of them.
let state: AuditState = { files: [], current: null, across: [] };
let lastId = 0;
const sources = new Map<number, File>();
/** What this browser keeps each file under; null where it keeps none. */
const kept = new Map<number, Promise<number | null>>();
let running: Readonly<{ id: number; cancel: () => void }> | null = null;
const listeners = new Set<() => void>();

const change = (next: Partial<AuditState>): void => {
  state = { ...state, ...next };
  for (const listener of listeners) listener();
};
const turn = (id: number, next: FileState): void =>
  change({ files: state.files.map((file) => (file.id === id ? { ...file, state: next } : file)) });

/** For `useSyncExternalStore`. */
export const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const snapshot = (): AuditState => state;

/** Takes files in; they are read one after another, so that two cores stay usable. */
export function addFiles(files: readonly File[]): void {
  put(files.map((file) => ({ file, key: keepFile(file) })));
}

let restoring: Promise<void> | null = null;

/** Brings back what was dropped before the page was loaded again; once, and not over files that came meanwhile. */
export function restoreFiles(): Promise<void> {
  restoring ??= keptFiles().then((files) => {
    if (state.files.length === 0)
      put(files.map(({ file, key }) => ({ file, key: Promise.resolve(key) })));
  });
  return restoring;
}

function put(files: readonly Readonly<{ file: File; key: Promise<number | null> }>[]): void {
  const added = files.map(({ file, key }): AuditFile => {
    lastId += 1;
    sources.set(lastId, file);
    kept.set(lastId, key);
    return { id: lastId, name: file.name, state: { kind: 'waiting' } };
  });
  const [first] = added;
  if (!first) return;
  change({ files: [...state.files, ...added], current: first.id });
  readNext();
}

/** 清除: no file stays, neither on the page nor in this browser. */
export function clearFiles(): void {
  for (const { id } of state.files) {
    stop(id);
    forget(id);
  }
  change({ files: [], current: null, across: [] });
}

function forget(id: number): void {
  sources.delete(id);
  void kept.get(id)?.then((key) => (key === null ? undefined : forgetFile(key)));
  kept.delete(id);
}

export const chooseFile = (id: number): void => change({ current: id });

/** Takes a file off the page; one that is being read is stopped at once. */
export function removeFile(id: number): void {
  stop(id);
  forget(id);
  const at = state.files.findIndex((file) => file.id === id);
  const files = state.files.filter((file) => file.id !== id);
  const beside = files[at] ?? files.at(-1) ?? null;
  change({ files, current: state.current === id ? (beside?.id ?? null) : state.current });
  compare();
  readNext();
}

/** 取消: the file stays on the page and says that it was not read. */
export function cancelReading(id: number): void {
  stop(id);
  turn(id, { kind: 'failed', message: '已取消，没有读完。可以再读一次，或拿掉这个文件。' });
  readNext();
}

export function readAgain(id: number): void {
  turn(id, { kind: 'waiting' });
  readNext();
}

function stop(id: number): void {
  if (running?.id !== id) return;
  running.cancel();
  running = null;
}

function readNext(): void {
  if (running !== null) return;
  const next = state.files.find((file) => file.state.kind === 'waiting');
  const source = next && sources.get(next.id);
  if (!next || !source) return;
  turn(next.id, { kind: 'reading', done: 0, all: null });
  running = { id: next.id, cancel: readInWorker(source, (reply) => take(next.id, reply)) };
}

function take(id: number, reply: ReadReply): void {
  if (reply.kind === 'pages')
    return turn(id, { kind: 'reading', done: reply.done, all: reply.all });
  turn(id, reply);
  if (reply.kind === 'checking') return;
  running = null;
  if (reply.kind === 'read') compare();
  readNext();
}

/** The files that were read, in order: the documents of the whole result. */
export const readFiles = (
  files: readonly AuditFile[],
): readonly Readonly<{ id: number; name: string; reading: Reading }>[] =>
  files.flatMap(({ id, name, state: each }) =>
    each.kind === 'read' ? [{ id, name, reading: each.reading }] : [],
  );

function compare(): void {
  const asked = readFiles(state.files).map(({ reading }) => reading);
  if (asked.length < 2) {
    change({ across: [] });
    return;
  }
  void compareReadings(asked).then((across) => {
    // Another file may have come or gone in the meantime; then a later comparison is under way.
    const now = readFiles(state.files).map(({ reading }) => reading);
    if (now.length === asked.length && now.every((each, at) => each === asked[at]))
      change({ across });
  });
}
