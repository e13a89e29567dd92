import type { RawDocument } from '@mingjian/engine';
import { refuse } from '../failure.ts';
import type { ReaderContext, ReadOptions } from '../reader-context.ts';

/** @internal */
export async function readPdf(
  context: ReaderContext,
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<RawDocument> {
  return refuse('READ_UNSUPPORTED', { name: context.name, kind: 'PDF' });
}
