import type { Finding } from '@mingjian/engine';
import { readInWorker } from '../reading/read-in-worker.ts';
import type { Reading, ReadReply } from '../reading/reading.ts';
import { compareReadings } from './compare-readings.ts';

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

// The files live as long as the page: going to another screen and back must not read them again.
let state: AuditState = { files: [], current: null, across: [] };
let lastId = 0;
const sources = new Map<number, File>();
let running: Readonly<{ id: number; cancel: () => void }> | null = null;
const listeners = new Set<() => void>();

const change = (next: Partial<AuditState>): void => {
  state = { ...state, ...next };
  for (const listener of listeners) listener();
};
const put = (id: number, next: FileState): void =>
  change({ files: state.files.map((file) => (file.id === id ? { ...file, state: next } : file)) });

/** For `useSyncExternalStore`. */
export const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const snapshot = (): AuditState => state;

/** Takes files in; they are read one after another, so that two cores stay usable. */
export function addFiles(files: readonly File[]): void {
  const added = files.map((file): AuditFile => {
    lastId += 1;
    sources.set(lastId, file);
    return { id: lastId, name: file.name, state: { kind: 'waiting' } };
  });
  const [first] = added;
  if (!first) return;
  change({ files: [...state.files, ...added], current: first.id });
  readNext();
}

export const chooseFile = (id: number): void => change({ current: id });

/** Takes a file off the page; one that is being read is stopped at once. */
export function removeFile(id: number): void {
  stop(id);
  sources.delete(id);
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
  put(id, { kind: 'failed', message: '已取消，没有读完。可以再读一次，或拿掉这个文件。' });
  readNext();
}

export function readAgain(id: number): void {
  put(id, { kind: 'waiting' });
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
  put(next.id, { kind: 'reading', done: 0, all: null });
  running = { id: next.id, cancel: readInWorker(source, (reply) => take(next.id, reply)) };
}

function take(id: number, reply: ReadReply): void {
  if (reply.kind === 'pages') return put(id, { kind: 'reading', done: reply.done, all: reply.all });
  put(id, reply);
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
