import { describe, expect, it } from 'vitest';
import { audit } from '../audit.ts';
import { DocumentBuilder } from '../fixtures/document-builder.ts';

const run = async (builder: DocumentBuilder) =>
  (await audit([{ file: 'a', document: builder.build() }])).findings;

const count = (stated: string, numbered: number, unnumbered: number) => {
  const b = new DocumentBuilder();
  return b.say({
    kind: 'count',
    stated: b.write(stated, '项目个数'),
    numbered,
    unnumbered,
    items: [],
  });
};

describe('个数与评语', () => {
  it('写九个、列十项另有一项未编号：矛盾，两种数法都列出', async () => {
    const [finding] = await run(count('9 个', 10, 1));
    expect(finding).toMatchObject({ grade: 'contradiction', kind: 'count', printed: '9' });
    expect(finding?.numbers.map(({ value }) => value)).toEqual(['9', '10', '11']);
  });
  it.each([
    ['10 个', 10, 1],
    ['11 个', 10, 1],
  ] as const)('写%s时有一种数法相符，不作发现', async (stated, numbered, unnumbered) =>
    expect(await run(count(stated, numbered, unnumbered))).toEqual([]),
  );
  it('没有列出清单的个数不核对', async () => expect(await run(count('9 个', 0, 0))).toEqual([]));

  it('评语原样成为发现，同一评语同一组数只报一次，从不是矛盾', async () => {
    const b = new DocumentBuilder();
    const facts = [b.write('6.38 万元', '支付')];
    const remark = {
      kind: 'remark',
      rule: 'privacy-payment',
      grade: 'check',
      findingKind: 'privacy',
      facts,
      message: '付给个人的款项请去掉姓名。',
    } as const;
    b.say(remark).say(remark);
    const findings = await run(b);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ grade: 'check', kind: 'privacy', proof: null });
  });
});
