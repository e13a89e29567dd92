import { ECONOMIC_NAMES } from '@mingjian/engine';
import { describe, expect, it } from 'vitest';
import { audit } from '../audit.ts';
import { DocumentBuilder } from '../fixtures/document-builder.ts';

const run = async (builder: DocumentBuilder) =>
  (await audit([{ file: 'a', document: builder.build() }])).findings;

const row = (total: string, basic: string, project: string) => ({
  totalExpenditure: total,
  basicExpenditure: basic,
  projectExpenditure: project,
});

/** 149 of 251 元 also printed as 0.01 of 0.03 万元, with a share. */
const shareOfSmall = (percent: string) => {
  const b = new DocumentBuilder();
  const [part, whole] = [b.write('0.01 万元'), b.write('0.03 万元')];
  b.say({ kind: 'same', left: part, right: b.write('149.00 元') });
  b.say({ kind: 'same', left: whole, right: b.write('251.00 元') });
  return b.say({ kind: 'share', part, whole, percent: b.write(percent) });
};

const salaries = (codes: readonly string[]) =>
  new DocumentBuilder().table('general-budget-basic-expenditure', {
    '301': { amount: '90.00' },
    ...Object.fromEntries(codes.map((code, i) => [code, { amount: i === 0 ? '40.00' : '' }])),
    'personnel-total': { amount: '90.00' },
    'public-total': { amount: '20.00' },
  });

const publicFunds = (classes: readonly string[]) =>
  new DocumentBuilder().table('general-budget-basic-expenditure', {
    '302': { amount: '200.00' },
    ...Object.fromEntries(classes.map((code) => [code, { amount: '' }])),
    'public-total': { amount: '210.00' },
  });

