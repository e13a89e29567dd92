import type { RawDocument, RecognisedDocument, Result } from '@mingjian/engine';
import type { ReadFailure } from '../read/failure.ts';
import type { ReadLimits } from '../read/limits.ts';

/** What a job gives back: the container's text and grids, or everything recognised in it. */
export type Wanted = 'container' | 'document';

/** To the worker: one file to read. The bytes are the worker's own copy. */
export type ReadJob = Readonly<{
  id: number;
  want: Wanted;
  bytes: Uint8Array;
  name: string;
  limits: Partial<ReadLimits>;
}>;

/** From the worker: pages done, the result, or the stack of a defect of ours. */
export type ReadReply = Readonly<{ id: number }> &
  (
    | Readonly<{ kind: 'progress'; done: number; all: number }>
    | Readonly<{ kind: 'result'; result: Result<RawDocument | RecognisedDocument, ReadFailure> }>
    | Readonly<{ kind: 'defect'; stack: string }>
  );
