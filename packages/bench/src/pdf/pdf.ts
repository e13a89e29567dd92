import { readContainer } from '@mingjian/documents/read';
import { type PdfFile, pdfFiles } from './pdf-files.ts';
import { hasPdftotext, pdftotext } from './pdftotext.ts';

export type PdfOptions = Readonly<{ runs?: number }>;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function readAll(files: readonly PdfFile[]): Promise<number> {
  let pages = 0;
  for (const { path, bytes } of files) {
    const read = await readContainer(bytes, path);
    if (!read.ok) throw new Error(read.failure.message);
    pages += read.value.pages ?? 0;
  }
  return pages;
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/**
 * Pages a second, bytes to lines and ruled grids, warm as in a reader thread that is running; beside it `pdftotext -layout` on
 * the same files, which gives lines only and starts a process a file. Runs alternate, so that a busy machine slows both.
 */
export async function pdf(options: PdfOptions = {}): Promise<Record<string, number>> {
  const runs = options.runs ?? 5;
  const files = await pdfFiles();
  const peer = await hasPdftotext();
  if (!peer) process.stderr.write('本机没有 pdftotext，pdftotextPagesPerSecond 记 0。\n');
  const pages = await readAll(files);
  const ours: number[] = [];
  const cpu: number[] = [];
  const theirs: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const before = process.cpuUsage();
    ours.push(await seconds(() => readAll(files)));
    const { user, system } = process.cpuUsage(before);
    cpu.push((user + system) / 1000);
    if (peer) theirs.push(await seconds(() => pdftotext(files)));
  }
  return {
    files: files.length,
    pages,
    runs,
    pagesPerSecond: pages / median(ours),
    cpuMsPerPage: median(cpu) / pages,
    pdftotextPagesPerSecond: peer ? pages / median(theirs) : 0,
  };
}
