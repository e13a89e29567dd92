import { Worker } from 'node:worker_threads';
import type { Result } from '@mingjian/engine';
import { type ReadFailure, readFailure } from '../read/failure.ts';
import type { ReadLimits } from '../read/limits.ts';
import type { ReadReply } from './messages.ts';

/** One file to read in a thread, as the pool queues it. */
export type ThreadJob = Readonly<{
  want: string;
  bytes: Uint8Array;
  name: string;
  limits: Partial<ReadLimits>;
  /** Computing time without pages, and for each page. */
  milliseconds: number;
  millisecondsPerPage: number;
  signal: AbortSignal | null;
  onProgress: ((done: number, all: number) => void) | null;
  onDefect: ((stack: string) => void) | null;
}>;

export type ThreadResult = Result<unknown, ReadFailure>;

/** A thread that reads one file after another; `alive` is false once it had to be ended. */
export type ReaderThread = Readonly<{
  run: (job: ThreadJob) => Promise<ThreadResult>;
  isAlive: () => boolean;
  close: () => Promise<void>;
}>;

const failed = (
  code: Parameters<typeof readFailure>[0],
  name: string,
  milliseconds = 0,
): ThreadResult => ({
  ok: false,
  failure: readFailure(code, { name, seconds: Math.ceil(milliseconds / 1000) }),
});

/** How often a running job's time and memory are looked at; an inflated stream grows by some hundred megabytes a second. */
const WATCH_MILLISECONDS = 50;

/** Other work on the machine may slow a thread so many times; then it ends although it has not computed that long. */
const SLOWEST = 3;

/** Heap and buffers outside the heap, which the thread's own limit does not count. */
async function megabytesOf(worker: Worker): Promise<number> {
  const { used_heap_size: heap, external_memory: buffers } = await worker.getHeapStatistics();
  return (heap + buffers) / 1024 / 1024;
}

/** Computing time of the thread since it began. */
async function computedBy(worker: Worker): Promise<number> {
  const { user, system } = await worker.cpuUsage();
  return (user + system) / 1000;
}

/** Starts a thread of a script with a memory limit. Idle, it does not keep the process running. */
export function startReaderThread(
  script: URL,
  heapMegabytes: number,
  data: unknown = null,
): ReaderThread {
  const worker = new Worker(script, {
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 32 },
    execArgv: [],
  });
  worker.unref();
  let alive = true;
  let nextId = 1;
  worker.on('exit', () => void (alive = false));
  // A thread that fails between jobs ends quietly; the next job gets a new one.
  worker.on('error', () => void (alive = false));

  const run = (job: ThreadJob): Promise<ThreadResult> =>
    new Promise((resolve) => {
      const id = nextId;
      nextId += 1;
      worker.ref();
      let settled = false;
      const settle = (result: ThreadResult, end: boolean): void => {
        // A look at the memory may come back after the job is over.
        if (settled) return;
        settled = true;
        clearInterval(watch);
        job.signal?.removeEventListener('abort', onAbort);
        worker.removeListener('message', onMessage);
        worker.removeListener('error', onError);
        worker.removeListener('exit', onExit);
        worker.unref();
        if (end) {
          alive = false;
          // The caller waits until the thread has let go of its memory.
          void worker.terminate().then(() => resolve(result));
        } else resolve(result);
      };
      const onMessage = (reply: ReadReply): void => {
        if (reply.id !== id) return;
        if (reply.kind === 'progress') {
          allowed = job.milliseconds + reply.all * job.millisecondsPerPage;
          job.onProgress?.(reply.done, reply.all);
        } else if (reply.kind === 'result') settle(reply.result, false);
        else {
          job.onDefect?.(reply.stack);
          settle(failed('READ_DEFECT', job.name), true);
        }
      };
      const onError = (error: unknown): void => {
        const code = error instanceof Error && 'code' in error ? error.code : '';
        if (code === 'ERR_WORKER_OUT_OF_MEMORY')
          return settle(failed('READ_MEMORY', job.name), true);
        job.onDefect?.(error instanceof Error ? (error.stack ?? error.message) : String(error));
        settle(failed('READ_DEFECT', job.name), true);
      };
      const onExit = (): void => settle(failed('READ_MEMORY', job.name), true);
      const onAbort = (): void => settle(failed('READ_CANCELLED', job.name), true);
      let allowed = job.milliseconds;
      const started = performance.now();
      const before = computedBy(worker).catch(() => 0);
      const watch = setInterval(() => {
        // A thread deep in native code answers no question, so the clock alone must be able to end it.
        if (performance.now() - started > allowed * SLOWEST)
          return settle(failed('READ_TIME', job.name, allowed), true);
        Promise.all([megabytesOf(worker), computedBy(worker), before]).then(
          ([used, computed, atFirst]) => {
            if (used > heapMegabytes) settle(failed('READ_MEMORY', job.name), true);
            else if (computed - atFirst > allowed)
              settle(failed('READ_TIME', job.name, allowed), true);
          },
          // The thread has ended meanwhile; its own events say how.
          () => undefined,
        );
      }, WATCH_MILLISECONDS);
      worker.on('message', onMessage);
      worker.on('error', onError);
      worker.on('exit', onExit);
      job.signal?.addEventListener('abort', onAbort);
      if (job.signal?.aborted) return onAbort();
      // A copy: the caller keeps its bytes, the thread gets its own without a second copy.
      const bytes = new Uint8Array(job.bytes);
      worker.postMessage({ id, want: job.want, bytes, name: job.name, limits: job.limits }, [
        bytes.buffer,
      ]);
    });

  return { run, isAlive: () => alive, close: async () => void (await worker.terminate()) };
}
