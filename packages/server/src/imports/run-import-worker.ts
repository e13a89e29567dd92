import { Worker } from 'node:worker_threads';
import type { ImportReply, ImportRequest } from './read-import.ts';

// A hostile file may loop or grow; the service must not.
const TIME_MS = 60_000;
const MEMORY_MB = 768;
/** A worker without work is let go after this long. */
const IDLE_MS = 60_000;

let worker: Worker | null = null;
let idle: NodeJS.Timeout | null = null;
let queue: Promise<unknown> = Promise.resolve();

/** Reads uploaded files in a worker with bounded time and memory, one after the other. */
export function runImportWorker(request: ImportRequest): Promise<ImportReply> {
  const reply = queue.then(() => readOne(request));
  queue = reply;
  return reply;
}

/** Lets the worker go at once; for an orderly stop of the server. */
export async function closeImportWorker(): Promise<void> {
  await discard();
}

async function discard(): Promise<void> {
  const old = worker;
  worker = null;
  if (idle) clearTimeout(idle);
  idle = null;
  await old?.terminate();
}

function readOne(request: ImportRequest): Promise<ImportReply> {
  if (idle) clearTimeout(idle);
  worker ??= new Worker(new URL('./import-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  const current = worker;
  current.ref();
  return new Promise((resolve) => {
    const finish = (reply: ImportReply, broken: boolean): void => {
      clearTimeout(timer);
      current.off('message', onMessage).off('error', onError).off('exit', onExit);
      if (broken) void discard();
      else {
        current.unref();
        idle = setTimeout(() => void discard(), IDLE_MS).unref();
      }
      resolve(reply);
    };
    const broken = (why: string): void => finish({ unreadable: `“${request.name}”${why}` }, true);
    const onMessage = (reply: ImportReply): void => finish(reply, false);
    const onError = (error: Error): void => {
      console.error(`读取 ${request.name}`, error);
      broken('读不出来，内容可能已损坏或过大；请在 WPS 或 Excel 里另存一份再导入');
    };
    const onExit = (): void => broken('读不出来；请另存一份再导入');
    const timer = setTimeout(() => broken('一分钟内没有读完；请拆成几个较小的文件'), TIME_MS);
    current.on('message', onMessage).on('error', onError).on('exit', onExit);
    current.postMessage(request, []);
  });
}
