import type { Mention } from './mention.ts';

const JOINED = /^[，,、]?(?:合?计|即|金额|金额为|为)$/u;

/** 基本支出占 80.50%，计 A; 基本支出 80.50%，即 A: the amount is what the percent before it is a share of the whole by. */
export const followsItsShare = (
  percent: Pick<Mention, 'token' | 'role'>,
  amount: Pick<Mention, 'token' | 'before'>,
): boolean =>
  percent.token.unit === '%' &&
  amount.token.kind === 'amount' &&
  isShareLead(amount.before) &&
  (percent.role === 'share' || (percent.role === 'main' && amount.before.endsWith('即')));

/** The words between such a percent and its amount; they name nothing. */
export const isShareLead = (words: string): boolean => JOINED.test(words);

/** 基本支出占, 基本支出占比, 其中基本支出: the name that the percent has and its amount has not. */
export const shareName = (words: string): string =>
  words.replace(/(?:所)?占(?:比|比例|比重)?(?:为)?$/u, '');
