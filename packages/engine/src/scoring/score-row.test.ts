import { describe, expect, it } from 'vitest';
import type { SheetRules } from '../pack/compiled-pack.ts';
import type { Indicator } from '../sheet/self-evaluation.ts';
import { indicator, rulesOf } from '../testing/sheets.ts';
import { scoreIndicator } from './score-rows.ts';

const row = (over: Partial<Indicator>, rules: Partial<SheetRules> = {}) =>
  scoreIndicator(indicator({ weight: '10', ...over }), rulesOf(rules)).row;
const outcome = (over: Partial<Indicator>, rules: Partial<SheetRules> = {}) => {
  const { score, refusal } = row(over, rules);
  return score ?? refusal?.code;
};

/** A pack that takes 1 % of the weight for each point above 130 %, where “＝” is all or nothing. */
const deducting = (floorShare: string) => ({
  overAchievement: {
    treatment: 'deduct',
    above: '130',
    deduction: { sharePerPoint: '1', floorShare },
    cite: [],
  } as const,
  indicators: { '=': { method: 'full-or-nothing@1', parameters: {}, cite: [] } },
});

const judgedMiddle = (judged: string) =>
  row({ operator: 'qualitative', target: '有效', actual: '部分实现目标', weight: '20', judged });

describe('单元格的每种取值都有明确的答案', () => {
  it('空、不适用、文字、零，四样不混', () => {
    expect(outcome({ actual: null })).toBe('SCORE_ACTUAL_MISSING');
    expect(outcome({ actual: ' ' })).toBe('SCORE_ACTUAL_MISSING');
    expect(outcome({ actual: 'n/a' })).toBe('SCORE_NOT_APPLICABLE');
    expect(outcome({ actual: '较好' })).toBe('SCORE_ACTUAL_NOT_NUMBER');
    expect(outcome({ actual: '0' })).toBe('0');
  });
  it('指标值同样', () => {
    expect(outcome({ target: null })).toBe('SCORE_TARGET_MISSING');
    expect(outcome({ target: 'n/a' })).toBe('SCORE_NOT_APPLICABLE');
    expect(outcome({ target: '若干' })).toBe('SCORE_TARGET_NOT_NUMBER');
    expect(outcome({ target: '-5' })).toBe('SCORE_TARGET_NEGATIVE');
  });
  it('长得不像数的数字不去算', () =>
    expect(row({ actual: '9'.repeat(100_000) }).refusal?.message.length).toBeLessThan(120));
  it('分值同样', () => {
    expect(outcome({ weight: null })).toBe('SCORE_WEIGHT_MISSING');
    expect(outcome({ weight: '十' })).toBe('SCORE_WEIGHT_INVALID');
    expect(outcome({ weight: '-1' })).toBe('SCORE_WEIGHT_INVALID');
    expect(outcome({ weight: '0' })).toBe('0');
  });
  it('全角数字不当作数，由导入时规整', () =>
    expect(outcome({ actual: '１００' })).toBe('SCORE_ACTUAL_NOT_NUMBER'));
  it('定性指标填了数，不猜等级；不适用也不猜', () => {
    expect(outcome({ operator: 'qualitative', target: '及时', actual: '100' })).toBe(
      'SCORE_LEVEL_UNKNOWN',
    );
    expect(outcome({ operator: 'qualitative', target: '及时', actual: 'n/a' })).toBe(
      'SCORE_NOT_APPLICABLE',
    );
  });
  it('评分不是数', () =>
    expect(outcome({ operator: 'qualitative', actual: '部分实现目标', judged: '七分' })).toBe(
      'SCORE_JUDGED_INVALID',
    ));
  it('规则包没有的方向，写出规则包有哪些', () =>
    expect(row({ operator: '<' }).refusal?.message).toBe(
      '“完成数量”本规则包没有这种指标的计分规则，请改用规则包列出的指标方向，或换用适用的规则包：现在是“<”，规则包有 >=、=、<=、qualitative。',
    ));
});

describe('分值比得分的位数细', () => {
  it('四舍五入不会高过分值：7.125 分的行得满分还是 7.125', () => {
    expect(row({ weight: '7.125' })).toMatchObject({ score: '7.125', remark: null });
    const near = row({ operator: '<=', target: '100', actual: '100.0001', weight: '7.128' });
    expect(near.score).toBe('7.128');
    expect(near.steps.slice(-2)).toEqual([
      '最后四舍五入，留两位 7.13',
      '高于分值，按分值 7.128 × 100% ＝ 7.128',
    ]);
  });
});

describe('计量单位', () => {
  it('指标值没有单位而完成值有，不猜', () =>
    expect(outcome({ target: '18', unit: null, actual: '152600', actualUnit: '元' })).toBe(
      'SCORE_UNITS_DIFFER',
    ));
  it('目标 18 万元，完成 152600 元，换算成 15.26 万元', () => {
    const scored = row({
      operator: '=',
      target: '18',
      unit: '万元',
      actual: '152600',
      actualUnit: '元',
      weight: '20',
    });
    expect(scored.score).toBe('12.39');
    expect(scored.steps[0]).toBe('元换算成万元 152600 ÷ 10000 ＝ 15.26');
  });
  it('目标 320000 元，完成 14 万元', () =>
    expect(
      row({ operator: '<=', target: '320000', unit: '元', actual: '14', actualUnit: '万元' })
        .steps[0],
    ).toBe('万元换算成元 14 × 10000 ＝ 140000'));
  it('复合单位也换算：5 万元/人/年 与 49000 元/人/年', () =>
    expect(
      outcome({
        operator: '<=',
        target: '5',
        unit: '万元/人/年',
        actual: '49000',
        actualUnit: '元/人/年',
      }),
    ).toBe('10'));
  it('不能换算的不计分', () => {
    expect(outcome({ unit: '万元', actualUnit: '人' })).toBe('SCORE_UNITS_DIFFER');
    expect(outcome({ unit: '万元/人', actualUnit: '万元' })).toBe('SCORE_UNITS_DIFFER');
  });
});

