import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { audit, crossDocumentFindings } from '@mingjian/audit';
import { readDocument } from '@mingjian/documents/read';
import { checkFinding } from '@mingjian/engine';
import { expect, it } from 'vitest';

const REPORTS = join(import.meta.dirname, '../../../documents/fixtures/reports');

it('样本报告的每一条发现都与文件对得上，证书是印出的数的区间', async () => {
  const files = readdirSync(REPORTS).filter((name) => name.endsWith('.txt'));
  expect(files.length).toBeGreaterThan(40);
  let proved = 0;
  const documents = [];
  for (const file of files) {
    const read = await readDocument(readFileSync(join(REPORTS, file)), file, {});
    if (!read.ok) continue;
    documents.push(read.value);
    const { findings } = await audit([{ file, document: read.value }]);
    for (const finding of findings) {
      expect([file, finding.message, checkFinding(finding, [read.value])]).toEqual([
        file,
        finding.message,
        { accepted: true },
      ]);
      if (finding.proof?.certificate) proved += 1;
    }
  }
  expect(proved).toBeGreaterThan(10);
  for (const finding of await crossDocumentFindings(documents))
    expect(checkFinding(finding, documents)).toEqual({ accepted: true });
});
