import { readFailure } from '../read/failure.ts';
import type { ReadLimits } from '../read/limits.ts';
import { type ReaderThread, startReaderThread, type ThreadResult } from './reader-thread.ts';

/** How many threads read, and what one file may cost before its thread is ended. */
export type ThreadPoolOptions = Readonly<{
  threads?: number;
  /** Heap and buffers of a thread together. */
  heapMegabytes?: number;
  /** Computing time of one file; on a busy machine the clock may show three times as much. */
  milliseconds?: number;
  /** More for each page of a PDF, so that five hundred ordinary pages are read whole. */
  millisecondsPerPage?: number;
  /** Told of a defect of ours with its stack; the caller gets a sentence. */
  onDefect?: (stack: string) => void;
  /** What every thread is started with: the script's `workerData`. */
  data?: unknown;
}>;

/** Options of one file. */
export type PooledReadOptions = Readonly<{
  limits?: Partial<ReadLimits>;
  signal?: AbortSignal;
  onProgress?: (done: number, all: number) => void;
}>;

/** Works on strangers' files in threads of one script: whatever a file does, the service goes on. */
export type ThreadPool = Readonly<{
  /** What the script answers to `want`; only the caller knows its type. */
  run: (
    want: string,
    bytes: Uint8Array,
    name: string,
    options?: PooledReadOptions,
  ) => Promise<ThreadResult>;
  /** Ends the threads; jobs under way are answered as cancelled. */
  close: () => Promise<void>;
}>;

/** The reader stops by itself a little earlier, with what it has. */
const EARLIER = 0.8;

type Waiting = (thread: ReaderThread | null) => void;

/** Starts a pool; threads start with the first file. The script is one that calls `answerJobs`. */
export function createThreadPool(script: URL, options: ThreadPoolOptions = {}): ThreadPool {
  const { threads = 1, heapMegabytes = 512, onDefect = null, data = null } = options;
  const { milliseconds = 20_000, millisecondsPerPage = 200 } = options;
  const idle: ReaderThread[] = [];
  const all = new Set<ReaderThread>();
  const queue: Waiting[] = [];
  let closed = false;

  const start = (): ReaderThread => {
    const thread = startReaderThread(script, heapMegabytes, data);
    all.add(thread);
    return thread;
  };
  const acquire = (): Promise<ReaderThread | null> => {
    if (closed) return Promise.resolve(null);
    const ready = idle.pop();
    if (ready) return Promise.resolve(ready);
    if (all.size < threads) return Promise.resolve(start());
    return new Promise((resolve) => void queue.push(resolve));
  };
  const release = (thread: ReaderThread): void => {
    if (!thread.isAlive()) all.delete(thread);
    const next = queue.shift();
    if (next) next(closed ? null : thread.isAlive() ? thread : start());
    else if (thread.isAlive()) idle.push(thread);
  };
  const run: ThreadPool['run'] = async (want, bytes, name, own = {}) => {
    const thread = await acquire();
    if (!thread) return { ok: false, failure: readFailure('READ_CANCELLED', { name }) };
    try {
      return await thread.run({
        want,
        bytes,
        name,
        limits: {
          milliseconds: milliseconds * EARLIER,
          millisecondsPerPage: millisecondsPerPage * EARLIER,
          ...own.limits,
        },
        milliseconds,
        millisecondsPerPage,
        signal: own.signal ?? null,
        onProgress: own.onProgress ?? null,
        onDefect,
      });
    } finally {
      release(thread);
    }
  };

  return {
    run,
    close: async () => {
      closed = true;
      for (const waiting of queue.splice(0)) waiting(null);
      await Promise.all([...all].map((thread) => thread.close()));
      all.clear();
      idle.length = 0;
    },
  };
}
