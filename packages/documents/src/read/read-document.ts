import { ok, type RecognisedDocument, type Result } from '@mingjian/engine';
import type { ReadFailure } from './failure.ts';
import { readContainer } from './read-container.ts';
import type { ReadOptions } from './reader-context.ts';
import { recognise } from './recognise/recognise.ts';

/** Bytes of a published report or a form → tables, sentences, forms and facts with their places. */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
): Promise<Result<RecognisedDocument, ReadFailure>> {
  const container = await readContainer(bytes, name, options);
  if (!container.ok) return container;
  return ok(recognise(container.value, { fileName: name }));
}
