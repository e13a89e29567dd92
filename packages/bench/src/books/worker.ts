import { parentPort, workerData } from 'node:worker_threads';
import { audit } from '@mingjian/audit';
import type { RecognisedDocument } from '@mingjian/engine';
import { makeBook, spoil } from '../noise/make-book.ts';

/** Books by number, made as text before the clock starts: what is timed is parsing the structured input and auditing it. */
const { from, books, step, wrong } = workerData as {
  from: number;
  books: number;
  step: number;
  wrong: boolean;
};

const texts: string[] = [];
for (let at = from; at < books; at += step) {
  const book = makeBook(at + 1);
  texts.push(JSON.stringify((wrong ? spoil(book, at).book : book).document));
}

const run = async (text: string): Promise<void> => {
  const document: RecognisedDocument = JSON.parse(text);
  await audit([{ file: 'book', document }]);
};

// One book warms up the solver and the compiler, as in a server that is running.
for (const text of texts.slice(0, 3)) await run(text);
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads has no origin
parentPort?.postMessage({ ready: true });
parentPort?.once('message', async () => {
  const times: number[] = [];
  for (const text of texts) {
    const start = performance.now();
    await run(text);
    times.push(performance.now() - start);
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads has no origin
  parentPort?.postMessage({ times });
  parentPort?.close();
});
