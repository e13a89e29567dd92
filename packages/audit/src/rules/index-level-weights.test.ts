import { describe, expect, it } from 'vitest';
import { DocumentBuilder } from '../fixtures/document-builder.ts';
import { ruling } from '../fixtures/ruling.ts';
import { indexLevelWeights } from './index-level-weights.ts';

/** Items with their marks, and the marks of the first level beside the first item of each group. */
const index = (rows: readonly (readonly [weight: string, level1: string])[]) => {
  const b = new DocumentBuilder().table(
    'department-index',
    Object.fromEntries(rows.map(([weight], at) => [`指标${at + 1}`, { weight }])),
    null,
  );
  const [table] = b.tables;
  if (!table) throw new Error('the builder wrote one table');
  const withLevels = table.rows.map((row, at) => {
    const print = rows[at]?.[1] ?? '';
    return print === '' ? row : { ...row, facts: { ...row.facts, level1Weight: b.write(print) } };
  });
  const columns = [...table.columns, { key: 'level1Weight', label: '一级指标分值' }];
  return b.build({ tables: [{ ...table, columns, rows: withLevels }] });
};
const broken = (rows: readonly (readonly [string, string])[]) =>
  ruling(indexLevelWeights, index(rows)).broken;

describe('各级分值 indexLevelWeights', () => {
  it('一级指标的分值等于所属各项之和', () => {
    const right = [
      ['6', '10'],
      ['4', ''],
      ['18', '30'],
      ['12', ''],
    ] as const;
    expect(broken(right)).toEqual([]);
    expect(broken([...right.slice(0, 2), ['18', '32'], ['12', '']])).toEqual([
      'table-0/level1Weight/2',
    ]);
  });
  it('合并格的分值印在中间一行：两组都不合，说明位置不可信，不指认', () => {
    expect(
      broken([
        ['6', '20'],
        ['14', ''],
        ['10', ''],
        ['12', '30'],
        ['8', ''],
      ]),
    ).toEqual([]);
  });
});
