import { parentPort } from 'node:worker_threads';
import { readContainer } from '../read/read-container.ts';
import { readDocument } from '../read/read-document.ts';
import type { ReadJob, ReadReply } from './messages.ts';

/** The thread that reads: one job at a time, and nothing but messages in and out. */
const port = parentPort;
if (port === null) throw new Error('reader-worker runs as a worker thread only');

const reply = (message: ReadReply): void => port.postMessage(message);

async function run({ id, want, bytes, name, limits }: ReadJob): Promise<void> {
  const read = want === 'container' ? readContainer : readDocument;
  try {
    const result = await read(bytes, name, {
      limits,
      onProgress: (done, all) => reply({ id, kind: 'progress', done, all }),
    });
    reply({ id, kind: 'result', result });
  } catch (error) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    reply({ id, kind: 'defect', stack });
  }
}

port.on('message', (job: ReadJob) => void run(job));
