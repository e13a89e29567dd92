import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { audit } from '@mingjian/audit';
import { readDocument } from '@mingjian/documents/read';
import type { Finding } from '@mingjian/engine';
import { describe, expect, it } from 'vitest';

type Wanted = Readonly<{
  grade: Finding['grade'];
  kind: Finding['kind'];
  numbers: readonly (readonly string[])[];
}>;
type Expected = Readonly<{ file: string; note: string; findings: readonly Wanted[] }>;

const FOLDER = join(import.meta.dirname, '../../../documents/fixtures/reports');
// The file is the repository's own; every entry is used below.
const expectations = JSON.parse(
  readFileSync(join(FOLDER, 'expectations.json'), 'utf8'),
) as readonly Expected[];

const matches = (finding: Finding, wanted: Wanted): boolean => {
  const named = new Set([
    ...finding.numbers.flatMap(({ raw, value }) => [raw, value ?? '']),
    finding.printed ?? '',
    ...(finding.computed ? [finding.computed.low, finding.computed.high] : []),
  ]);
  return (
    finding.grade === wanted.grade &&
    finding.kind === wanted.kind &&
    wanted.numbers.some((numbers) => numbers.every((number) => named.has(number)))
  );
};

describe('各地报告的核对结果：该有的各一次，别的不算矛盾', () => {
  for (const { file, note, findings } of expectations) {
    it(`${file}：${note}`, async () => {
      const read = await readDocument(readFileSync(join(FOLDER, file)), file);
      if (!read.ok) throw new Error(read.failure.message);
      const result = await audit([{ file, document: read.value }]);
      const told = result.findings.map(({ grade, kind, message }) => `${grade} ${kind} ${message}`);
      for (const wanted of findings) {
        const found = result.findings.filter((finding) => matches(finding, wanted));
        expect(found.length, `${JSON.stringify(wanted)}\n${told.join('\n')}`).toBe(1);
      }
      const accused = result.findings.filter(
        (finding) =>
          finding.grade === 'contradiction' && !findings.some((wanted) => matches(finding, wanted)),
      );
      expect(accused.map(({ message }) => message)).toEqual([]);
    });
  }
});
