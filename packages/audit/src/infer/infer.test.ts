import type { Indicator, SelfEvaluation } from '@mingjian/engine';
import { describe, expect, it } from 'vitest';
import { infer } from './infer.ts';

/** "operator target actual weight score" of one row. */
const row = (name: string, text: string, change: Partial<Indicator> = {}): Indicator => {
  const [operator, target, actual, weight, score] = text.split(' ');
  return {
    level1: '产出指标',
    level2: '数量指标',
    name,
    // The tests write only operators of the type.
    operator: operator as Indicator['operator'],
    target: target ?? null,
    unit: '万元',
    actual: actual ?? null,
    weight: weight ?? null,
    deviation: null,
    score: score === '-' ? null : (score ?? null),
    ...change,
  };
};

const sheet = (
  indicators: readonly Indicator[],
  change: Partial<SelfEvaluation> = {},
): SelfEvaluation => ({
  contract: '1',
  kind: 'project-self-evaluation',
  year: 2024,
  department: '示例市甲局',
  project: '项目甲',
  projectCode: null,
  fundingDocuments: [],
  state: 'normal',
  pack: null,
  funds: { unit: '万元', weight: '10', rows: [] },
  goals: { expected: null, actual: null },
  indicators,
  ...change,
});

/** A sheet that prints its execution alone. */
const executed = (rate: string, score: string): SelfEvaluation =>
  sheet([], { execution: { rate, score }, total: score });

const short = 'operator >= or =, short of target';
const groupOf = (sheets: readonly SelfEvaluation[], rows: string) =>
  infer(sheets).groups.find((group) => group.rows === rows);

describe('由得分推断计分规则 infer', () => {
  it('三个未完成指标把及格线定在60%，系数区间由印出的两位小数决定', () => {
    const rows = [
      row('甲', '= 18 15.26 20 12.39'),
      row('乙', '>= 109000 100116 10 7.96'),
      row('丙', '>= 99 95 10 8.99'),
      row('丁', '= 9 4 5 0'),
    ];
    expect(groupOf([sheet(rows)], short)).toMatchObject({
      method: 'completion-with-pass-line',
      parameters: { factor: '2.5', passLine: '60%', digits: '2' },
      interval: { low: '2.498', high: '2.501' },
    });
  });

  it('按完成比例计分时不猜及格线', () => {
    const rows = [row('甲', '>= 100 93 10 9.3'), row('乙', '>= 80 60 20 15')];
    expect(groupOf([sheet(rows)], short)).toMatchObject({ method: 'completion-ratio' });
  });

  it('超过上限按超出比例扣分，与上限除以实际分得开', () => {
    const rows = [row('单价', '<= 0.45 0.49 10 9.11')];
    const group = groupOf([sheet(rows)], 'operator <=, ceiling exceeded');
    expect(group).toMatchObject({
      method: 'ceiling-overrun',
      parameters: { factor: '1' },
      interval: { low: '0.996', high: '1.007' },
    });
    expect(JSON.stringify(group)).not.toContain('ceiling-ratio');
  });

  it('执行率87.5得7分：分档表、每5个百分点扣1分、取整的及格线都留作候选', () => {
    const sheets = [executed('100', '10'), executed('87.5', '7'), executed('0', '0')];
    const group = groupOf(sheets, 'budget execution');
    const methods = group?.alternatives.map((reading) => reading.method);
    expect(group?.method).toBe('steps');
    expect(methods).toEqual(
      expect.arrayContaining(['steps', 'deduction-per-points', 'completion-with-pass-line']),
    );
  });

  it('丢失的总分由各行得分和执行率得分补出，其他候选的总分并列', () => {
    const lost = sheet([row('甲', '>= 100 100 90 90')], {
      project: '项目乙',
      execution: { rate: '84.56', score: null },
      total: null,
    });
    const { restored } = infer([executed('100', '10'), executed('87.5', '7'), lost]);
    expect(restored.totals).toEqual([
      expect.objectContaining({ project: '项目乙', total: '97', sheet: 2 }),
    ]);
    expect(restored.totals[0]?.alternatives).toContain('96');
  });

  it('不合任何规则的得分单独列出，附最接近的方法会给的分', () => {
    const rows = [
      row('甲', '>= 100 93 10 9.3'),
      row('乙', '>= 80 60 20 15'),
      row('丙', '>= 50 40 10 8'),
      row('丁', '>= 100 90 10 6.5'),
    ];
    expect(infer([sheet(rows)]).unexplained).toEqual([
      { name: '项目甲 / 丁', printed: '6.5', nearest: { method: 'completion-ratio', score: '9' } },
    ]);
  });

  it('得分出自填报的15.26，不是账上的15.221636', () => {
    const cost = row('成本', '= 18 15.26 20 12.39', { level1: '成本指标' });
    const others = [row('乙', '>= 109000 100116 10 7.96'), row('丙', '>= 99 95 10 8.99')];
    const money = {
      label: '政府预算资金',
      initialBudget: '18',
      fullYearBudget: '18',
      executed: '15.221636',
    };
    const result = infer([
      sheet([cost, ...others], { funds: { unit: '万元', weight: '10', rows: [money] } }),
    ]);
    expect(result.inputs).toEqual([
      {
        name: '项目甲 / 成本',
        printed: '12.39',
        from: '15.26',
        not: '15.221636',
        otherwise: '12.28',
      },
    ]);
  });

  it('没有得分、没有数值的行不参与，也不报错', () => {
    const rows = [row('甲', '>= 100 90 10 -'), row('乙', 'qualitative 有效提升 - 10 10')];
    expect(infer([sheet(rows)]).unexplained).toEqual([]);
  });
});
