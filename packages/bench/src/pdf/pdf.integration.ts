import { expect, it } from 'vitest';
import { pdfFiles } from './pdf-files.ts';
import { pdf } from './pdf.ts';
import { hasPdftotext, pdftotext } from './pdftotext.ts';

it('读测试用的 PDF，旁边是 pdftotext；全是数', async () => {
  const found = await pdf({ runs: 1 });
  for (const value of Object.values(found)) expect(Number.isFinite(value)).toBe(true);
  expect(found['pages']).toBeGreaterThan(9);
  expect(found['pagesPerSecond']).toBeGreaterThan(0);
  // Where it is not installed, nothing was measured and 0 says so.
  const peer = found['pdftotextPagesPerSecond'] ?? NaN;
  if (await hasPdftotext()) {
    expect(peer).toBeGreaterThan(0);
    expect(await pdftotext(await pdfFiles())).toBeGreaterThan(1000);
  } else expect(peer).toBe(0);
});
