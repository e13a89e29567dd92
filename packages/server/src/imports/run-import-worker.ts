import { Worker } from 'node:worker_threads';
import type { ImportReply, ImportRequest } from './read-import.ts';

// A hostile file may loop or grow; the service must not.
const TIME_MS = 60_000;
const MEMORY_MB = 768;

/** Reads an uploaded file in a worker with bounded time and memory. */
export function runImportWorker(request: ImportRequest): Promise<ImportReply> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./import-worker.ts', import.meta.url), {
      workerData: request,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    const finish = (reply: ImportReply): void => {
      clearTimeout(timer);
      resolve(reply);
      void worker.terminate();
    };
    const timer = setTimeout(
      () => finish({ unreadable: `“${request.name}”一分钟内没有读完；请拆成几个较小的文件` }),
      TIME_MS,
    );
    worker.once('message', (reply: ImportReply) => finish(reply));
    worker.once('error', (error) => {
      console.error(`读取 ${request.name}`, error);
      finish({
        unreadable: `“${request.name}”读不出来，内容可能已损坏或过大；请在 WPS 或 Excel 里另存一份再导入`,
      });
    });
    worker.once('exit', () =>
      finish({ unreadable: `“${request.name}”读不出来；请另存一份再导入` }),
    );
  });
}
