import { expect, it } from 'vitest';
import { audit } from './audit.ts';
import { DocumentBuilder } from './fixtures/document-builder.ts';
import { joinResults } from './join-results.ts';

/** 10 = 6 + 5, wrong; and 10.0 = 3.3 + 3.3 + 3.3, which rounding explains. */
function wrong(file: string) {
  const b = new DocumentBuilder();
  const say = (total: string, ...parts: string[]) =>
    b.say({
      kind: 'composition',
      total: b.write(total, '总数'),
      parts: parts.map((part) => b.write(part, '部分')),
      exhaustive: true,
      measure: 'amount',
    });
  say('10.00 万元', '6.00 万元', '5.00 万元');
  say('10.0 万元', '3.3 万元', '3.3 万元', '3.3 万元');
  return { file, document: b.build() };
}

it('一份一份核对、合起来，与一起核对是同一个结果；各数说得清属于哪一份', async () => {
  const inputs = ['甲.txt', '乙.txt', '丙.txt'].map(wrong);
  const apart = await Promise.all(
    inputs.map(async (input) => ({ document: input.document, result: await audit([input]) })),
  );
  const joined = await joinResults(apart);
  expect(joined).toEqual(await audit(inputs));
  expect(joined.documents.map(({ file }) => file)).toEqual(['甲.txt', '乙.txt', '丙.txt']);
  expect(joined.findings.map(({ id }) => id.split('/')[0])).toEqual(['0', '1', '2']);
  expect(joined.findings.map(({ numbers }) => numbers[0]?.document)).toEqual([0, 1, 2]);
  expect(joined.roundingNotes.map(({ numbers }) => numbers[0]?.document)).toEqual([0, 1, 2]);
});
