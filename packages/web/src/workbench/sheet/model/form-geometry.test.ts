import { demoYear } from '@mingjian/demo';
import { layoutSelfEvaluationForm, scoreSheet } from '@mingjian/engine';
import { loadPack } from '@mingjian/packs';
import { describe, expect, it } from 'vitest';
import {
  cellKey,
  type Direction,
  type FormGeometry,
  formGeometry,
  lineEnd,
  neighbour,
  tabStop,
} from './form-geometry.ts';

const pack = loadPack('jiangxi-xunyang-2024');
const sheets = demoYear('xunyang-2024')?.sheets ?? [];
const forms = sheets.map((sheet) =>
  formGeometry(layoutSelfEvaluationForm(sheet, scoreSheet(sheet, pack), pack)),
);

/** Presses one arrow until nothing moves any more, as the form does: the column of the first cell is kept on the way. */
function walk(geometry: FormGeometry, from: string, direction: Direction): readonly string[] {
  const first = geometry.stops.find((cell) => cellKey(cell) === from);
  if (!first) throw new Error(`no cell ${from}`);
  const keys = [from];
  for (let cell = first; ;) {
    const next = neighbour(geometry, cell, direction, first.column);
    if (next === cell) return keys;
    keys.push(cellKey(next));
    cell = next;
  }
}

describe('方向键走遍全表', () => {
  it('各张表都数得出格', () => {
    expect(forms.length).toBeGreaterThan(5);
    for (const { stops } of forms) expect(stops.length).toBeGreaterThan(20);
  });

  it('从项目名称一路向下到总分，不会卡在预期目标', () => {
    for (const geometry of forms) {
      const keys = walk(geometry, 'project', 'down');
      expect(keys).toContain('goals.expected');
      expect(keys.at(-1)).toBe('total');
    }
  });

  it('从任何一格向下都到总分，再向上都到项目名称，原路返回', () => {
    for (const geometry of forms)
      for (const cell of geometry.stops) {
        expect(walk(geometry, cellKey(cell), 'down').at(-1)).toBe('total');
        expect(walk(geometry, cellKey(cell), 'up').at(-1)).toBe('project');
      }
  });

  it('走过合并的格回到原来那一列', () => {
    const [geometry] = forms;
    if (!geometry) throw new Error('no form');
    const down = walk(geometry, 'execution.score', 'down');
    const at = down.indexOf('goals.actual');
    expect(down.slice(at, at + 2)).toEqual(['goals.actual', 'indicators.0.deviation']);
    expect(walk(geometry, 'indicators.0.name', 'up').slice(0, 2)).toEqual([
      'indicators.0.name',
      'goals.expected',
    ]);
  });

  it('左右键走到行两头，再按不动；Home、End 一步到', () => {
    for (const geometry of forms) {
      const right = walk(geometry, 'indicators.0.name', 'right');
      expect(right.map((key) => key.replace('indicators.0.', ''))).toEqual([
        'name',
        'target',
        'actual',
        'weight',
        'score',
        'deviation',
      ]);
      expect(walk(geometry, right.at(-1) ?? '', 'left')).toEqual(right.toReversed());
      const middle = geometry.stops.find((cell) => cellKey(cell) === 'indicators.0.actual');
      if (!middle) throw new Error('no cell');
      expect(cellKey(lineEnd(geometry, middle, -1))).toBe('indicators.0.name');
      expect(cellKey(lineEnd(geometry, middle, 1))).toBe('indicators.0.deviation');
    }
  });

  it('Tab 逐格走过所有要填的格，Shift+Tab 原路返回，两头离开表', () => {
    for (const geometry of forms) {
      const typed = geometry.stops.filter(({ path }) => path !== null && path !== 'department');
      const forth: string[] = [];
      for (let cell = typed[0] ?? null; cell; cell = tabStop(geometry, cell, 1))
        forth.push(cellKey(cell));
      expect(forth).toEqual(typed.map(cellKey));
      const back: string[] = [];
      for (let cell = typed.at(-1) ?? null; cell; cell = tabStop(geometry, cell, -1))
        back.push(cellKey(cell));
      expect(back.toReversed()).toEqual(forth);
    }
  });
});
