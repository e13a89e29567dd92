/** Reading documents in worker threads with limits on time and memory (Node only). */
export {
  createReaderPool,
  type PooledReadOptions,
  type ReaderPool,
  type ReaderPoolOptions,
} from './reader-pool.ts';
