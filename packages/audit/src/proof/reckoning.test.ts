import { describe, expect, it } from 'vitest';

import { audit } from '../audit.ts';
import { DocumentBuilder } from '../fixtures/document-builder.ts';

const only = async (builder: DocumentBuilder) => {
  const { findings } = await audit([{ file: 'a', document: builder.build() }]);
  expect(findings).toHaveLength(1);
  return findings[0];
};

describe('核对结论的写法', () => {
  it('先写两个数和差额，差额位数与原数相同', async () => {
    const b = new DocumentBuilder();
    const total = b.write('4949.74 万元', '预算金额');
    const parts = ['4402.09 万元', '500.75 万元', '20.00 万元'].map((print) => b.write(print));
    b.say({ kind: 'composition', total, parts, exhaustive: true, measure: 'amount' });
    expect((await only(b))?.message).toBe(
      '预算金额写 4949.74 万元，所列 3 项相加 4922.84 万元，差 26.90 万元，四舍五入解释不了。',
    );
  });

  it('占比写出算式，差额是百分点', async () => {
    const b = new DocumentBuilder();
    const part = b.write('40.00 万元', '其他收入');
    const whole = b.write('200.00 万元', '本年收入合计');
    const percent = b.write('25.00 %', '其他收入 占比');
    b.say({ kind: 'share', part, whole, percent });
    expect((await only(b))?.message).toBe(
      '其他收入占比写 25.00%，40.00 ÷ 200.00 = 20.00%，差 5.00 个百分点，四舍五入解释不了。',
    );
  });

  it('个数没有取舍，不提四舍五入；证明至多五句', async () => {
    const b = new DocumentBuilder();
    const total = b.write('9 个', '项目');
    const parts = ['4 个', '3 个'].map((print) => b.write(print));
    b.say({ kind: 'composition', total, parts, exhaustive: true, measure: 'count' });
    const finding = await only(b);
    expect(finding?.message).toBe('项目写 9 个，所列 2 项相加 7 个，差 2 个。');
    expect(finding?.proof?.steps.length).toBeLessThanOrEqual(5);
  });

  it('没有名称的数按它所在的行来叫', async () => {
    const b = new DocumentBuilder();
    const total = b.write('9 个', '');
    const parts = ['4 个', '3 个'].map((print) => b.write(print, ''));
    b.say({ kind: 'composition', total, parts, exhaustive: true, measure: 'count' });
    expect((await only(b))?.message).toMatch(/^第 \d+ 行的数写 9 个，所列 2 项相加 7 个/u);
  });
});
