import { describe, expect, it } from 'vitest';
import { readSheetsFromJson } from './from-json.ts';

const sheet = (): Record<string, unknown> => ({
  contract: '1',
  kind: 'project-self-evaluation',
  year: 2024,
  department: '医疗保障局',
  project: '专项工作经费',
  projectCode: null,
  fundingDocuments: [],
  state: 'normal',
  pack: null,
  funds: {
    unit: '万元',
    weight: '10',
    rows: [
      { label: '年度资金总额', initialBudget: '18', fullYearBudget: '18.00', executed: '15.222' },
    ],
  },
  goals: { expected: null, actual: null },
  indicators: [
    {
      level1: '产出指标',
      level2: '数量指标',
      name: '参保人数',
      operator: '>=',
      target: '109000',
      unit: '人',
      actual: '100116',
      weight: '90',
      deviation: null,
    },
  ],
});
const read = (value: unknown) =>
  readSheetsFromJson(new TextEncoder().encode(JSON.stringify(value)));

/** What is said about one indicator of this weight, with this weight printed for 执行率, where the pack says 10. */
const weighing = (weight: string, funds: string | null) => {
  const one = sheet();
  (one['indicators'] as Record<string, unknown>[])[0]!['weight'] = weight;
  one['pack'] = '甲';
  one['funds'] = { ...(one['funds'] as object), weight: funds };
  return readSheetsFromJson(new TextEncoder().encode(JSON.stringify(one)), {
    executionWeights: { 甲: '10' },
  }).problems.map(({ path, message }) => `${path} ${message}`);
};

describe('从 JSON 导入', () => {
  it('一份或多份，读入后与文件相同', () => {
    expect(read(sheet())).toEqual({ sheets: [sheet()], problems: [], headings: [] });
    expect(read([sheet(), { ...sheet(), project: '另一项目' }]).sheets).toHaveLength(2);
  });
  it('金额写成 JSON 数字会丢位数，不收', () => {
    const bad = {
      ...sheet(),
      funds: {
        unit: '万元',
        weight: '10',
        rows: [{ label: '年度资金总额', initialBudget: 18, fullYearBudget: '18', executed: '15' }],
      },
    };
    const preview = read(bad);
    expect(preview.problems).toMatchObject([
      {
        code: 'JSON_NUMBER',
        path: 'funds.rows.0.initialBudget',
        suggestion: '18',
        severity: 'error',
      },
    ]);
    expect(preview.sheets[0]?.funds.rows[0]?.initialBudget).toBeNull();
  });
  it('缺一项、多一项、写错一项都指出路径', () => {
    const { state: _, ...rest } = sheet();
    const preview = read({ ...rest, origin: '别的', colour: 'red' });
    expect(preview.problems.map((each) => `${each.code} ${each.path}`).toSorted()).toEqual([
      'JSON_FIELD_MISSING state',
      'JSON_FIELD_UNKNOWN colour',
      'JSON_WRONG_TYPE origin',
    ]);
  });
  it('千分位等写法改正并说明，文字不收', () => {
    const funds = {
      unit: '万元',
      weight: '十',
      rows: [
        { label: '年度资金总额', initialBudget: '16,387.61', fullYearBudget: '0', executed: 'n/a' },
      ],
    };
    const preview = read({ ...sheet(), funds });
    expect(preview.sheets[0]?.funds).toEqual({
      unit: '万元',
      weight: null,
      rows: [
        { label: '年度资金总额', initialBudget: '16387.61', fullYearBudget: '0', executed: 'n/a' },
      ],
    });
    expect(preview.problems.map((each) => each.code)).toContain('FIGURE_NOT_NUMBER');
    expect(preview.problems.map((each) => each.code)).toContain('FIGURE_REPAIRED');
  });
  it('方向要求数，却写了文字', () => {
    const bad = sheet();
    (bad['indicators'] as Record<string, unknown>[])[0]!['actual'] = '基本完成';
    expect(read(bad).problems).toMatchObject([
      { code: 'FIGURE_NOT_NUMBER', path: 'indicators.0.actual' },
    ]);
  });
  it('写错的 JSON 说出第几行第几个字，没有英文', () => {
    const broken = readSheetsFromJson(new TextEncoder().encode('{\n  "year": 2024,,\n}'));
    expect(broken.problems[0]?.message).toBe(
      '文件不是有效的 JSON（第 2 行第 16 个字的“,”不合格式）。请重新导出后再导入。',
    );
    const bad = sheet();
    (bad['indicators'] as Record<string, unknown>[])[0]!['operator'] = '大于';
    expect(read(bad).problems[0]?.message).toContain(
      '第 1 份 绩效指标第 1 行 指标方向：应为">="、">"、"="、"<="、"<"、"qualitative"（定性）、"deadline"（时限）',
    );
  });
  it('分值：规则说执行率占 10 分，指标合计就应为 90', () => {
    expect(weighing('90', null)).toEqual([]);
    expect(weighing('90', '10')).toEqual([]);
    expect(weighing('100', null)).toEqual([
      'indicators.0.weight 分值：指标分值合计 100，应为 90（预算执行率另占 10 分，一共 110 分，应为 100 分），请核对。',
    ]);
    expect(weighing('89.99', '10')[0]).toContain('合计 89.99，应为 90（');
    expect(weighing('80', '20')).toEqual([]);
  });
  it('不是 JSON、不是 UTF-8、不是对象：一句话说明，不出错', () => {
    expect(readSheetsFromJson(new TextEncoder().encode('{')).problems[0]?.code).toBe(
      'JSON_INVALID',
    );
    expect(readSheetsFromJson(new Uint8Array([0xff, 0xfe, 0x7b])).problems[0]?.code).toBe(
      'JSON_INVALID',
    );
    expect(read([]).problems[0]?.code).toBe('NOTHING_FOUND');
    for (const value of [null, 5, 'x', [null], [[]], { contract: '1' }]) {
      const preview = read(value);
      expect(preview.sheets).toEqual([]);
      expect(preview.problems.some((each) => each.severity === 'error')).toBe(true);
    }
  });
});
