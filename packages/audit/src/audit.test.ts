import { checkProof } from '@mingjian/engine';
import { describe, expect, it } from 'vitest';
import { audit } from './audit.ts';
import { DocumentBuilder } from './fixtures/document-builder.ts';

const run = (builder: DocumentBuilder) => audit([{ file: 'a.txt', document: builder.build() }]);

describe('核对 audit', () => {
  it('一分之差由四舍五入解释，不算差错', async () => {
    const b = new DocumentBuilder().table('income-expenditure-summary', {
      'current-income-total': { income: '450.81' },
      'non-fiscal-surplus-used': { income: '0.00' },
      'opening-balance': { income: '0.06' },
      'income-grand-total': { income: '450.86' },
    });
    const result = await run(b);
    expect(result).toMatchObject({ checked: 1, rounding: 1, findings: [] });
    expect(result.roundingNotes[0]).toMatchObject({
      printed: '450.86',
      computed: { low: '450.855', high: '450.885' },
    });
  });

  it('一个数错，牵涉的两个关系合为一条，指出是哪个数，证明可以复核', async () => {
    const b = new DocumentBuilder().table('general-budget-expenditure', {
      合计: { totalExpenditure: '448.60', basicExpenditure: '376.38', projectExpenditure: '72.22' },
      '208': { totalExpenditure: '25.65', basicExpenditure: '25.65', projectExpenditure: '0.00' },
      '210': {
        totalExpenditure: '422.95',
        basicExpenditure: '350.73',
        projectExpenditure: '27.22',
      },
    });
    const { findings } = await run(b);
    expect(findings).toHaveLength(1);
    const [finding] = findings;
    expect(finding).toMatchObject({ grade: 'contradiction', kind: 'sum', difference: '45' });
    expect(finding?.repairs.map((repair) => [repair.from, repair.to])).toEqual([
      ['27.22', '72.22'],
    ]);
    const certificate = finding?.proof?.certificate;
    expect(certificate && checkProof(certificate)).toEqual({ accepted: true });
  });

  it('两年结转不衔接只要求说明：百分比收窄了两头的区间', async () => {
    const b = new DocumentBuilder();
    const opening = {
      current: b.write('0.06 万元', '年初结转和结余'),
      delta: b.write('4.25 万元', '比上年减少'),
      percent: b.write('98.68 %', '下降'),
      direction: 'decrease',
    } as const;
    const closing = {
      current: b.write('0.26 万元', '年末结转和结余'),
      delta: b.write('0.19 万元', '比上年增加'),
      percent: b.write('268.55 %', '增长'),
      direction: 'increase',
    } as const;
    b.say({ kind: 'carry-over', opening, closing });
    const { findings } = await run(b);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ grade: 'explain', kind: 'carry-over' });
    const raws = findings[0]?.numbers.map((number) => number.raw);
    expect(raws).toEqual(expect.arrayContaining(['268.55%', '0.06万元']));
    const certificate = findings[0]?.proof?.certificate;
    expect(certificate && checkProof(certificate)).toEqual({ accepted: true });
  });

  it('单看都成立、合起来不成立的，也能发现', async () => {
    const b = new DocumentBuilder();
    const total = b.write('10.00 万元', '总数');
    const [a, c, d, e] = ['5.00', '5.00', '5.01', '5.01'].map((print, i) =>
      b.write(`${print} 万元`, `部分${i + 1}`),
    ) as [string, string, string, string];
    const more = [b.write('10.03 万元', '合计甲'), b.write('10.03 万元', '合计乙')] as const;
    b.say({ kind: 'composition', total, parts: [a, c], exhaustive: true, measure: 'amount' });
    b.say({
      kind: 'composition',
      total: more[0],
      parts: [d, e],
      exhaustive: true,
      measure: 'amount',
    });
    b.say({ kind: 'same', left: a, right: d });
    b.say({ kind: 'same', left: c, right: e });
    const { findings } = await run(b);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.proof?.certificate?.relations.length).toBeGreaterThan(1);
  });

  it('截去尾数的文件整份按截尾核对，不逐处报错', async () => {
    const b = new DocumentBuilder();
    const parts = ['0.01', '0.01', '0.01', '0.01', '0.01', '0.01'].map((p) => b.write(`${p} 万元`));
    const total = b.write('0.10 万元', '总数');
    b.say({ kind: 'composition', total, parts, exhaustive: true, measure: 'amount' });
    expect(await run(b)).toMatchObject({ rounding: 1, findings: [] });
  });

  it('看不清、带“约”字的数不参加核对', async () => {
    const b = new DocumentBuilder();
    const total = b.write('10.00 万元', '总数');
    const part = b.write('3.00 万元', '部分', { value: null, status: 'garbled' });
    const about = b.write('9.00 万元', '约数', { qualifier: '约' });
    b.say({ kind: 'composition', total, parts: [part], exhaustive: true, measure: 'amount' });
    b.say({ kind: 'same', left: total, right: about });
    expect(await run(b)).toMatchObject({ checked: 0, findings: [] });
  });

  it('小标题与总分两处矛盾同出一个数时只报一条', async () => {
    const b = new DocumentBuilder();
    const heads = ['16', '10', '14', '20', '25', '15'].map((n) => b.write(`${n} 分`, `模块${n}`));
    const items = ['3', '3', '3', '5'].map((n, i) => b.write(`${n} 分`, `第${i + 1}项`));
    const total = b.write('98 分', '总得分');
    b.say({ kind: 'composition', total, parts: heads, exhaustive: true, measure: 'score' });
    b.say({
      kind: 'composition',
      total: heads[0] ?? '',
      parts: items,
      exhaustive: true,
      measure: 'score',
    });
    const { findings } = await run(b);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ grade: 'contradiction', kind: 'sum' });
    expect(findings[0]?.repairs).toContainEqual(expect.objectContaining({ from: '16', to: '14' }));
    expect(findings[0]?.numbers.map((number) => number.raw)).toEqual(
      expect.arrayContaining(['16分', '98分', '3分']),
    );
  });
});
