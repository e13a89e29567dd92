import { describe, expect, it } from 'vitest';
import type { SelfEvaluation } from '../sheet/self-evaluation.ts';
import { cost, fundsOf, notesOf } from '../testing/notes.ts';

const notes = (sheet: Partial<SelfEvaluation>) => notesOf('MONEY_UNIT_MIXED_UP', sheet);

describe('元和万元写错 money-unit-mixed-up', () => {
  it('预算 18 万元，目标写成 18 元', () =>
    expect(
      notes({
        indicators: [cost({ unit: '元', actual: '152600' })],
        funds: fundsOf('18', '15.26'),
      })[0]?.at,
    ).toBe('indicators.0.target'));
  it('执行 14 万元，完成值写成 140000 万元', () =>
    expect(
      notes({
        indicators: [cost({ target: '16', actual: '140000' })],
        funds: fundsOf('16', '14'),
      })[0]?.at,
    ).toBe('indicators.0.actual'));
  it('单价不怀疑，写对了不说，零不说', () => {
    expect(
      notes({ indicators: [cost({ operator: '<=', target: '0.45', actual: '0.49' })] }),
    ).toEqual([]);
    expect(notes({ indicators: [cost({ target: '18', actual: '18' })] })).toEqual([]);
    expect(notes({ indicators: [cost({ actual: '0' })], funds: fundsOf('18', '0') })).toEqual([]);
  });

  const priced = { unit: '元', operator: '<=', target: '18' } as const;
  it('一万次每次 18 元正好是 18 万元：名称说是单价、另一格对不上、别的行数出一万，都不怀疑', () => {
    const funds = fundsOf('18', '15.26');
    const silent = (...indicators: SelfEvaluation['indicators']) =>
      expect(notes({ indicators, funds })).toEqual([]);
    silent(cost({ ...priced, name: '单次检测成本（单价）', actual: null }));
    silent(cost({ ...priced, name: '人均补助', actual: null }));
    silent(cost({ ...priced, actual: '17.5' }));
    const counted = { level1: '产出指标', level2: '数量指标', name: '检测次数' };
    silent(cost({ ...priced, actual: null }), cost({ ...counted, target: '10000', unit: '次' }));
    silent(cost({ ...priced, actual: null }), cost({ ...counted, target: '1', unit: '万人次' }));
    expect(notes({ indicators: [cost({ ...priced, actual: null })], funds })).toHaveLength(1);
  });
  it('不是成本的行不怀疑：带动的产值可以正好是预算的一万倍', () =>
    expect(
      notes({
        indicators: [
          cost({ level1: '效益指标', level2: '经济效益指标', name: '新增产值', target: '180000' }),
        ],
        funds: fundsOf('18', '15.26'),
      }),
    ).toEqual([]));
});
