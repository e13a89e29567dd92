import type { RawDocument } from '@mingjian/engine';
import { ReadRefusal, refuse } from '../failure.ts';
import { finishReading, type ReaderContext, type ReadOptions } from '../reader-context.ts';
import { emitBlocks } from './emit-blocks.ts';
import { readPageMarks } from './page-content.ts';
import { layOut, type PageLayout } from './page-layout.ts';
import { loadPdfJs, openPdf } from './pdfjs-document.ts';

/** A PDF as lines and ruled tables, page by page; stops early at its limits and says what was left. */
export async function readPdf(
  context: ReaderContext,
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<RawDocument> {
  const { name, limits } = context;
  const pdfjs = await loadPdfJs();
  const { document, close } = await openPdf(bytes, name, options.pdfAssets);
  const started = performance.now();
  const pages: PageLayout[] = [];
  const unread = (page: number, why: string): void =>
    void context.unread.push({ place: { line: null, page, cell: null }, raw: '', why });
  try {
    const count = Math.min(document.numPages, limits.pages);
    const longest = limits.milliseconds + count * limits.millisecondsPerPage;
    for (let number = 1; number <= count; number++) {
      if (options.signal?.aborted) refuse('READ_CANCELLED', { name });
      if (performance.now() - started > longest) {
        unread(number, `读取超过 ${longest / 1000} 秒，自第 ${number} 页起没有读取`);
        break;
      }
      try {
        const page = await document.getPage(number);
        const marks = await readPageMarks(pdfjs, page, limits.pageOperations);
        page.cleanup();
        if (marks.unmapped > 0)
          unread(number, `第 ${number} 页有 ${marks.unmapped} 个字的字体没有说明是什么字`);
        if (marks.skipped > 0) unread(number, `第 ${number} 页内容过多，有一部分没有读取`);
        const layout = layOut(marks, number);
        if (layout.glyphs === 0) unread(number, `第 ${number} 页没有可读的文字（图片或空白页）`);
        pages.push(layout);
      } catch (error) {
        if (error instanceof ReadRefusal) throw error;
        unread(number, `第 ${number} 页已损坏，没有读取`);
      }
      options.onProgress?.(number, count);
    }
    if (document.numPages > limits.pages) {
      unread(
        limits.pages + 1,
        `共 ${document.numPages} 页，一次只读 ${limits.pages} 页，其后没有读取`,
      );
    }
    if (count === 0) refuse('READ_DAMAGED', { name, detail: 'PDF 里没有一页' });
    if (pages.every((page) => page.glyphs === 0)) {
      refuse('READ_PDF_PICTURES', { name, pages: document.numPages });
    }
    emitBlocks(context, pages);
    return finishReading(context, 'pdf', document.numPages);
  } finally {
    await close();
  }
}
