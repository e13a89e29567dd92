import {
  ok,
  type RawBlock,
  type RawDocument,
  type RecognisedDocument,
  type Result,
} from '@mingjian/engine';
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
  return ok(recogniseRaw(container.value, name));
}

/** The second half of `readDocument`, for a caller that shows the raw blocks beside what was recognised in them. */
export function recogniseRaw(raw: RawDocument, name: string): RecognisedDocument {
  const recognised = recognise(bodyFirst(raw), { fileName: name });
  return { ...recognised, lines: inPrintOrder(recognised.lines) };
}

const isRunning = (block: RawBlock): boolean =>
  block.kind === 'line' &&
  (block.role === 'header' || block.role === 'footer' || block.role === 'page-number');

/** A running head or a page number between two halves of a sentence is read after the text, not in its middle. */
export function bodyFirst(raw: RawDocument): RawDocument {
  const running = raw.blocks.filter(isRunning);
  if (running.length === 0) return raw;
  return { ...raw, blocks: [...raw.blocks.filter((block) => !isRunning(block)), ...running] };
}

/** Lines as they stand on the pages; those without a number keep their order at the end. */
function inPrintOrder(lines: RecognisedDocument['lines']): RecognisedDocument['lines'] {
  const ordered = [...lines];
  ordered.sort((a, b) => (a.place.line ?? Infinity) - (b.place.line ?? Infinity) || 0);
  return ordered;
}
