import { describe, expect, it } from 'vitest';
import { DocumentBuilder } from '../fixtures/document-builder.ts';
import { formOf, ruling } from '../fixtures/ruling.ts';
import { formFundRows } from './form-fund-rows.ts';

const NATIONAL = ['年度资金总额', '其中：当年财政拨款', '上年结转资金', '其他资金'];

/** A form whose money rows carry the given labels and executed amounts. */
const claimed = (labels: readonly string[], executed: readonly string[]) => {
  const b = new DocumentBuilder();
  const form = formOf(
    b,
    Object.fromEntries(
      executed.flatMap((figure, row) =>
        figure === '' ? [] : [[`funds.rows.${row}.executed`, `${figure} 万元`]],
      ),
    ),
  );
  const rows = labels.map((label) => ({
    label,
    initialBudget: null,
    fullYearBudget: null,
    executed: null,
  }));
  const { funds } = form.sheet;
  const sheet = { ...form.sheet, funds: { ...funds, rows } };
  return ruling(formFundRows, b.build({ selfEvaluations: [{ ...form, sheet }] }));
};

describe('资金总额 formFundRows', () => {
  it('总额等于当年财政拨款、上年结转、其他资金之和', () => {
    expect(claimed(NATIONAL, ['43.428', '37.228', '6.20', '0.00']).broken).toEqual([]);
    expect(claimed(NATIONAL, ['43.428', '37.228', '6.40', '0.00']).broken).toEqual([
      'form-0/funds/executed',
    ]);
  });
  it('空着的来源不算数，总额仍须等于其余各行', () => {
    expect(claimed(NATIONAL, ['43.43', '37.23', '6.20', '']).claims).toEqual([
      'form-0/funds/executed',
    ]);
  });
  it('政府预算资金是总额的另一种口径，只有一行不相加', () => {
    expect(claimed(['年度资金总额', '政府预算资金'], ['15.222', '15.221636']).claims).toEqual([]);
  });
  it('财政拨款之下又列中央、省级，层次不明，不相加', () => {
    const labels = ['年度资金总额', '其中：财政拨款', '中央资金', '省级资金', '其他资金'];
    expect(claimed(labels, ['100', '90', '60', '30', '10']).claims).toEqual([]);
  });
  it('按支出性质分是另一种分法，不与各来源相加，自己仍须合得上', () => {
    const labels = ['年度资金总额', '一般公共预算拨款', '基本支出', '项目支出'];
    expect(claimed(labels, ['2203.50', '2203.50', '1586.20', '617.30']).broken).toEqual([]);
    expect(claimed(labels, ['2203.50', '2203.50', '1586.20', '671.30']).broken).toEqual([
      'form-0/funds-by-nature/executed',
    ]);
  });
});
