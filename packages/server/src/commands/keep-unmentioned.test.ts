import { describe, expect, it } from 'vitest';
import type { SelfEvaluation } from '@mingjian/engine';
import { indicator, sheetOf } from '../testing/sheets.ts';
import { clearedPlaces, keepUnmentioned } from './keep-unmentioned.ts';

const STORED = sheetOf({
  state: 'cancelled',
  stateReason: '政策调整',
  execution: { rate: '84.56', score: '7' },
  goals: { expected: '完成参保宣传', actual: '已完成' },
  funds: {
    unit: '万元',
    weight: '10',
    rows: [
      { label: '资金总额', initialBudget: '18', fullYearBudget: '18', executed: '15' },
      { label: '其中：财政拨款', initialBudget: '18', fullYearBudget: '18', executed: '15' },
    ],
    remainder: '财政收回',
  },
  indicators: [
    indicator({ source: '医保局台账', deviation: '宣传不够', priorActual: '79' }),
    indicator({ name: '宣传次数', unit: '场', actual: '5', actualUnit: '场', source: '活动记录' }),
  ],
});

/** What a list without further columns gives. */
const bare = (given: Partial<SelfEvaluation>): SelfEvaluation => ({
  contract: '1',
  kind: 'project-self-evaluation',
  year: STORED.year,
  department: STORED.department,
  project: STORED.project,
  projectCode: null,
  fundingDocuments: [],
  state: 'normal',
  pack: null,
  funds: { unit: '万元', weight: null, rows: [] },
  goals: { expected: null, actual: null },
  indicators: [],
  ...given,
});
const NAMES = ['project', 'department', 'year'];

describe('文件没有的栏目，已存的内容不动', () => {
  it('只有完成值的清单：只改完成值，其余一处不少', () => {
    const file = bare({
      indicators: [
        indicator({
          operator: 'qualitative',
          target: null,
          unit: null,
          actual: '99',
          weight: null,
        }),
        indicator({
          name: '宣传次数',
          operator: 'qualitative',
          target: null,
          unit: null,
          actual: '6',
        }),
      ],
    });
    const names = ['level1', 'level2', 'name', 'actual', 'actualUnit'];
    const mentions = [...NAMES, ...names.map((field) => `indicators.*.${field}`)];
    const next = keepUnmentioned(file, STORED, mentions);
    const [first, second] = STORED.indicators;
    expect(next).toMatchObject({
      ...STORED,
      indicators: [
        { ...first, actual: '99' },
        { source: '活动记录', unit: '场', operator: '>=', target: '100', actual: '6' },
      ],
    });
    // The new figure came without a unit of its own: it is in the target's.
    expect(second?.actualUnit).toBe('场');
    expect(next.indicators[1]?.actualUnit).toBeUndefined();
    expect(clearedPlaces(STORED, next)).toEqual(['宣传次数·完成值计量单位']);
  });

  it('指标按名称对上，不按行号；文件里没有的行照文件删去，并说出来', () => {
    const file = bare({ indicators: [{ ...indicator({ name: '宣传次数' }), unit: '场' }] });
    const fields = ['level1', 'level2', 'name', 'target', 'operator', 'unit', 'actual', 'weight'];
    const next = keepUnmentioned(file, STORED, [
      ...NAMES,
      ...fields.map((field) => `indicators.*.${field}`),
    ]);
    expect(next.indicators).toMatchObject([{ name: '宣传次数', source: '活动记录' }]);
    expect(clearedPlaces(STORED, next)).toEqual(['指标“参保人数”']);
  });

  it('只有总额的清单改总额，其余资金行换成同一单位留着', () => {
    const file = bare({
      funds: {
        unit: '万元',
        weight: null,
        rows: [
          { label: '年度资金总额', initialBudget: null, fullYearBudget: '20', executed: '19' },
        ],
      },
    });
    const inYuan: SelfEvaluation = {
      ...STORED,
      funds: {
        ...STORED.funds,
        unit: '元',
        rows: [
          { label: '资金总额', initialBudget: '180000', fullYearBudget: 'n/a', executed: '1' },
          {
            label: '财政拨款',
            initialBudget: '180000',
            fullYearBudget: null,
            executed: '152216.36',
          },
        ],
      },
    };
    const next = keepUnmentioned(file, inYuan, [
      ...NAMES,
      'funds.unit',
      'funds.rows.*.fullYearBudget',
      'funds.rows.*.executed',
    ]);
    expect(next.funds).toEqual({
      unit: '万元',
      weight: '10',
      rows: [
        { label: '资金总额', initialBudget: '18', fullYearBudget: '20', executed: '19' },
        { label: '财政拨款', initialBudget: '18', fullYearBudget: null, executed: '15.221636' },
      ],
      remainder: '财政收回',
    });
    expect(next.indicators).toEqual(STORED.indicators);
    expect(clearedPlaces(inYuan, next)).toEqual([]);
  });

  it('JSON：没写的键不动，写了 null 的清空', () => {
    const { origin: _, execution: __, ...file } = STORED;
    const next = keepUnmentioned(
      { ...file, stateReason: null, goals: { expected: null, actual: '已完成' } },
      STORED,
      null,
    );
    expect(next).toEqual({
      ...STORED,
      stateReason: null,
      goals: { expected: null, actual: '已完成' },
    });
    expect(clearedPlaces(STORED, next).length).toBe(2);
  });

  it('什么都写了的文件原样替换', () => {
    const file = sheetOf({ indicators: [indicator()], fundingDocuments: [] });
    expect(keepUnmentioned(file, file, null)).toEqual(file);
    expect(clearedPlaces(file, file)).toEqual([]);
  });
});