describe('零目标、负数、超额', () => {
  it('“＝0”“≤0”按规则包：不大于 0 得满分', () => {
    expect(outcome({ operator: '=', target: '0', actual: '0' })).toBe('10');
    expect(outcome({ operator: '<=', target: '0', actual: '0.01' })).toBe('0');
    expect(outcome({ operator: '>=', target: '0', actual: '5' })).toBe('SCORE_TARGET_ZERO');
    expect(
      outcome(
        { operator: '=', target: '0', actual: '0' },
        { zeroTarget: { treatment: 'refuse', cite: [] } },
      ),
    ).toBe('SCORE_TARGET_ZERO');
  });
  it('负数按规则包：按 0 计并写明，或不计分', () => {
    const scored = row({ actual: '-3' });
    expect([scored.score, scored.steps[0]]).toEqual(['0', '完成值 -3 是负数：按 0 计']);
    expect(outcome({ actual: '-3' }, { negativeActual: { treatment: 'refuse', cite: [] } })).toBe(
      'SCORE_ACTUAL_NEGATIVE',
    );
  });
  it('超额得满分', () => expect(outcome({ actual: '1000' })).toBe('10'));
  it('规则包规定超额扣分：150% 对界限 130%，每点扣分值的 1%，不低于五成', () => {
    const overAchievement = {
      treatment: 'deduct',
      above: '130',
      deduction: { sharePerPoint: '1', floorShare: '50' },
      cite: [],
    } as const;
    expect(outcome({ actual: '130' }, { overAchievement })).toBe('10');
    expect(outcome({ actual: '150' }, { overAchievement })).toBe('8');
    expect(outcome({ actual: '500' }, { overAchievement })).toBe('5');
    expect(outcome({ operator: '<=', actual: '1' }, { overAchievement })).toBe('10');
  });
  it('超额扣分从得分里扣：本来得 0 的不因超额得分，本来低于下限的不提到下限', () => {
    const equal = { operator: '=', target: '18', actual: '24', weight: '20' } as const;
    expect(outcome(equal, deducting('0'))).toBe('0');
    expect(outcome(equal, deducting('50'))).toBe('0');
  });
});

const named = (text: string) => [{ kind: 'interpretation', text, evidence: '测试' }] as const;

describe('人给的评分', () => {
  it('舍入后出了等级区间的不计分：15.999 进位是 16，而 16 不在区间内', () => {
    const { score, refusal } = judgedMiddle('15.999');
    expect([score, refusal?.code]).toEqual([null, 'SCORE_JUDGED_OUTSIDE']);
    expect(refusal?.message).toBe(
      '“完成数量”评分不在等级的区间内：“部分实现目标”的区间是 12（含）到 16（不含），评分 15.999 舍入后是 16。',
    );
  });
  it('舍入后仍在区间内的照旧计分', () => {
    expect(judgedMiddle('15.99').score).toBe('15.99');
    expect(judgedMiddle('13.456').score).toBe('13.46');
    expect(judgedMiddle('11.999').refusal?.message).toBe(
      '“完成数量”评分不在等级的区间内：“部分实现目标”的区间是 12（含）到 16（不含）。',
    );
  });
});

describe('依据', () => {
  const rules = {
    zeroTarget: { treatment: 'full-when-not-positive', cite: named('零目标') },
    negativeActual: { treatment: 'as-zero', cite: named('负数') },
    overAchievement: {
      treatment: 'deduct',
      above: '130',
      deduction: { sharePerPoint: '1', floorShare: '0' },
      cite: named('超额'),
    },
  } as const;
  const texts = (over: Partial<Indicator>) =>
    row(over, rules).cite.map((one) => (one.kind === 'interpretation' ? one.text : one.at));

  it('写的是真正用到的规则：零目标、负数、超额各有自己的依据', () => {
    expect(texts({})).toEqual(['测试用规则']);
    expect(texts({ operator: '=', target: '0', actual: '0' })).toEqual(['零目标']);
    expect(texts({ actual: '-1' })).toEqual(['测试用规则', '负数']);
    expect(texts({ actual: '140' })).toEqual(['测试用规则', '超额']);
  });
});

describe('得分说明', () => {
  const scored = row({ target: '109000', actual: '100116', unit: '人' });
  it('最后一步只舍入一次', () => expect(scored.steps.at(-1)).toBe('最后四舍五入，留两位 7.96'));
  it('少多少、扣多少、每多少合一分', () =>
    expect(scored.remark).toBe('少 8884 人，扣 2.04 分；每 4360 人合 1 分。'));
  it('计分图：65400 得 0，109000 得满分，本行在 100116', () => {
    expect(scored.plot?.breakpoints).toEqual([
      { x: '0', y: '0' },
      { x: '65400', y: '0' },
      { x: '109000', y: '10' },
      { x: '130800', y: '10' },
    ]);
    expect(scored.plot?.point).toEqual({ x: '100116', y: '7.962385' });
  });
  it('得满分时不说扣分', () => expect(row({}).remark).toBeNull());
});
