import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { pdfOf } from '../read/testing/pdf-files.ts';
import { xlsxOf } from '../read/testing/office-files.ts';
import { createReaderPool, type ReaderPool } from './reader-pool.ts';

const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`../../fixtures/${name}`, import.meta.url));

const pools: ReaderPool[] = [];
const poolWith = (options: Parameters<typeof createReaderPool>[0]): ReaderPool => {
  const pool = createReaderPool(options);
  pools.push(pool);
  return pool;
};
afterAll(async () => void (await Promise.all(pools.map((pool) => pool.close()))));

const codeOf = async (reading: ReturnType<ReaderPool['readContainer']>): Promise<string> => {
  const result = await reading;
  return result.ok ? 'ok' : result.failure.code;
};

/** A hundred and fifty thousand rows of text: too much for 60 MB. */
const heavy = (): Uint8Array =>
  xlsxOf(
    `<sheetData>${Array.from(
      { length: 150_000 },
      (_, row) => `<row r="${row + 1}"><c r="A${row + 1}" t="str"><v>第${row}行</v></c></row>`,
    ).join('')}</sheetData>`,
  );

describe('在工作线程里读文件 createReaderPool', () => {
  it('读 PDF，报告进度，原字节还在', async () => {
    const pool = poolWith({});
    const bytes = new Uint8Array(fixture('sample-libreoffice.pdf'));
    const progress: string[] = [];
    const result = await pool.readContainer(bytes, '样.pdf', {
      onProgress: (done, all) => void progress.push(`${done}/${all}`),
    });
    expect(result.ok && result.value.pages).toBe(3);
    expect(progress).toEqual(['1/3', '2/3', '3/3']);
    expect(bytes.length).toBeGreaterThan(0);
  });

  it('内存超限：一句话，服务继续', async () => {
    const pool = poolWith({ heapMegabytes: 60 });
    expect(await codeOf(pool.readContainer(heavy(), '重.xlsx'))).toBe('READ_MEMORY');
    expect(await codeOf(pool.readContainer(xlsxOf('<sheetData/>'), '轻.xlsx'))).toBe('ok');
  });

  it('PDF 里的压缩炸弹不在堆里，也算内存', async () => {
    const pool = poolWith({ heapMegabytes: 100 });
    const bomb = pdfOf({ pages: [{ content: ' '.repeat(70 * 1024 * 1024) }], deflate: true });
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await codeOf(pool.readContainer(bomb, '弹.pdf'))).toBe('READ_MEMORY');
  });

  it('时间超限：一句话，服务继续', async () => {
    const pool = poolWith({ milliseconds: 60 });
    expect(await codeOf(pool.readContainer(heavy(), '慢.xlsx'))).toBe('READ_TIME');
  });

  it('取消与关闭', async () => {
    const pool = poolWith({ threads: 1 });
    const controller = new AbortController();
    const first = codeOf(pool.readContainer(heavy(), '一.xlsx', { signal: controller.signal }));
    const second = codeOf(pool.readContainer(xlsxOf('<sheetData/>'), '二.xlsx'));
    controller.abort();
    expect(await first).toBe('READ_CANCELLED');
    expect(await second).toBe('ok');
    await pool.close();
    expect(await codeOf(pool.readContainer(xlsxOf('<sheetData/>'), '三.xlsx'))).toBe(
      'READ_CANCELLED',
    );
  });

  it('两个线程同时读，结果各归各', async () => {
    const pool = poolWith({ threads: 2 });
    const names = [
      'sample-typst.pdf',
      'sample-chromium.pdf',
      'sample-libreoffice.docx',
      'workbook-libreoffice.xlsx',
    ];
    const results = await Promise.all(names.map((name) => pool.readContainer(fixture(name), name)));
    expect(results.map((result) => result.ok && result.value.format)).toEqual([
      'pdf',
      'pdf',
      'docx',
      'xlsx',
    ]);
  });
});
