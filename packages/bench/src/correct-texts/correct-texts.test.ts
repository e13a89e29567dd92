import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { audit } from '@mingjian/audit';
import { readDocument } from '@mingjian/documents/read';
import { describe, expect, it } from 'vitest';

const FOLDER = join(import.meta.dirname, '../../fixtures/correct-texts');

const textOf = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');

/** What the audit of one text says: how much was read, and every contradiction in its own words. */
async function accusations(text: string) {
  const read = await readDocument(new TextEncoder().encode(text), '说明.txt');
  if (!read.ok) throw new Error(read.failure.message);
  const { findings } = await audit([{ file: '说明.txt', document: read.value }]);
  return {
    facts: read.value.facts.length,
    contradictions: findings.filter((f) => f.grade === 'contradiction').map((f) => f.message),
  };
}

describe('没有差错的文字，一句也不指为矛盾', () => {
  for (const file of readdirSync(FOLDER)) {
    it(file, async () => {
      const { facts, contradictions } = await accusations(textOf(file));
      expect(contradictions).toEqual([]);
      expect(facts).toBeGreaterThan(2);
    });
  }
});

describe('同样的文字写错一个数，照样查出', () => {
  it.each([
    ['table-and-own-office.txt', '部门本年收入合计1,200.00', '本年收入合计1,190.00'],
    [
      'table-and-approved-budget.txt',
      '根据市人大批准的预算，本年支出合计980.00',
      '本年支出合计980.00',
    ],
    ['prior-restated-in-brackets.txt', '增长6.00%', '增长6.90%'],
    ['rate-two-bases.txt', '的114.33%', '的141.33%'],
    ['tables-of-two-organisations.txt', '合计\t640.00', '合计\t650.00'],
    ['procurement-shares.txt', '总额的90%', '总额的91%'],
  ])('%s：%s → %s', async (file, right, wrong) => {
    const text = textOf(file);
    expect(text).toContain(right);
    expect((await accusations(text.replace(right, wrong))).contradictions).not.toEqual([]);
  });
});
