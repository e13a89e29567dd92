import type { ReadReply, ReadRequest } from './reading.ts';

/** Longer than any real report needs on a slow machine, and more for each page; a file built to hang ends here. */
const LONGEST = 40_000;
const LONGEST_OF_A_PAGE = 400;

/**
 * Reads and checks one file in a worker of its own; the bytes never leave the machine. Returns how to cancel it.
 * After the last reply, or a cancel, the worker is gone.
 */
export function readInWorker(file: File, onReply: (reply: ReadReply) => void): () => void {
  const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), { type: 'module' });
  const end = (): void => {
    clearTimeout(timer);
    worker.terminate();
  };
  const fail = (why: string): void => {
    end();
    onReply({ kind: 'failed', message: `“${file.name}”${why}` });
  };
  const started = performance.now();
  const endAfter = (longest: number): ReturnType<typeof setTimeout> =>
    setTimeout(
      () =>
        fail(
          `用了 ${Math.round(longest / 1000)} 秒还没有读完，已停止。请拆分文件后再试；有大图的去掉大图。`,
        ),
      longest - (performance.now() - started),
    );
  let timer = endAfter(LONGEST);
  let known = false;
  worker.addEventListener('message', (event: MessageEvent<ReadReply>) => {
    if (event.data.kind === 'pages' && !known) {
      known = true;
      clearTimeout(timer);
      timer = endAfter(LONGEST + event.data.all * LONGEST_OF_A_PAGE);
    }
    if (event.data.kind === 'read' || event.data.kind === 'failed') end();
    onReply(event.data);
  });
  // Out of memory or a script that did not load; the message is the browser's own and says nothing to a clerk.
  worker.addEventListener('error', () =>
    fail('读取时内存不足或程序没有装全，没有得到结果。请拆分文件，或刷新页面后再试。'),
  );
  const request: ReadRequest = { file, pdfAssets: new URL('/pdfjs/', location.origin).href };
  worker.postMessage(request, []);
  return end;
}
