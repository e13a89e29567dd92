import { figureText } from '../scoring/figure.ts';
import type { LintRule } from './lint-rule.ts';
import { presumed } from './ground.ts';

const GROUND = presumed(
  '完成值要说得出从哪里来，才核得实',
  '财预〔2021〕101号所附取值指引把“完成值数据来源”和“佐证资料”列为指标的要素（原文没有逐条核读）',
);

/** Results without a source, told once for the sheet: one note a row would bury the others. */
export const noSource: LintRule = ({ sheet }) => {
  const names = sheet.indicators
    .filter(({ actual, source }) => figureText(actual) !== null && (source ?? '').trim() === '')
    .map(({ name }) => name);
  if (names.length === 0) return [];
  const all = names.length === sheet.indicators.length;
  const which = all ? '全部' : `“${names.join('”“')}”等`;
  return [
    {
      code: 'SOURCE_MISSING',
      message: `${which} ${names.length} 行完成值没有写明数据来源或凭据，请补上台账、统计或业务记录。`,
      at: null,
      cite: GROUND,
      weight: 'advice',
    },
  ];
};
