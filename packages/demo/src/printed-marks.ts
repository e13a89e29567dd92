import type { DemoYear } from './demo-year.ts';

/** What the reports call the score of the whole. */
const WHOLE: ReadonlySet<string> = new Set(['自评得分', '总体评分']);

/** A heading with its remark in brackets left away: 目标质量(人大审查、审计监督等) is the item 目标质量. */
const plainName = (name: string): string => name.replace(/[(（].*$/, '');

/**
 * The marks that a year's report prints for its index, by the item's path in the regulation pack; '' is the whole.
 * They are what somebody else published, not scores: a score is computed from answers.
 */
export function printedMarks(year: DemoYear): Readonly<Record<string, string>> {
  const marks: Record<string, string> = {};
  for (const { level1, level2, name, awarded } of year.index)
    if (awarded !== null)
      marks[[level1, level2, plainName(name)].filter((part) => part !== null).join('/')] = awarded;
  const whole = year.figures.find(({ label }) => WHOLE.has(label));
  if (whole) marks[''] = whole.value;
  return marks;
}
