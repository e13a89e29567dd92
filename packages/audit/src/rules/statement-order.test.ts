import { describe, expect, it } from 'vitest';
import { DocumentBuilder } from '../fixtures/document-builder.ts';
import { ruling } from '../fixtures/ruling.ts';
import { statementOrder } from './statement-order.ts';

const said = (greater: string, less: string) => {
  const b = new DocumentBuilder();
  return ruling(
    statementOrder,
    b.say({ kind: 'order', greater: b.write(greater), less: b.write(less) }).build(),
  );
};

describe('大小与方向词 statementOrder', () => {
  it('说大于的数反而小，不符', () => {
    expect(said('12.00 万元', '10.00 万元').broken).toEqual([]);
    expect(said('9.00 万元', '10.00 万元').broken).toEqual(['s1/order']);
  });
  it('相差不到一个末位，四舍五入可以解释', () =>
    expect(said('10.00 万元', '10.01 万元').broken).toEqual([]));
  it('单位不同，不比', () => expect(said('9 人', '10.00 万元').claims).toEqual([]));
});
