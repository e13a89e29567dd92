import { describe, expect, it } from 'vitest';
import { audit } from '../audit.ts';
import { DocumentBuilder } from '../fixtures/document-builder.ts';
import { ruling } from '../fixtures/ruling.ts';
import { statementSame } from './statement-same.ts';

const same = (left: string, right: string) => {
  const b = new DocumentBuilder();
  return b.say({ kind: 'same', left: b.write(left), right: b.write(right) }).build();
};

describe('同一数字 statementSame', () => {
  it('位数不同的两个印法相容', () =>
    expect(ruling(statementSame, same('15.222 万元', '152216.36 元')).broken).toEqual([]));
  it('不相容即违背', () =>
    expect(ruling(statementSame, same('15.26 万元', '152216.36 元')).broken).toEqual(['s1/same']));
});

describe('没有写明是同一个数的两处', () => {
  it('字句相同、数字不同，只请核对，不指为矛盾', async () => {
    const b = new DocumentBuilder();
    const [left, right] = [b.write('15.26 万元'), b.write('16.26 万元')];
    const document = b.say({ kind: 'same', left, right, supposed: true }).build();
    const { findings } = await audit([{ file: 'a.txt', document }]);
    expect(findings.map(({ grade }) => grade)).toEqual(['check']);
  });
});
