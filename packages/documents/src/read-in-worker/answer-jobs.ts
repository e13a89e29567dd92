import { parentPort } from 'node:worker_threads';
import type { Result } from '@mingjian/engine';
import type { ReadFailure } from '../read/failure.ts';
import type { ReadOptions } from '../read/reader-context.ts';
import type { ReadJob, ReadReply } from './messages.ts';

/** The whole of a worker script: one job at a time, and nothing but messages in and out. */
export function answerJobs(
  answer: (job: ReadJob, options: ReadOptions) => Promise<Result<unknown, ReadFailure>>,
): void {
  const port = parentPort;
  if (port === null) throw new Error('answerJobs runs in a worker thread only');
  const reply = (message: ReadReply): void => port.postMessage(message);
  const run = async (job: ReadJob): Promise<void> => {
    const { id, limits } = job;
    try {
      const result = await answer(job, {
        limits,
        onProgress: (done, all) => reply({ id, kind: 'progress', done, all }),
      });
      reply({ id, kind: 'result', result });
    } catch (error) {
      const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
      reply({ id, kind: 'defect', stack });
    }
  };
  port.on('message', (job: ReadJob) => void run(job));
}
