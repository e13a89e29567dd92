import { describe, expect, it } from 'vitest';
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
