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
});