describe('结论分级', () => {
  it('所列各行在每一栏都短一块，像是漏了一行：请说明，不算矛盾', async () => {
    const findings = await run(
      new DocumentBuilder().table('general-budget-expenditure', {
        合计: row('30.00', '18.00', '12.00'),
        '208': row('10.00', '8.00', '2.00'),
        '210': row('15.00', '9.00', '6.00'),
      }),
    );
    expect(findings.length).toBeGreaterThan(0);
    expect(new Set(findings.map((finding) => finding.grade))).toEqual(new Set(['explain']));
  });

  it('漏了只有项目支出的一行：合计与项目两栏都短，基本支出相符，仍只请说明', async () => {
    const findings = await run(
      new DocumentBuilder().table('general-budget-expenditure', {
        合计: row('30.00', '17.00', '13.00'),
        '208': row('10.00', '8.00', '2.00'),
        '210': row('15.00', '9.00', '6.00'),
      }),
    );
    expect(new Set(findings.map((finding) => finding.grade))).toEqual(new Set(['explain']));
  });

  it('一页摘录：总表只摘了几行收入，合计大于所摘各行，请说明', async () => {
    const findings = await run(
      new DocumentBuilder().table('income-expenditure-summary', {
        'general-budget-appropriation': { income: '448.60' },
        'current-income-total': { income: '470.81' },
      }),
    );
    expect(findings.map((finding) => finding.grade)).toEqual(['explain']);
  });

  it('单栏的经济分类表只列大的几款，差额可能在没列的款里：请说明；款列全了：矛盾', async () => {
    const items = [...ECONOMIC_NAMES.keys()].filter((code) => /^301\d\d$/u.test(code));
    expect((await run(salaries(items.slice(0, 3)))).map(({ grade }) => grade)).toEqual(['explain']);
    expect((await run(salaries(items))).map(({ grade }) => grade)).toEqual(['contradiction']);
  });

  it('公用经费只列了一类，差额可能在没列的类里：请说明；表样印的各类都在：矛盾', async () => {
    expect((await run(publicFunds([]))).map(({ grade }) => grade)).toEqual(['explain']);
    expect((await run(publicFunds(['307', '310', '399']))).map(({ grade }) => grade)).toEqual([
      'contradiction',
    ]);
  });

  it('合计印在最上的单栏功能分类表没有见底：请说明；印在最下：矛盾', async () => {
    const total = { 合计: { totalExpenditure: '30.00' } };
    const rows = { '208': { totalExpenditure: '10.00' }, '210': { totalExpenditure: '15.00' } };
    const grades = async (lines: typeof total & typeof rows) =>
      (await run(new DocumentBuilder().table('general-budget-expenditure', lines))).map(
        ({ grade }) => grade,
      );
    // Keys like 208 come first whatever the order, so 合计 is moved by hand.
    expect(await grades({ ...total, ...rows })).toEqual(['contradiction']);
    const top = new DocumentBuilder().table('general-budget-expenditure', { ...total, ...rows });
    const document = top.build();
    const tables = document.tables.map((table) => ({ ...table, rows: table.rows.toReversed() }));
    const { findings } = await audit([{ file: 'a', document: { ...document, tables } }]);
    expect(findings.map(({ grade }) => grade)).toEqual(['explain']);
  });

  it('同一些行在别的栏相符，行就没有漏：矛盾', async () => {
    const findings = await run(
      new DocumentBuilder().table('general-budget-expenditure', {
        合计: row('25.00', '17.00', '8.00'),
        '208': row('10.00', '8.00', '2.00'),
        '210': row('15.00', '9.00', '9.00'),
      }),
    );
    expect(findings.map((finding) => finding.grade)).toEqual(['contradiction']);
    expect(findings[0]?.repairs.map(({ from, to }) => `${from}→${to}`)).toEqual(['9.00→6.00']);
  });

  it('一格有两种读法、另一种读法处处相符：请核对', async () => {
    const b = new DocumentBuilder();
    const total = b.write('10.00 万元', '总数');
    const clear = b.write('4.00 万元');
    const damaged = b.write('8.00 万元', '模糊的数', { candidates: ['6.00'], status: 'cleaned' });
    b.say({
      kind: 'composition',
      total,
      parts: [clear, damaged],
      exhaustive: true,
      measure: 'amount',
    });
    const findings = await run(b);
    expect(findings.map((finding) => finding.grade)).toEqual(['check']);
  });

  it('有的舍入有的截尾才说得通的一分之差：请核对', async () => {
    const b = new DocumentBuilder();
    const total = b.write('10.00 万元', '总数');
    const parts = ['5.00 万元', '5.02 万元'].map((print) => b.write(print));
    b.say({ kind: 'composition', total, parts, exhaustive: true, measure: 'amount' });
    const findings = await run(b);
    expect(findings.map((finding) => finding.grade)).toEqual(['check']);
  });

  it('占比按印出的万元数算：与元数并看不合，也不算矛盾', async () =>
    expect(await run(shareOfSmall('33.33 %'))).toEqual([]));
  it('占比按元数算，同样不算矛盾', async () =>
    expect(await run(shareOfSmall('59.36 %'))).toEqual([]));
  it('两种算法都得不出的占比是矛盾', async () =>
    expect((await run(shareOfSmall('50.00 %'))).map(({ grade }) => grade)).toEqual([
      'contradiction',
    ]));

  it('增幅按印出的增减额除以印出的上年数算，不算矛盾', async () => {
    const b = new DocumentBuilder();
    // Exactly 50.3 ÷ 94.6 = 53.17%; from the prints 5 ÷ 9 = 55.56%.
    const change = { current: b.write('0.014 万元'), prior: b.write('0.009 万元') };
    b.say({ kind: 'same', left: change.current, right: b.write('144.90 元') });
    b.say({ kind: 'same', left: change.prior, right: b.write('94.60 元') });
    b.say({
      kind: 'change',
      ...change,
      delta: b.write('0.005 万元'),
      percent: b.write('55.56 %'),
      direction: 'increase',
    });
    expect(await run(b)).toEqual([]);
  });

  it('相邻的主张若只要求说明，不能把尾数之差撑成矛盾', async () => {
    const b = new DocumentBuilder();
    const total = b.write('10.00 万元', '总数');
    const parts = ['5.00 万元', '5.02 万元'].map((print) => b.write(print));
    b.say({ kind: 'composition', total, parts, exhaustive: true, measure: 'amount' });
    // 与上年持平 is no identity: it must not narrow the total.
    b.say({
      kind: 'change',
      current: total,
      prior: b.write('99999.99 元'),
      delta: null,
      percent: null,
      direction: 'flat',
    });
    expect((await run(b)).map(({ grade }) => grade)).toEqual(['check']);
  });

  it('按印出的数算的占比不把错数的发现引到别处', async () => {
    const b = shareOfSmall('33.33 %');
    // A wrong total over the part: the finding is about the total alone.
    const total = b.write('5.00 万元', '总数');
    const parts = ['f1', b.write('2.00 万元')];
    b.say({ kind: 'composition', total, parts, exhaustive: true, measure: 'amount' });
    const findings = await run(b);
    expect(findings.map(({ grade }) => grade)).toEqual(['contradiction']);
    expect(findings[0]?.message).not.toContain('占比');
    expect(findings[0]?.repairs.map(({ fact }) => fact)).toContain(total);
  });

  it('错的数改正以后只差一种取舍，仍列在怎样才相符里', async () => {
    const b = new DocumentBuilder();
    const wrong = b.write('90.00 万元', '错的数');
    const say = (total: string, parts: readonly string[]) =>
      b.say({ kind: 'composition', total, parts, exhaustive: true, measure: 'amount' });
    // With 10.00 the second sum is off by two in the last digit: rounded and cut off together.
    say(b.write('15.00 万元'), [wrong, b.write('5.00 万元')]);
    say(b.write('20.02 万元'), [wrong, b.write('10.00 万元')]);
    const findings = await run(b);
    const named = findings.flatMap(({ repairs }) => repairs.map(({ fact }) => fact));
    expect(named).toContain(wrong);
  });
});
