import { describe, expect, it } from 'vitest';
import { exact } from '../number/exact.ts';
import { fundsOf } from '../testing/notes.ts';
import { rulesOf } from '../testing/sheets.ts';
import { finestMoneyRow } from './money-row.ts';
import { scoreExecution } from './score-execution.ts';

const cite = [] as const;
const named = (text: string) => [{ kind: 'interpretation', text, evidence: '引擎测试' }] as const;
const jiangxi = rulesOf({
  execution: {
    method: 'steps@1',
    parameters: {
      outOf: '10',
      bands: [
        { from: null, to: '60', points: '0' },
        { from: '60', to: '80', points: '5' },
        { from: '80', to: '100', points: '7' },
        { from: '100', to: null, points: '10' },
      ],
    },
    weight: '10',
    rateDigits: 2,
    rateBasis: 'rounded',
    cite,
  },
});
const two = (a: string, b: string, a2: string, b2: string) => ({
  unit: '万元',
  weight: '10',
  rows: [
    { label: '年度资金总额', initialBudget: null, fullYearBudget: a, executed: b },
    { label: '政府预算资金', initialBudget: null, fullYearBudget: a2, executed: b2 },
  ],
});
const otherMoney = (figure: string | null) => ({
  label: '其他资金',
  initialBudget: figure,
  fullYearBudget: figure,
  executed: figure,
});
const refusal = (budget: string | null, executed: string | null) =>
  scoreExecution(fundsOf(budget, executed), jiangxi).printed.refusal?.code;

describe('预算执行率', () => {
  it('分值是负数，不计分，不会倒扣总分', () => {
    const { printed, rounded } = scoreExecution({ ...fundsOf('18', '18'), weight: '-10' }, jiangxi);
    expect([printed.score, printed.refusal?.code, rounded]).toEqual([
      null,
      'SCORE_WEIGHT_INVALID',
      null,
    ]);
  });
  it('用同一笔钱里最细的一行：15.221636 而不是 15.222', () => {
    const funds = two('18', '15.222', '18', '15.221636');
    expect(finestMoneyRow(funds.rows)).toBe(1);
    const { printed } = scoreExecution(funds, jiangxi);
    expect([printed.rate, printed.score]).toEqual(['84.56', '7']);
    expect(printed.steps).toEqual([
      '执行率 15.221636 ÷ 18 × 100 ＝ 84.564644…',
      '执行率四舍五入，留两位 84.56',
      '所在的段 84.56 在 80（含）到 100（不含），这一段得 7 分',
      '得分 7 × 100% ＝ 7',
    ]);
  });
  it('一部分资金不当作总额，再细也不用', () =>
    expect(finestMoneyRow(two('18', '15.2', '10.5', '9.123456').rows)).toBe(0));
  it('财政拨款四舍五入后像总额，另有其他资金就还是一部分，用总额', () => {
    const whole = two('10', '8', '9.8', '7.6');
    const other = {
      label: '其他资金',
      initialBudget: null,
      fullYearBudget: '0.2',
      executed: '0.4',
    };
    const { printed } = scoreExecution({ ...whole, rows: [...whole.rows, other] }, jiangxi);
    expect([printed.row?.index, printed.rate, printed.score]).toEqual([0, '80', '7']);
    const unread = { ...other, fullYearBudget: '两千元', executed: null };
    expect(finestMoneyRow([...whole.rows, unread])).toBe(0);
  });
  it('别的行没有钱（空、0、不适用），最细的一行就是同一笔钱', () => {
    const { rows } = two('18', '15.222', '18', '15.221636');
    expect(finestMoneyRow([...rows, otherMoney(null), otherMoney('0.00'), otherMoney('n/a')])).toBe(
      1,
    );
  });
  it('两行各自进位都像总额，加起来才是总额，用总额', () => {
    const { rows } = two('1', '1', '0.5', '0.6');
    const rest = { label: '其他资金', initialBudget: null, fullYearBudget: '0.5', executed: '0.5' };
    expect(finestMoneyRow([...rows, rest])).toBe(0);
  });
  it('按比例的规则用 B 和 A 本身，不用舍入过的执行率', () => {
    const { printed } = scoreExecution(fundsOf('3', '2'), rulesOf());
    expect([printed.rate, printed.score]).toEqual(['66.67', '6.67']);
    expect(printed.steps[0]).toBe('完成比例 2 ÷ 3 ＝ 0.666666…');
  });
  it('超过预算最多得满分', () => {
    const { printed } = scoreExecution(fundsOf('18', '20'), rulesOf());
    expect([printed.rate, printed.score]).toEqual(['111.11', '10']);
  });
  it('空、零、负数各有答案', () => {
    expect(refusal(null, '5')).toBe('EXECUTION_BUDGET_MISSING');
    expect(refusal('5', null)).toBe('EXECUTION_SPENT_MISSING');
    expect(refusal('0', '0')).toBe('EXECUTION_NO_BUDGET');
    expect(refusal('0', '5')).toBe('EXECUTION_WITHOUT_BUDGET');
    expect(refusal('-5', '5')).toBe('EXECUTION_NEGATIVE');
    expect(refusal('五', '5')).toBe('EXECUTION_NOT_NUMBER');
    expect(
      scoreExecution({ unit: '万元', weight: null, rows: [] }, jiangxi).printed.refusal?.code,
    ).toBe('EXECUTION_FUNDS_MISSING');
    expect(scoreExecution(fundsOf('5', '0'), jiangxi).printed.score).toBe('0');
  });
  it('写明不适用不是没有填', () => {
    const { refusal: why } = scoreExecution(fundsOf('5', 'n/a'), jiangxi).printed;
    expect(why).toEqual({
      code: 'EXECUTION_NOT_APPLICABLE',
      message: expect.stringMatching(/^“预算执行率”资金写明不适用.+现在全年执行数是“n\/a”。$/u),
    });
    expect(refusal('n/a', '5')).toBe('EXECUTION_NOT_APPLICABLE');
    expect(refusal('n/a', 'n/a')).toBe('EXECUTION_NOT_APPLICABLE');
  });
  it('执行数是负数按 0 计，步骤里说出来，依据也列出', () => {
    const rules = {
      ...jiangxi,
      negativeActual: { treatment: 'as-zero', cite: named('负数') },
    } as const;
    const { printed } = scoreExecution(fundsOf('5', '-1'), rules);
    expect([printed.score, printed.steps[0], printed.cite]).toEqual([
      '0',
      '全年执行数 -1 是负数：按 0 计',
      [...jiangxi.execution.cite, ...named('负数')],
    ]);
    expect(scoreExecution(fundsOf('5', '1'), rules).printed.cite).toEqual(jiangxi.execution.cite);
    const refuse = { ...rules, negativeActual: { treatment: 'refuse', cite: [] } } as const;
    expect(scoreExecution(fundsOf('5', '-1'), refuse).printed.refusal?.code).toBe(
      'EXECUTION_NEGATIVE',
    );
  });
  it('表里的分值优先于规则包的，没有填用规则包的', () => {
    expect(scoreExecution({ ...fundsOf('5', '5'), weight: '20' }, jiangxi).rounded).toEqual(
      exact('20'),
    );
    expect(scoreExecution({ ...fundsOf('5', '5'), weight: null }, jiangxi).printed.weight).toBe(
      '10',
    );
  });
});
