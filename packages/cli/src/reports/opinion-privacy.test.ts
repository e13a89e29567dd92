import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { audit } from '@mingjian/audit';
import { readDocument } from '@mingjian/documents/read';
import { auditOpinionBook, writeHtml } from '@mingjian/documents/write';
import { expect, it } from 'vitest';

const REPORTS = join(import.meta.dirname, '../../../documents/fixtures/reports');

it('核对意见提醒遮盖个人信息，自己不印出来', async () => {
  const file = 'songhe-privacy.txt';
  const bytes = readFileSync(join(REPORTS, file));
  const read = await readDocument(bytes, file, {});
  if (!read.ok) throw new Error(read.failure.message);
  const result = await audit([{ file, document: read.value }]);
  expect(result.findings.filter(({ kind }) => kind === 'privacy').length).toBeGreaterThan(1);
  const html = new TextDecoder().decode(
    writeHtml(auditOpinionBook({ result, on: '2026年3月25日', footer: null })),
  );
  const source = bytes.toString('utf8');
  for (const word of ['霍明渠', '祝小茵', '6123456', '岑远帆']) {
    expect(source).toContain(word);
    expect(html).not.toContain(word);
  }
});
