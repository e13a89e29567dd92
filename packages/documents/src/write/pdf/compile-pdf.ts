import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { BookModel } from '@mingjian/engine';
import { fontFolders } from '../layout/fonts.ts';
import { TEMPLATE } from './template.ts';
import { typstBook } from './typst-book.ts';

/** Typst keeps results in memory for the next run; results older than this many runs are dropped. */
const KEEP_RUNS = 2;

let compiler: NodeCompiler | null = null;

/** Typesets a book. Synchronous and memory-hungry: call it in a worker only (`write-pdf.ts` does). */
export function compilePdf(book: BookModel): Uint8Array {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontPaths: [...fontFolders()] }] });
  const compiled = compiler.compile({
    mainFileContent: TEMPLATE,
    inputs: { book: typstBook(book) },
  });
  const document = compiled.result;
  if (!document) {
    const error = compiled.takeError();
    const what: unknown = error ? compiler.fetchDiagnostics(error) : 'no diagnostics';
    throw new Error(`compilePdf: ${JSON.stringify(what).slice(0, 2000)}`);
  }
  // Tags double the size of big books and no reader of ours needs them; the text layer is complete without.
  const bytes = compiler.pdf(document, { pdfTags: true });
  compiler.evictCache(KEEP_RUNS);
  return new Uint8Array(bytes);
}
