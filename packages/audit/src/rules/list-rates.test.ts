import { describe, expect, it } from 'vitest';
import { DocumentBuilder } from '../fixtures/document-builder.ts';
import { ruling } from '../fixtures/ruling.ts';
import { listRates } from './list-rates.ts';

const list = (rate: string) => {
  const b = new DocumentBuilder().table('evaluation-summary', {
    项目一: { budget: '18.00', executed: '15.22', rate: '' },
  });
  const [table] = b.tables;
  const [row] = table?.rows ?? [];
  if (!table || !row) throw new Error('the builder wrote one row');
  const facts = { ...row.facts, rate: b.write(rate, '执行率') };
  return b.build({ tables: [{ ...table, rows: [{ ...row, facts }] }] });
};

/** One row of a score table with its 得分率. */
const scored = (rate: string) => {
  const b = new DocumentBuilder().table(
    'department-index',
    { 过程: { weight: '25', score: '22.5' } },
    null,
  );
  const [table] = b.tables;
  const [row] = table?.rows ?? [];
  if (!table || !row) throw new Error('the builder wrote one row');
  const facts = { ...row.facts, scoreRate: b.write(rate, '得分率') };
  return ruling(listRates, b.build({ tables: [{ ...table, rows: [{ ...row, facts }] }] }));
};

describe('执行率 listRates', () => {
  it('15.22 ÷ 18 由两位小数的执行数可到 84.58%', () => {
    expect(ruling(listRates, list('84.56 %')).broken).toEqual([]);
    expect(ruling(listRates, list('84.58 %')).broken).toEqual([]);
  });
  it('超出区间即违背', () =>
    expect(ruling(listRates, list('85.46 %')).broken).toEqual(['table-0/rate-0']));
  it('得分率等于得分除以分值', () => {
    expect(scored('90.00 %').broken).toEqual([]);
    expect(scored('86.00 %').broken).toEqual(['table-0/score-rate-0']);
  });
});

/** 年初预算 120 各行；全年预算 100、80、50；第三行的执行率另给。 */
const twoBudgets = (third: string) => {
  const rows = [
    { initialBudget: '120', budget: '100', executed: '90', rate: '90 %' },
    { initialBudget: '120', budget: '80', executed: '60', rate: '75 %' },
    { initialBudget: '120', budget: '50', executed: '45', rate: third },
  ];
  const b = new DocumentBuilder().table(
    'evaluation-summary',
    Object.fromEntries(
      rows.map(({ initialBudget, budget, executed }, i) => [
        `项目${i + 1}`,
        { initialBudget, budget, executed },
      ]),
    ),
  );
  const [table] = b.tables;
  if (!table) throw new Error('the builder wrote a table');
  const rated = table.rows.map((row, i) => ({
    ...row,
    facts: { ...row.facts, rate: b.write(rows[i]?.rate ?? '', '执行率') },
  }));
  return ruling(listRates, b.build({ tables: [{ ...table, rows: rated }] }));
};

describe('年初预算与全年预算都列的清单', () => {
  it('各行执行率自己说明除的是哪一栏', () =>
    expect(twoBudgets('90 %')).toMatchObject({ broken: [] }));
  it('只有一行不合，那一行违背', () =>
    expect(twoBudgets('60 %').broken).toEqual(['table-0/rate-2']));
});
