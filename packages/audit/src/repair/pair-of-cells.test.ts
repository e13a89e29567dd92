import { expect, it } from 'vitest';
import { audit } from '../audit.ts';
import { DocumentBuilder } from '../fixtures/document-builder.ts';

const sum = (b: DocumentBuilder, total: string, parts: readonly string[]) =>
  b.say({ kind: 'composition', total, parts, exhaustive: true, measure: 'amount' });

it('每个数都有别的关系撑着时，给出两个数一起改才相符的办法', async () => {
  const b = new DocumentBuilder();
  const [whole, a, c] = ['10.00 万元', '6.00 万元', '5.00 万元'].map((p, i) =>
    b.write(p, ['总数', '甲', '乙'][i]),
  ) as [string, string, string];
  sum(b, whole, [a, c]);
  // Each of the three is the sum of two others that nothing else speaks of.
  for (const [total, left, right] of [
    [whole, '7.00 万元', '3.00 万元'],
    [a, '2.00 万元', '4.00 万元'],
    [c, '1.00 万元', '4.00 万元'],
  ] as const) {
    sum(b, total, [b.write(left, '细目一'), b.write(right, '细目二')]);
  }
  const { findings } = await audit([{ file: 'a', document: b.build() }]);
  expect(findings).toHaveLength(1);
  const repairs = findings[0]?.repairs ?? [];
  expect(repairs.length).toBeGreaterThan(0);
  expect(repairs.every(({ to }) => to.split('、').length === 2)).toBe(true);
  expect(repairs.map(({ label }) => label).join()).toContain('总数为11.00万元、细目一为8.00万元');
});
