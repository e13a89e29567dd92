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

describe('执行率 listRates', () => {
  it('15.22 ÷ 18 由两位小数的执行数可到 84.58%', () => {
    expect(ruling(listRates, list('84.56 %')).broken).toEqual([]);
    expect(ruling(listRates, list('84.58 %')).broken).toEqual([]);
  });
  it('超出区间即违背', () =>
    expect(ruling(listRates, list('85.46 %')).broken).toEqual(['table-0/rate-0']));
});
