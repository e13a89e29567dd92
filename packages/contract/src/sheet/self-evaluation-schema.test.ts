import { describe, expect, it } from 'vitest';
import { draftSelfEvaluationSchema, selfEvaluationSchema } from './self-evaluation-schema.ts';
import { sheetFixture } from './sheet-fixture.ts';
import { sheetIssues } from './sheet-issues.ts';

const issuesOf = (sheet: unknown) => {
  const parsed = selfEvaluationSchema.safeParse(sheet);
  return parsed.success ? [] : sheetIssues(parsed.error);
};
const withActual = (actual: unknown) => ({
  ...sheetFixture,
  indicators: [{ ...sheetFixture.indicators[0], actual }, sheetFixture.indicators[1]],
});

const withUnit = (unit: string) => ({
  ...sheetFixture,
  funds: { ...sheetFixture.funds, unit },
});

describe('交换文件的自评表 selfEvaluationSchema', () => {
  it('接受规范的表，内容一字不变', () =>
    expect(selfEvaluationSchema.parse(sheetFixture)).toEqual(sheetFixture));

  it.each(['0', '15.221636', '450.80', '-3', 'n/a', null])('接受数值 %s', (actual) =>
    expect(issuesOf(withActual(actual))).toEqual([]),
  );

  it.each(['25. 65', '1,234', '＝100', '１８', '007', '1e3', '十八', '.5'])(
    '数字方向的指标不接受“%s”，并指出是哪一格',
    (actual) => {
      const issues = issuesOf(withActual(actual));
      expect(issues.map((issue) => issue.path)).toEqual(['indicators.0.actual']);
      expect(issues[0]?.message).toContain(actual);
    },
  );

  it('数字写成 JSON 数值时拒绝：金额从不经过浮点数', () =>
    expect(issuesOf(withActual(18))[0]).toMatchObject({ path: 'indicators.0.actual' }));

  it('资金单位要能换算成元', () => {
    for (const unit of ['元', '千元', '万元', '百万元', '亿元'])
      expect(selfEvaluationSchema.safeParse(withUnit(unit)).success).toBe(true);
    for (const unit of ['万', '美元', '万元/人', '%'])
      expect(issuesOf(withUnit(unit))).toEqual([
        {
          path: 'funds.unit',
          message: `资金单位“${unit}”换算不成元；请写 元、千元、万元、百万元或亿元`,
        },
      ]);
  });

  it('不认识的字段按名指出', () =>
    expect(issuesOf({ ...sheetFixture, projct: '甲' })[0]?.message).toContain('projct'));

  it('缺少的字段说缺少', () => {
    const { department: _gone, ...rest } = sheetFixture;
    expect(issuesOf(rest)).toEqual([{ path: 'department', message: '缺少这一项' }]);
  });

  it('每一条问题都是中文句子', () => {
    const issues = issuesOf({
      contract: '2',
      kind: 3,
      indicators: [{}],
      funds: { rows: {} },
      state: 'x',
    });
    expect(issues.length).toBeGreaterThan(8);
    for (const { message } of issues) expect(message).toMatch(/[\u4e00-\u9fff]/u);
  });

  it('填写中的表容许暂时的文字，由计分说明不能计分', () =>
    expect(draftSelfEvaluationSchema.safeParse(withActual('待核')).success).toBe(true));
});
