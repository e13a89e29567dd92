import type { RawDocument, RecognisedDocument, Result } from '@mingjian/engine';
import type { ReadFailure } from '../read/failure.ts';
import { createThreadPool, type PooledReadOptions, type ThreadPoolOptions } from './thread-pool.ts';

/** Reads strangers' files in threads: whatever a file does, the service goes on. */
export type ReaderPool = Readonly<{
  readDocument: (
    bytes: Uint8Array,
    name: string,
    options?: PooledReadOptions,
  ) => Promise<Result<RecognisedDocument, ReadFailure>>;
  readContainer: (
    bytes: Uint8Array,
    name: string,
    options?: PooledReadOptions,
  ) => Promise<Result<RawDocument, ReadFailure>>;
  /** Ends the threads; jobs under way are answered as cancelled. */
  close: () => Promise<void>;
}>;

/** Starts a pool that reads; threads start with the first file. */
export function createReaderPool(options: ThreadPoolOptions = {}): ReaderPool {
  const { run, close } = createThreadPool(new URL('./reader-worker.ts', import.meta.url), options);
  return {
    // The thread answers with what was wanted; the union is narrowed by the question.
    readDocument: async (bytes, name, own) =>
      (await run('document', bytes, name, own)) as Result<RecognisedDocument, ReadFailure>,
    readContainer: async (bytes, name, own) =>
      (await run('container', bytes, name, own)) as Result<RawDocument, ReadFailure>,
    close,
  };
}
