import { demoYear } from '@mingjian/demo';
import { layoutSelfEvaluationForm } from '@mingjian/engine';
import { loadPack } from '@mingjian/packs';
import { describe, expect, it } from 'vitest';
import {
  beginIndicator,
  blankPlace,
  headingAt,
  UNNAMED,
  unnamedRows,
  withBlankRows,
} from './blank-rows.ts';
import { cellKey, formGeometry } from './form-geometry.ts';

const pack = loadPack('jiangxi-xunyang-2024');
const found = demoYear('xunyang-2024')?.sheets.find(({ project }) =>
  project.startsWith('城镇居民'),
);
if (!found) throw new Error('the demonstration year has this sheet');
const sheet = found;
const empty = { ...sheet, indicators: [] };
const geometryOf = (of: typeof sheet) =>
  formGeometry(withBlankRows(layoutSelfEvaluationForm(of, null, pack)));
const blanks = (of: typeof sheet): readonly string[] =>
  geometryOf(of)
    .stops.map(cellKey)
    .filter((key) => blankPlace(key) !== null);

describe('没有指标的官方空行', () => {
  it('新项目的每个二级指标都能直接打字，得分格除外', () => {
    const second = pack.sheet?.form.levels.flatMap(({ level2 }) => level2) ?? [];
    expect(second.length).toBeGreaterThan(5);
    expect(blanks(empty)).toHaveLength(second.length * 5);
    expect(new Set(blanks(empty)).size).toBe(second.length * 5);
  });

  it('打上名称就有了这一行，在它的二级指标下；下面各行的格改叫新的行号', () => {
    const key = blanks(sheet).find((each) => each.endsWith('.name')) ?? '';
    const begun = beginIndicator(sheet, key, ' 新的指标 ');
    const place = blankPlace(key);
    const at = Number(begun?.path.split('.')[1]);
    expect(begun?.sheet.indicators[at]).toMatchObject({
      name: '新的指标',
      level1: place?.level1,
      level2: place?.level2,
    });
    const moved = begun?.moved ?? String;
    expect(moved(key.replace('.name', '.actual'))).toBe(`indicators.${at}.actual`);
    sheet.indicators.forEach(({ name }, index) => {
      const now = Number(moved(`indicators.${index}.actual`).split('.')[1]);
      expect(begun?.sheet.indicators[now]?.name).toBe(name);
    });
    expect(moved('goals.actual')).toBe('goals.actual');
  });

  it('先打别的格，名称暂叫“新指标”；什么都没打，不加行', () => {
    const key = blanks(empty).find((each) => each.endsWith('.weight')) ?? '';
    const begun = beginIndicator(empty, key, '10');
    expect(begun?.sheet.indicators[0]?.name).toBe(UNNAMED);
    expect(unnamedRows(begun?.sheet ?? empty).map(({ path }) => path)).toEqual([
      'indicators.0.name',
    ]);
    expect(unnamedRows(sheet)).toEqual([]);
    expect(beginIndicator(empty, key, '  ')).toBeNull();
    expect(beginIndicator(sheet, 'indicators.0.name', '甲')).toBeNull();
  });

  it('点在哪一行，就知道它的二级指标；表头和合计行不属于任何一个', () => {
    const geometry = geometryOf(empty);
    const headings = Array.from({ length: geometry.rows }, (_, row) => headingAt(geometry, row));
    expect(headings.filter((each) => each !== null).map(({ level2 }) => level2)).toEqual(
      pack.sheet?.form.levels.flatMap(({ level2 }) => level2),
    );
  });
});
