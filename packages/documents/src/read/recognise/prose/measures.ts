import { labelKey } from './labels.ts';
import type { MentionRole } from './mention.ts';
import type { NumberToken } from './number-tokens.ts';

/** Catalogue terms of the final-accounts narrative; anything else keeps the document's own words. */
const TERMS: Readonly<Record<string, string>> = {
  收入总计: 'total-income',
  支出总计: 'total-expenditure',
  收支总计: 'total-income-and-expenditure',
  收入支出总计: 'total-income-and-expenditure',
  本年收入合计: 'current-year-income',
  收入合计: 'current-year-income',
  本年支出合计: 'current-year-expenditure',
  支出合计: 'current-year-expenditure',
  年初结转和结余: 'opening-balance',
  年末结转和结余: 'closing-balance',
  财政拨款收入: 'fiscal-appropriation-income',
  基本支出: 'basic-expenditure',
  项目支出: 'project-expenditure',
  机关运行经费支出: 'operating-fund-expenditure',
  机关运行经费: 'operating-fund-expenditure',
  政府采购支出总额: 'procurement-total',
};

/** The catalogue term of a number, or the words that the document has for it. */
export function measureOf(token: NumberToken, subject: string, role: MentionRole): string {
  if (token.kind === 'document-number') return 'document-number';
  if (token.kind === 'date-part') {
    return token.unit === '年' ? 'date-year' : token.unit === '日' ? 'date-day' : 'date-month';
  }
  const term = TERMS[labelKey(subject)] ?? subject;
  switch (role) {
    case 'changeAmount':
      return `${term}:change-amount`;
    case 'changePercent':
      return `${term}:change-percent`;
    case 'share':
      return `${term}:share`;
    case 'completion':
      return `${term}:completion-rate`;
    default:
      return term;
  }
}
