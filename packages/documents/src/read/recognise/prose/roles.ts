import type { Direction, MentionRole } from './mention.ts';
import type { NumberToken } from './number-tokens.ts';

const UP = '增加|增长|上升|提高|增支|上涨|扩大|多支出|增收|增';
const DOWN = '减少|下降|降低|减支|下滑|回落|压减|缩减|少支出|减收|减|降';
const CHANGE = new RegExp(
  `(?:(${UP})|(${DOWN}))(?:了|为|约|达|额|率|幅度|幅|比例|百分比|支出|收入|经费|资金)*[:]?$`,
  'u',
);
const RATE_NOUN = /(?:(增幅|增长率|增速|增长比例)|(降幅|减幅|下降率|下降比例))(?:为|达到?|约)*$/u;
/** 决算数大于年初预算数 55.15 万元. */
const BUDGET_GAP =
  /(?:(大于|高于|超出?|超过|多于)|(小于|低于|少于))(?:年初|全年|调整后?)?预算(?:数)?$/u;
const COMPARED = /比|较|同比|相比|上年|去年|上一年|20\d\d年[^。;]*20\d\d年/u;
const SHARE =
  /占(?!用|比较)([^占，,;。]*?)(?:的)?(?:比重|比例|比率|比|百分比)?(?:为|达到?|约为?)?$/u;
const COMPLETION =
  /(?:(?:完成|达到|(?<![认以因作])为)(?:了)?([^，,;。]*?预算[^，,;。]{0,4}?)的?|(?:预算|资金)?(?:执行率|完成率|支出率|支付率|拨付率|到位率|支出进度|执行进度)(?:为|达到?|是)?)$/u;
/** 占年初预算的: a completion rate in the words of a share; 占部门预算的 is a share. */
const BUDGET_SHARE = /占((?:年初|全年|调整后?的?)?预算数?)的?(?:比例|比重)?(?:为)?$/u;
/** 完成年初预算 120.00万元的, 为预算 120.00万元的: the budget is printed between the word and its percent. */
const OF_PRINTED_BUDGET =
  /(?:完成|为|占|达到?)(?:了)?((?:年初|全年|调整后?的?)?预算(?:数|资金|安排)?)(?:为)? ?\d[\d,. ]*(?:百万元|万元|亿元|千元|元)的$/u;

/** 占本年支出 1,000.00万元的: the whole is printed between 占 and its percent. */
const OF_PRINTED_WHOLE =
  /占(?!用|比|地|道)[^占，,;。\d]* ?\d[\d,. ]*(?:百万元|万元|亿元|千元|元|人|个|项|家|户)的(?:比重|比例|比率|百分比)?(?:为|达到?)?$/u;

export type FoundRole = Readonly<{
  role: MentionRole;
  direction: Direction | null;
  /** Words between 占 or 完成 and the percent: what is the whole. */
  whole: string | null;
}>;

/** The role of a number from the words before it, and from the sentence so far (is anything compared?). */
export function roleOf(token: NumberToken, clause: string, sentenceSoFar: string): FoundRole {
  const main: FoundRole = { role: 'main', direction: null, whole: null };
  if (token.kind === 'date-part' || token.kind === 'document-number') return main;
  if (token.kind === 'percent') {
    const rate = RATE_NOUN.exec(clause);
    const change = rate ?? CHANGE.exec(clause);
    if (change && !/提高到|增加到|下降到|降低到|增长到/u.test(clause)) {
      return { role: 'changePercent', direction: change[1] ? 'increase' : 'decrease', whole: null };
    }
    const completed = BUDGET_SHARE.exec(clause) ?? OF_PRINTED_BUDGET.exec(sentenceSoFar);
    if (completed) return { role: 'completion', direction: null, whole: completed[1] ?? '' };
    if (clause.startsWith('的') && OF_PRINTED_WHOLE.test(sentenceSoFar))
      return { role: 'share', direction: null, whole: null };
    const share = SHARE.exec(clause);
    if (share) return { role: 'share', direction: null, whole: share[1] ?? '' };
    const completion = COMPLETION.exec(clause);
    if (completion) return { role: 'completion', direction: null, whole: completion[1] ?? '' };
    return main;
  }
  if (token.kind === 'amount' || token.kind === 'count') {
    const gap = token.kind === 'amount' ? BUDGET_GAP.exec(clause) : null;
    if (gap) {
      return { role: 'changeAmount', direction: gap[1] ? 'increase' : 'decrease', whole: null };
    }
    const change = CHANGE.exec(clause);
    if (change && COMPARED.test(sentenceSoFar)) {
      return { role: 'changeAmount', direction: change[1] ? 'increase' : 'decrease', whole: null };
    }
  }
  return main;
}
