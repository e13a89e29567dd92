import { describe, expect, it } from 'vitest';
import { DocumentBuilder } from '../fixtures/document-builder.ts';
import { ruling } from '../fixtures/ruling.ts';
import { listTotals } from './list-totals.ts';

const list = (rows: Record<string, string>) =>
  new DocumentBuilder()
    .table(
      'evaluation-summary',
      Object.fromEntries(Object.entries(rows).map(([name, budget]) => [name, { budget }])),
    )
    .build();

describe('清单合计 listTotals', () => {
  it('合计等于各行之和', () =>
    expect(ruling(listTotals, list({ 项目一: '1.25', 项目二: '2.50', 合计: '3.75' }))).toEqual({
      claims: ['table-0/total/budget'],
      broken: [],
    }));
  it('不等即违背', () =>
    expect(
      ruling(listTotals, list({ 项目一: '1.25', 项目二: '2.50', 合计: '3.57' })).broken,
    ).toEqual(['table-0/total/budget']));
  it('没有合计行就没有可核对的', () =>
    expect(ruling(listTotals, list({ 项目一: '1.25', 项目二: '2.50' })).claims).toEqual([]));
});

/** A list by label and budget, 小计 as often as it stands. */
const grouped = (rows: readonly (readonly [string, string])[]) => {
  const document = list(
    Object.fromEntries(rows.map(([name, budget], i) => [`${i}${name}`, budget])),
  );
  const tables = document.tables.map((table) => ({
    ...table,
    rows: table.rows.map((row, i) => {
      const label = rows[i]?.[0] ?? '';
      const role = /^(?:小计|合计)$/u.test(label) ? ('total' as const) : ('data' as const);
      return { ...row, label, role };
    }),
  }));
  return ruling(listTotals, { ...document, tables });
};

const twoGroups = (second: string): (readonly [string, string])[] => [
  ['项目一', '46.00'],
  ['项目二', '18.50'],
  ['小计', '64.50'],
  ['项目三', '32.00'],
  ['小计', second],
  ['合计', '96.50'],
];

describe('有几个小计的清单', () => {
  it('小计等于它上面各行之和，合计等于各小计之和', () => {
    expect(grouped(twoGroups('32.00')).broken).toEqual([]);
    expect(grouped(twoGroups('23.00')).broken).toEqual([
      'table-0/total-1/budget',
      'table-0/total-2/budget',
    ]);
  });
  it('小计写在各行上面，也认得', () => {
    const rows: (readonly [string, string])[] = [
      ['小计', '64.50'],
      ['项目一', '46.00'],
      ['项目二', '18.50'],
      ['小计', '32.00'],
      ['项目三', '32.00'],
      ['合计', '96.50'],
    ];
    expect(grouped(rows)).toMatchObject({ broken: [] });
    expect(grouped(rows).claims).toHaveLength(3);
  });
  it('有的行不在任何小计之内，不相加', () => {
    const rows: (readonly [string, string])[] = [
      ['项目一', '46.00'],
      ['小计', '46.00'],
      ['项目二', '18.50'],
      ['合计', '64.50'],
    ];
    expect(grouped(rows).claims).toEqual([]);
  });
});
