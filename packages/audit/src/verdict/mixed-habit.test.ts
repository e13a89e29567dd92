import { describe, expect, it } from 'vitest';
import { audit } from '../audit.ts';
import { DocumentBuilder } from '../fixtures/document-builder.ts';

const run = (builder: DocumentBuilder) => audit([{ file: 'a', document: builder.build() }]);

/** Four parts of 10.01 make 40.01 only where the parts were rounded up and their total was cut off. */
const rounded = (b: DocumentBuilder, amount: number) => {
  const print = (value: number) => b.write(`${value.toFixed(2)} 万元`);
  const parts = [1, 2, 3, 4].map(() => print(amount + 0.01));
  b.say({
    kind: 'composition',
    total: print(4 * amount + 0.01),
    parts,
    exhaustive: true,
    measure: 'amount',
  });
};

describe('混合取舍 mixed-habit', () => {
  it('一两处只有混合取舍才说得通，请核对', async () => {
    const b = new DocumentBuilder();
    rounded(b, 10);
    rounded(b, 30);
    expect((await run(b)).findings.map(({ grade }) => grade)).toEqual(['check', 'check']);
  });

  it('三处互不相干的都是如此，便是全文的写法，尾数可以解释', async () => {
    const b = new DocumentBuilder();
    for (const amount of [10, 30, 50]) rounded(b, amount);
    expect(await run(b)).toMatchObject({ findings: [], rounding: 3 });
  });

  it('写法混合的文件里，真的差错仍是矛盾', async () => {
    const b = new DocumentBuilder();
    for (const amount of [10, 30, 50]) rounded(b, amount);
    const [total, part, rest] = ['80.00', '30.00', '40.00'].map((value) =>
      b.write(`${value} 万元`),
    );
    b.say({
      kind: 'composition',
      total: total!,
      parts: [part!, rest!],
      exhaustive: true,
      measure: 'amount',
    });
    expect((await run(b)).findings.map(({ grade }) => grade)).toEqual(['contradiction']);
  });

  it('正文以亿元另作四舍五入，表中万元是截尾：同一个数，不必核对', async () => {
    const b = new DocumentBuilder();
    b.say({ kind: 'same', left: b.write('1.90 亿元'), right: b.write('19050.30 万元') });
    expect(await run(b)).toMatchObject({ findings: [], rounding: 1 });
  });
});
