import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { GBK, pdfOf } from '../read/testing/pdf-files.ts';
import { createReaderPool } from './reader-pool.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingjian-large-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A full page: thirty lines of words and a ruled table of forty cells. */
const page = (): string => {
  const lines = Array.from(
    { length: 30 },
    (_, i) => `BT /F1 6 Tf 20 ${280 - i * 5} Td ${GBK.budget} Tj ET`,
  );
  const rulings = [
    ...Array.from({ length: 11 }, (_, i) => `20 ${20 + i * 10} m 380 ${20 + i * 10} l S`),
    ...Array.from({ length: 5 }, (_, i) => `${20 + i * 90} 20 m ${20 + i * 90} 120 l S`),
  ];
  const cells = Array.from({ length: 40 }, (_, i) => {
    const [x, y] = [24 + (i % 4) * 90, 23 + Math.floor(i / 4) * 10];
    return `BT /F1 6 Tf ${x} ${y} Td ${i % 2 === 0 ? GBK.item : GBK.amount} Tj ET`;
  });
  return [...lines, ...rulings, ...cells].join('\n');
};

function write(name: string, pages: number): Uint8Array {
  const file = join(folder, name);
  const content = page();
  writeFileSync(file, pdfOf({ pages: Array.from({ length: pages }, () => ({ content })) }));
  return new Uint8Array(readFileSync(file));
}

describe('五百页的 PDF', () => {
  it('全部读出，时间和内存都在限内，之后还能读下一份', async () => {
    const pool = createReaderPool({ heapMegabytes: 512, milliseconds: 120_000 });
    try {
      const read = await pool.readContainer(write('五百页.pdf', 500), '五百页.pdf');
      if (!read.ok) throw new Error(read.failure.message);
      expect(read.value.pages).toBe(500);
      expect(read.value.unread).toEqual([]);
      const lines = read.value.blocks.filter((block) => block.kind === 'line');
      expect(lines).toHaveLength(500 * 30);
      expect(lines.at(-1)?.place.page).toBe(500);
      const small = await pool.readContainer(write('一页.pdf', 1), '一页.pdf');
      expect(small.ok).toBe(true);
    } finally {
      await pool.close();
    }
  });

  it('超过页数上限：读到上限，说出其余没有读', async () => {
    const pool = createReaderPool({});
    try {
      const read = await pool.readContainer(write('六百页.pdf', 600), '六百页.pdf');
      if (!read.ok) throw new Error(read.failure.message);
      expect(read.value.unread.map(({ why }) => why)).toEqual([
        '共 600 页，一次只读 500 页，其后没有读取',
      ]);
      expect(read.value.blocks.at(-1)?.place.page).toBeLessThanOrEqual(500);
    } finally {
      await pool.close();
    }
  });

  it('时间不够：读多少给多少，或者一句话；下一份照读', async () => {
    const pool = createReaderPool({ milliseconds: 1_500, millisecondsPerPage: 0 });
    try {
      const started = performance.now();
      const read = await pool.readContainer(write('慢.pdf', 500), '慢.pdf');
      expect(performance.now() - started).toBeLessThan(10_000);
      if (read.ok) expect(read.value.unread.some(({ why }) => why.includes('没有读取'))).toBe(true);
      else expect(read.failure.code).toBe('READ_TIME');
      const small = await pool.readContainer(write('一页.pdf', 1), '一页.pdf', {});
      expect(small.ok).toBe(true);
    } finally {
      await pool.close();
    }
  });
});
