import { Worker } from 'node:worker_threads';
import type { ExportProgress, ExportedFile } from './export-job.ts';
import type { WorkerReply, WorkerRequest } from './worker-messages.ts';

/** Typst's memory only grows: after this many files the worker is replaced. */
const FILES_PER_WORKER = 40;
/** A worker without work is let go after this long. */
const IDLE_MS = 60_000;

type Job = Readonly<{
  request: WorkerRequest;
  onProgress: ((progress: ExportProgress) => void) | null;
  resolve: (file: ExportedFile) => void;
  reject: (error: unknown) => void;
}>;

let worker: Worker | null = null;
let made = 0;
let idle: NodeJS.Timeout | null = null;
let running: Job | null = null;
const waiting: Job[] = [];
let lastId = 0;

function discard(): void {
  const old = worker;
  worker = null;
  made = 0;
  void old?.terminate();
}

function fail(error: unknown): void {
  const job = running;
  running = null;
  discard();
  job?.reject(error);
  next();
}

function answer(from: Worker, reply: WorkerReply): void {
  // A reply of a worker that was let go belongs to nobody.
  if (from !== worker || !running || reply.id !== running.request.id) return;
  if (reply.type === 'progress') {
    running.onProgress?.(reply.progress);
    return;
  }
  const job = running;
  running = null;
  made += 1;
  if (made >= FILES_PER_WORKER) discard();
  if (reply.type === 'done') job.resolve(reply.file);
  else job.reject(new Error(`export: ${reply.message}`));
  next();
}

function start(): Worker {
  const fresh = new Worker(new URL('./export-worker.ts', import.meta.url));
  fresh.on('message', (reply: WorkerReply) => answer(fresh, reply));
  fresh.on('error', (error) => {
    if (fresh === worker) fail(error);
  });
  fresh.on('exit', (code) => {
    if (fresh === worker) fail(new Error(`export: the worker ended with code ${code}`));
  });
  return fresh;
}

function next(): void {
  if (running) return;
  if (idle) clearTimeout(idle);
  idle = null;
  running = waiting.shift() ?? null;
  if (!running) {
    // Nobody waits: the process may end, and after a while the memory is given back.
    worker?.unref();
    idle = setTimeout(discard, IDLE_MS).unref();
    return;
  }
  worker ??= start();
  worker.ref();
  worker.postMessage(running.request, []);
}

/** Ends the job wherever it is: taken from the queue, or its worker stopped in the middle. */
function cancel(job: Job, reason: unknown): void {
  const place = waiting.indexOf(job);
  if (place >= 0) {
    waiting.splice(place, 1);
    job.reject(reason);
  } else if (running === job) fail(reason);
}

/** Runs one export in the worker thread, one after the other; an aborted signal rejects with its reason. */
export function typeset(
  request: Omit<WorkerRequest, 'id'>,
  onProgress: ((progress: ExportProgress) => void) | null,
  signal: AbortSignal | null,
): Promise<ExportedFile> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    lastId += 1;
    const onAbort = (): void => cancel(job, signal?.reason);
    const settle = (): void => signal?.removeEventListener('abort', onAbort);
    const job: Job = {
      request: { ...request, id: lastId },
      onProgress,
      resolve: (file) => {
        settle();
        resolve(file);
      },
      reject: (error) => {
        settle();
        reject(error);
      },
    };
    signal?.addEventListener('abort', onAbort, { once: true });
    waiting.push(job);
    next();
  });
}

/** Lets the worker go at once; for an orderly stop of the server. */
export async function closeTypesetter(): Promise<void> {
  const old = worker;
  worker = null;
  made = 0;
  if (idle) clearTimeout(idle);
  idle = null;
  const open = [...(running ? [running] : []), ...waiting.splice(0)];
  running = null;
  for (const job of open) job.reject(new Error('导出已停止：服务正在关闭，请稍后再导出。'));
  await old?.terminate();
}
