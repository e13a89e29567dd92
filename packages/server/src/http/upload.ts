import type { Readable } from 'node:stream';

/** An uploaded file on its way to disk; it is never held in memory. */
export type Upload = Readonly<{
  name: string;
  stream: Readable & { readonly truncated?: boolean };
}>;
