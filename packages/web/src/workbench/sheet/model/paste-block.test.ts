import { demoYear } from '@mingjian/demo';
import { layoutSelfEvaluationForm, scoreSheet } from '@mingjian/engine';
import { loadPack } from '@mingjian/packs';
import { describe, expect, it } from 'vitest';
import { withBlankRows } from './blank-rows.ts';
import { cellKey, formGeometry } from './form-geometry.ts';
import { isPlain, type PastePlan, planPaste } from './paste-block.ts';

const pack = loadPack('jiangxi-xunyang-2024');
const found = demoYear('xunyang-2024')?.sheets.find(({ project }) =>
  project.startsWith('城镇居民'),
);
if (!found) throw new Error('the demonstration year has this sheet');
const sheet = found;
const geometry = formGeometry(
  withBlankRows(layoutSelfEvaluationForm(sheet, scoreSheet(sheet, pack), pack)),
);
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

  it('一列没有空行的值：跳过没有指标的空行，依次贴到指标上', () => {
    const plan = paste('indicators.3.actual', '99', '96', '基本达成目标', '91');
    expect(isPlain(plan)).toBe(true);
    expect(plan.inOrder).toBeNull();
    expect(plan.reach).toEqual({
      first: sheet.indicators[3]?.name,
      last: sheet.indicators[6]?.name,
    });
    expect(plan.fitting.sheet.indicators.slice(3).map(({ actual }) => actual)).toEqual([
      '99',
      '96',
      '基本达成目标',
      '91',
    ]);
    expect(plan.fitting.refusals).toEqual([]);
  });

  it('连空行一起复制的块照旧对着空行贴', () => {
    const rows = Array.from({ length: geometry.rows }, (_, row) => geometry.at(row, 5)?.path ?? '');
    const from = rows.indexOf('indicators.3.actual');
    const lines = rows
      .slice(from, rows.indexOf('indicators.6.actual') + 1)
      .map((path) => (path.startsWith('indicators.') ? '88' : ''));
    expect(lines).toContain('');
    const plan = paste('indicators.3.actual', ...lines);
    expect(isPlain(plan)).toBe(true);
    expect(plan.fitting.taken).toEqual([3, 4, 5, 6].map((at) => `indicators.${at}.actual`));
  });

  it('两种贴法都放不全：各说贴到哪、丢下哪几个，由人选', () => {
    const plan = paste('indicators.3.actual', '99', '96', '95', '91', '93', '92');
    expect(isPlain(plan)).toBe(false);
    expect(plan.inOrder).toMatchObject({ fits: 4, beyond: 2, left: ['93', '92'] });
    expect(plan.fits + plan.left.length).toBe(6);
    expect(plan.left.length).toBeGreaterThan(0);
  });

  it('从没有指标的空行贴起：一个值起一行，一块名称加成几行', () => {
    const blank = geometry.stops.map(cellKey).find((key) => /^blank\..*\.name$/.test(key)) ?? '';
    const one = paste(blank, '新的指标甲');
    expect(isPlain(one)).toBe(true);
    expect(one.fitting.sheet.indicators).toHaveLength(sheet.indicators.length + 1);
    expect(one.fitting.sheet.indicators.map(({ name }) => name)).toContain('新的指标甲');
    const two = paste(blank, '甲|≥3人|4|1', '乙|≥5人|6|1');
    expect(two).toMatchObject({ fits: 0, beyond: 2, widened: { added: 2 } });
    const rows = two.widened?.pasted.sheet.indicators ?? [];
    expect(rows.find(({ name }) => name === '乙')).toMatchObject({ target: '5', actual: '6' });
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
