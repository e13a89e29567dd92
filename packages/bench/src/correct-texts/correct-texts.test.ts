import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { audit } from '@mingjian/audit';
import { readDocument } from '@mingjian/documents/read';
import { describe, expect, it } from 'vitest';

const FOLDER = join(import.meta.dirname, '../../fixtures/correct-texts');

/** What the audit of one text says: how much was read, and every contradiction in its own words. */
async function accusations(file: string) {
  const read = await readDocument(readFileSync(join(FOLDER, file)), file);
  if (!read.ok) throw new Error(read.failure.message);
  const { findings } = await audit([{ file, document: read.value }]);
  return {
    facts: read.value.facts.length,
    contradictions: findings.filter((f) => f.grade === 'contradiction').map((f) => f.message),
  };
}

describe('没有差错的文字，一句也不指为矛盾', () => {
  for (const file of readdirSync(FOLDER)) {
    it(file, async () => {
      const { facts, contradictions } = await accusations(file);
      expect(contradictions).toEqual([]);
      expect(facts).toBeGreaterThan(2);
    });
  }
});
