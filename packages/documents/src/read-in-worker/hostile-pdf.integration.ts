import { afterAll, describe, expect, it } from 'vitest';
import { GBK, pdfOf } from '../read/testing/pdf-files.ts';
import { createReaderPool } from './reader-pool.ts';

const HEAP = 256;
const pool = createReaderPool({
  heapMegabytes: HEAP,
  milliseconds: 3_000,
  millisecondsPerPage: 20,
});
afterAll(() => pool.close());

/** Files of some kilobytes that unfold into work without end; numbers are smaller than a real attacker's, so that the test is short. */
const HOSTILE: readonly (readonly [string, () => Uint8Array, RegExp])[] = [
  [
    '两千万次保存状态',
    () => pdfOf({ pages: [{ content: 'q '.repeat(20_000_000) }], deflate: true }),
    /^READ_(?:TIME|MEMORY)$/,
  ],
  [
    '一个千万字的字串',
    () =>
      pdfOf({
        pages: [{ content: `BT /F1 6 Tf 20 280 Td <${'D4A4'.repeat(5_000_000)}> Tj ET` }],
        deflate: true,
      }),
    /^READ_(?:TIME|MEMORY)$/,
  ],
  [
    '三百万条线',
    () => pdfOf({ pages: [{ content: '0 0 m 9 9 l S '.repeat(3_000_000) }], deflate: true }),
    /^READ_(?:TIME|MEMORY)$/,
  ],
];

describe('做坏的 PDF', () => {
  it.each(HOSTILE)('%s：时间和内存都有限，说一句话，下一份照读', async (name, make, code) => {
    const bytes = make();
    const before = process.memoryUsage().rss;
    let peak = 0;
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage().rss - before);
    }, 50);
    const read = await pool.readContainer(bytes, `${name}.pdf`);
    clearInterval(watch);
    if (read.ok) throw new Error('such a file gives nothing');
    expect(read.failure.code).toMatch(code);
    expect(read.failure.message).toContain(`${name}.pdf`);
    expect(read.failure.message).toContain('拆分文件');
    // What one look sees is a twentieth of a second old; an inflating stream grows meanwhile.
    expect(peak / 1024 / 1024).toBeLessThan(3 * HEAP);
    const next = await pool.readContainer(
      pdfOf({ pages: [{ content: `BT /F1 10 Tf 20 200 Td ${GBK.budget} Tj ET` }] }),
      '下一份.pdf',
    );
    expect(next.ok).toBe(true);
  });

  it('页数越多时间越长：几百页的普通文件不因页多被截断', async () => {
    const content = Array.from(
      { length: 20 },
      (_, i) => `BT /F1 6 Tf 20 ${280 - i * 6} Td ${GBK.budget} Tj ET`,
    ).join('\n');
    const bytes = pdfOf({ pages: Array.from({ length: 200 }, () => ({ content })) });
    const patient = createReaderPool({ milliseconds: 3_000, millisecondsPerPage: 100 });
    const read = await patient.readContainer(bytes, '二百页.pdf');
    await patient.close();
    if (!read.ok) throw new Error(read.failure.message);
    expect(read.value.unread).toEqual([]);
    expect(read.value.blocks.at(-1)?.place.page).toBe(200);
  });
});
