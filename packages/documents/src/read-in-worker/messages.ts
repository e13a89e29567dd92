import type { Result } from '@mingjian/engine';
import type { ReadFailure } from '../read/failure.ts';
import type { ReadLimits } from '../read/limits.ts';

/** To the worker: one file to read. The bytes are the worker's own copy. */
export type ReadJob = Readonly<{
  id: number;
  /** What to give back, in words that the worker's script and its caller agree on. */
  want: string;
  bytes: Uint8Array;
  name: string;
  limits: Partial<ReadLimits>;
}>;

/** From the worker: pages done, the result, or the stack of a defect of ours. */
export type ReadReply = Readonly<{ id: number }> &
  (
    | Readonly<{ kind: 'progress'; done: number; all: number }>
    | Readonly<{ kind: 'result'; result: Result<unknown, ReadFailure> }>
    | Readonly<{ kind: 'defect'; stack: string }>
  );
