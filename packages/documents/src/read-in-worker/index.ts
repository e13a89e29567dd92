/** Reading documents in worker threads with limits on time and memory (Node only). */
export { answerJobs } from './answer-jobs.ts';
export { createReaderPool, type ReaderPool } from './reader-pool.ts';
export {
  createThreadPool,
  type PooledReadOptions,
  type ThreadPool,
  type ThreadPoolOptions,
} from './thread-pool.ts';
