import { Worker } from 'node:worker_threads';

export type BooksOptions = Readonly<{ books?: number; wrongBooks?: number; workers?: number }>;

/** `cpu` is processor time for one book, all threads together: what is left of the figures when the machine is shared. */
type Timed = Readonly<{
  perSecond: number;
  p95: number;
  median: number;
  peak: number;
  cpu: number;
}>;

type Message = { ready?: true; times?: number[] };

async function time(books: number, workers: number, wrong: boolean): Promise<Timed> {
  const pool = Array.from({ length: workers }, (_, from) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: { from, books, step: workers, wrong },
    });
    const ready = Promise.withResolvers<void>();
    const done = Promise.withResolvers<number[]>();
    worker.on('message', (message: Message) => {
      if (message.ready) ready.resolve();
      if (message.times) done.resolve(message.times);
    });
    worker.on('error', (error) => {
      ready.reject(error);
      done.reject(error);
    });
    return { worker, ready: ready.promise, done: done.promise };
  });
  await Promise.all(pool.map(({ ready }) => ready));
  const start = performance.now();
  const cpuBefore = process.cpuUsage();
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 100);
  for (const { worker } of pool) {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads has no origin
    worker.postMessage('go');
  }
  const times = (await Promise.all(pool.map(({ done }) => done))).flat();
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpuBefore);
  clearInterval(watch);
  peak = Math.max(peak, process.memoryUsage().rss);
  await Promise.all(pool.map(({ worker }) => worker.terminate()));
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number): number => sorted[Math.floor(sorted.length * part)] ?? 0;
  return {
    perSecond: books / seconds,
    p95: at(0.95),
    median: at(0.5),
    peak: peak / 2 ** 20,
    cpu: (user + system) / 1000 / books,
  };
}

/** Throughput on two cores from structured input, for correct and for wrong books, which cost more because they are proved. */
export async function books(options: BooksOptions = {}): Promise<Record<string, number>> {
  const count = options.books ?? 1000;
  const workers = options.workers ?? 2;
  const correct = await time(count, workers, false);
  const wrong = await time(options.wrongBooks ?? Math.ceil(count / 4), workers, true);
  return {
    books: count,
    booksPerSecond: correct.perSecond,
    p95Ms: correct.p95,
    medianMs: correct.median,
    peakMb: Math.max(correct.peak, wrong.peak),
    cpuMsPerBook: correct.cpu,
    wrongBooksPerSecond: wrong.perSecond,
    wrongP95Ms: wrong.p95,
    wrongCpuMsPerBook: wrong.cpu,
  };
}
