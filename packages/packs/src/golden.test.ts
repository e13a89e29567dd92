import { describe, expect, it } from 'vitest';
import { leavesOf } from '@mingjian/engine';
import {
  goldenGaps,
  indexCases,
  ruleCases,
  runIndexCase,
  runRuleCase,
  runSheetCase,
  sheetCases,
} from './golden.ts';
import { listPacks, loadPack } from './load-pack.ts';

describe.each(listPacks().map((pack) => [pack.id, pack] as const))('%s 的手工算例', (id, pack) => {
  it('每条计分规则都有算例，每个算例都有规则', () => expect(goldenGaps(pack)).toEqual([]));

  it.each(ruleCases(id).map((one) => [one.case, one] as const))('%s', (_, one) =>
    expect(runRuleCase(pack, one)).toEqual(one.expect),
  );

  it.each(sheetCases(id).map((one) => [one.sheet, one] as const))('印出的自评表：%s', (_, one) => {
    const scored = runSheetCase(pack, one);
    one.rows.forEach((row, index) => {
      if (row[6] !== null) expect(scored.indicators[index]?.score, row.join(' ')).toBe(row[6]);
    });
    if (one.printed.execution !== null) expect(scored.execution.score).toBe(one.printed.execution);
    if (one.printed.total !== null) expect(scored.total).toBe(one.printed.total);
    expect({
      rate: scored.execution.rate,
      execution: scored.execution.score,
      total: scored.total,
      grade: scored.grade,
    }).toEqual(one.expect);
  });

  it.each(indexCases(id).map((one) => [one.case, one] as const))('%s', (_, one) => {
    const scored = runIndexCase(pack, one);
    expect({
      total: scored.total,
      knownWeight: scored.known.weight,
      knownScore: scored.known.score,
      unset: String(scored.unset.length),
    }).toEqual(one.expect);
    const rows = new Map(leavesOf(scored.nodes).map((leaf) => [leaf.path, leaf.row]));
    for (const [path, expected] of Object.entries(one.items ?? {})) {
      const row = rows.get(path);
      expect(row?.refusal ? { refuse: row.refusal.code } : { score: row?.score }, path).toEqual(
        expected,
      );
    }
  });
});

describe('浔阳 2024 的总数', () => {
  const pack = loadPack('jiangxi-xunyang-2024');
  // The empty form is a case of ours; the other nine are printed.
  const cases = sheetCases(pack.id).filter((one) => one.rows.length > 0);

  it('九张表 63 行，印出 61 个得分、7 个执行率得分', () => {
    const rows = cases.flatMap((one) => one.rows);
    expect([cases.length, rows.length]).toEqual([9, 63]);
    expect(rows.filter((row) => row[6] !== null)).toHaveLength(61);
    expect(cases.filter((one) => one.printed.execution !== null)).toHaveLength(7);
  });

  it('6 优 1 良 0 中 2 差', () => {
    const grades = cases.map((one) => runSheetCase(pack, one).grade);
    const count = (grade: string) => grades.filter((one) => one === grade).length;
    expect(['优', '良', '中', '差'].map(count)).toEqual([6, 1, 0, 2]);
  });
});
