import { demoYear } from '@mingjian/demo';
import { layoutSelfEvaluationForm, scoreSheet } from '@mingjian/engine';
import { loadPack } from '@mingjian/packs';
import { describe, expect, it } from 'vitest';
import { cellKey, formGeometry } from './form-geometry.ts';
import { isPlain, type PastePlan, planPaste } from './paste-block.ts';

const pack = loadPack('jiangxi-xunyang-2024');
const found = demoYear('xunyang-2024')?.sheets.find(({ project }) =>
  project.startsWith('城镇居民'),
);
if (!found) throw new Error('the demonstration year has this sheet');
const sheet = found;
const geometry = formGeometry(layoutSelfEvaluationForm(sheet, scoreSheet(sheet, pack), pack));
const paste = (at: string, ...lines: string[]): PastePlan => {
  const from = geometry.stops.find((each) => cellKey(each) === at);
  if (!from) throw new Error(`no cell ${at}`);
  return planPaste(
    sheet,
    geometry,
    from,
    lines.map((line) => line.split('|')),
  );
};

describe('整块粘贴 planPaste', () => {
  it('放得下的直接贴：一列完成值，空的二级指标行对着空行', () => {
    const plan = paste('indicators.1.actual', '109000', '99', '99');
    expect(isPlain(plan)).toBe(true);
    expect(plan.fitting.sheet.indicators.slice(1, 4).map(({ actual }) => actual)).toEqual([
      '109000',
      '99',
      '99',
    ]);
    expect(plan.fitting.refusals).toEqual([]);
  });

  it('比下面的行多：先问，什么都不标红；没有名称就加不了行', () => {
    const plan = paste('indicators.6.actual', '1', '2', '3', '4', '5');
    expect(plan).toMatchObject({ fits: 1, beyond: 4, widened: null });
    expect(plan.fitting.refusals).toEqual([]);
    expect(plan.fitting.sheet.indicators).toHaveLength(sheet.indicators.length);
  });

  it('从名称贴起又带名称：多出来的行加在同一个二级指标下，别的指标不动', () => {
    const lines = Array.from({ length: 65 }, (_, at) => `指标${at}|≥${at + 1}人|${at}|1`);
    const plan = paste('indicators.2.name', ...lines);
    const own = sheet.indicators.filter(({ level2 }) => level2 === '质量指标').length;
    expect(plan.widened).toMatchObject({ added: 65 - own, level2: '质量指标' });
    const rows = plan.widened?.pasted.sheet.indicators ?? [];
    expect(rows).toHaveLength(sheet.indicators.length + 65 - own);
    expect(rows.filter(({ level2 }) => level2 === '质量指标').map(({ name }) => name)).toEqual(
      lines.map((line) => line.split('|')[0]),
    );
    expect(rows.filter(({ level2 }) => level2 !== '质量指标')).toEqual(
      sheet.indicators.filter(({ level2 }) => level2 !== '质量指标'),
    );
    expect(rows.find(({ name }) => name === '指标64')).toMatchObject({
      operator: '>=',
      target: '65',
      unit: '人',
      actual: '64',
      weight: '1',
    });
    expect(plan.widened?.pasted.refusals).toEqual([]);
  });

  it('放得下却会换掉别的二级指标的名称：也先问', () => {
    const plan = paste('indicators.1.name', '甲', '乙');
    expect(plan.replaced).toEqual(['居民参保率']);
    expect(isPlain(plan)).toBe(false);
    expect(plan.widened?.added).toBe(1);
    expect(isPlain(paste('indicators.1.name', '甲'))).toBe(true);
  });

  it('表自己的字原样贴上不算多，别的字才算', () => {
    expect(isPlain(paste('funds.rows.0.executed', '15|10', '15'))).toBe(true);
    expect(paste('indicators.6.deviation', '已说明|多出的一列').astray).toEqual(['多出的一列']);
  });

  it('读不懂的只标那一格', () => {
    const plan = paste('indicators.1.actual', '109000', '2,20');
    expect(isPlain(plan)).toBe(true);
    expect(plan.fitting.refusals.map(({ key }) => key)).toEqual(['indicators.2.actual']);
  });

  it('多行的文字贴进目标格是一段话', () => {
    const plan = paste('goals.expected', '第一段', '第二段');
    expect(isPlain(plan)).toBe(true);
    expect(plan.fitting.sheet.goals.expected).toBe('第一段\n第二段');
  });
});
