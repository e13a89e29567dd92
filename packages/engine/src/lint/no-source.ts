import { figureText } from '../scoring/figure.ts';
import type { LintRule } from './lint-rule.ts';

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
      weight: 'advice',
    },
  ];
};
