import type { SelfEvaluation } from '@mingjian/engine';
import { describe, expect, it } from 'vitest';
import { valueAt } from '@mingjian/contract';
import { addIndicator, enter, entryText, namedIndicator, removeIndicator } from './sheet-edit.ts';
import { indicatorIndex } from './sheet-path.ts';

const row = (
  level1: string,
  level2: string,
  name: string,
): SelfEvaluation['indicators'][number] => ({
  level1,
  level2,
  name,
  operator: '>=',
  target: '90',
  unit: '%',
  actual: null,
  weight: '10',
  deviation: null,
});
const SHEET: SelfEvaluation = {
  contract: '1',
  kind: 'project-self-evaluation',
  year: 2024,
  department: '示例局',
  project: '示例项目',
  projectCode: null,
  fundingDocuments: [],
  state: 'normal',
  pack: null,
  funds: {
    unit: '万元',
    weight: '10',
    rows: [{ label: '年度资金总额', initialBudget: '18', fullYearBudget: '18', executed: null }],
  },
  goals: { expected: null, actual: null },
  indicators: [
    row('产出指标', '数量指标', '甲'),
    row('产出指标', '质量指标', '乙'),
    row('效益指标', '社会效益指标', '丙'),
  ],
};
const entered = (path: string, text: string): SelfEvaluation => {
  const result = enter(SHEET, path, text);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
};

describe('填一格 enter', () => {
  it('资金行的全角数读成半角', () =>
    expect(valueAt(entered('funds.rows.0.executed', '１５．２２２'), 'funds.rows.0.executed')).toBe(
      '15.222',
    ));
  it('指标值连方向和单位一起读', () => {
    const sheet = entered('indicators.0.target', '≤20万元');
    expect(sheet.indicators[0]).toMatchObject({ operator: '<=', target: '20', unit: '万元' });
    expect(entryText(sheet, 'indicators.0.target')).toBe('≤20万元');
  });
  it('没改的行还是同一个对象，只有改的行要重画', () => {
    const sheet = entered('indicators.1.actual', '95');
    expect(sheet.indicators[0]).toBe(SHEET.indicators[0]);
    expect(sheet.indicators[1]).not.toBe(SHEET.indicators[1]);
  });
  it('数字格写文字被拒绝，原值不动', () => {
    const result = enter(SHEET, 'indicators.1.actual', '九成');
    expect(result.ok).toBe(false);
    expect(SHEET.indicators[1]?.actual).toBeNull();
  });
  it('定性指标的完成值可以是文字', () => {
    const sheet = entered('indicators.2.target', '逐步提高');
    const result = enter(sheet, 'indicators.2.actual', '基本达成目标');
    expect(result.ok && result.value.indicators[2]?.actual).toBe('基本达成目标');
  });
});

describe('增减指标行', () => {
  it('新行排在本二级指标最后', () => {
    const { sheet, index } = addIndicator(SHEET, namedIndicator('产出指标', '数量指标', '丁'));
    expect(index).toBe(1);
    expect(sheet.indicators.map((item) => item.name)).toEqual(['甲', '丁', '乙', '丙']);
    expect(removeIndicator(sheet, index)).toEqual(SHEET);
  });
  it('本二级指标还没有行时排在一级指标之后', () =>
    expect(addIndicator(SHEET, namedIndicator('产出指标', '时效指标', '丁')).index).toBe(2));
  it('路径里的行号', () => expect(indicatorIndex('indicators.12.actual')).toBe(12));
});
