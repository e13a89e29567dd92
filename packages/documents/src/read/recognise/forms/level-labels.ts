import { labelKey } from '../repair/label-text.ts';
import { bestMatch } from '../repair/similarity.ts';

/** A second-level indicator of the official forms with the first level it stands under. */
export type IndicatorLevel = Readonly<{
  level1: string;
  level2: string;
  aliases: readonly string[];
}>;

const level = (level1: string, level2: string, ...aliases: string[]): IndicatorLevel => ({
  level1,
  level2,
  aliases,
});

/** Second levels of the 2020 and 2021 forms. 成本指标 as a second level under 产出 is the 2020 form's. */
export const INDICATOR_LEVELS: readonly IndicatorLevel[] = [
  level('成本指标', '经济成本指标', '经济成本'),
  level('成本指标', '社会成本指标', '社会成本'),
  level('成本指标', '生态环境成本指标', '生态环境成本'),
  level('产出指标', '数量指标'),
  level('产出指标', '质量指标'),
  level('产出指标', '时效指标'),
  level('效益指标', '经济效益指标', '经济效益'),
  level('效益指标', '社会效益指标', '社会效益'),
  level('效益指标', '生态效益指标', '生态效益'),
  level('效益指标', '可持续影响指标', '可持续影响', '可持续发展指标'),
  level('满意度指标', '服务对象满意度指标', '服务对象满意度', '服务对象满意', '满意度指标'),
];

export const FIRST_LEVELS = ['成本指标', '产出指标', '效益指标', '满意度指标'] as const;

const FRAGMENT = /^[绩效効指标損志成本产出益满満意度结服务对象一二三级年总体目]{1,4}$/u;

/** The second level that a cell names: whole, cut, or inside a cell where two labels ran together (the first one counts). */
export function levelIn(text: string): IndicatorLevel | null {
  const key = labelKey(text).replace(/[満]/gu, '满');
  if (key.length < 3) return null;
  const names = (each: IndicatorLevel): readonly string[] => [each.level2, ...each.aliases];
  const exact = INDICATOR_LEVELS.find((each) => names(each).includes(key));
  if (exact) return exact;
  const inside = INDICATOR_LEVELS.map((each) => ({ each, at: key.indexOf(each.level2) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at)[0];
  if (inside && key.length <= inside.each.level2.length + 7) return inside.each;
  return bestMatch(key, INDICATOR_LEVELS, names, 0.8);
}

export const firstLevelIn = (text: string): string | null => {
  const key = labelKey(text).replace(/[満]/gu, '满');
  return FIRST_LEVELS.find((name) => name === key) ?? null;
};

/** True for what is left of a vertical or broken level label (绩, 指标, 满意度指): never part of an indicator's name. */
export const isLevelFragment = (text: string): boolean => FRAGMENT.test(labelKey(text));
