import type { Refusal } from '../sheet/scored-sheet.ts';

/**
 * Every way a row can have no score. A code without a sentence does not compile; each sentence says what is wrong and what to do.
 * The place (which row) is put in front by the sheet.
 */
const SENTENCES = {
  SCORE_NO_RULE: '本规则包没有这种指标的计分规则，请改用规则包列出的指标方向，或换用适用的规则包',
  SCORE_WEIGHT_MISSING: '分值没有填，请填写分值',
  SCORE_WEIGHT_INVALID: '分值要填不小于 0 的数',
  SCORE_TARGET_MISSING: '年度指标值没有填，请填写指标值',
  SCORE_TARGET_NOT_NUMBER: '年度指标值不是数，请填写数，或把指标方向改为定性',
  SCORE_TARGET_ZERO: '年度指标值为 0，算不出完成比例，请核对指标值',
  SCORE_TARGET_NEGATIVE: '年度指标值是负数，算不出完成比例，请核对指标值',
  SCORE_ACTUAL_MISSING: '实际完成值没有填，请填写；确实没有完成请填 0',
  SCORE_ACTUAL_NOT_NUMBER: '实际完成值不是数，请填写数',
  SCORE_ACTUAL_NEGATIVE: '实际完成值是负数，规则包不允许，请核对',
  SCORE_NOT_APPLICABLE: '写明不适用，规则包没有不适用怎么计分的规定，请删去该指标或说明',
  SCORE_UNITS_DIFFER: '完成值与指标值的计量单位不能换算，请统一单位',
  SCORE_LEVEL_UNKNOWN: '完成情况不是规则包列出的等级',
  SCORE_JUDGED_MISSING: '这一等级要由人在区间内评分，请填写评分',
  SCORE_JUDGED_OUTSIDE: '评分不在等级的区间内',
  SCORE_JUDGED_INVALID: '评分要填数',
  SCORE_REASON_MISSING: '人工评分要写明理由，请填写',
  SCORE_COUNT_INVALID: '次数或天数要填不小于 0 的整数',
  SCORE_ABOVE_REQUIRED: '完成数大于应完成数，请核对两个数',
  SCORE_ANSWER_UNKNOWN: '完成情况要填规则包列出的“是”或“否”',
  SCORE_PROJECT_EXCLUDED: '项目已取消，规则包规定不参加自评，不计分',
  SCORE_NO_SHEET_RULES: '本规则包没有项目自评表的计分规则，请换用项目自评的规则包',
  SCORE_NO_WEIGHTS: '本规则包的指标没有分值，不能计分；请先由财政部门给定分值',
  EXECUTION_FUNDS_MISSING: '项目资金没有填，请填写年度资金总额的全年预算数和全年执行数',
  EXECUTION_BUDGET_MISSING: '全年预算数没有填，请填写',
  EXECUTION_SPENT_MISSING: '全年执行数没有填，请填写；确实没有支出请填 0',
  EXECUTION_NOT_APPLICABLE: '资金写明不适用，算不出执行率，请填数；没有预算或支出请填 0',
  EXECUTION_NO_BUDGET: '全年预算数和全年执行数都是 0，没有执行率，请核对是否需要自评',
  EXECUTION_WITHOUT_BUDGET: '全年预算数是 0 而有支出，算不出执行率，请核对预算数',
  EXECUTION_NEGATIVE: '预算数或执行数是负数，请核对',
  EXECUTION_NOT_NUMBER: '预算数或执行数不是数，请填写数',
} as const satisfies Record<string, string>;

/** @term 不予计分原因 */
export type RefusalCode = keyof typeof SENTENCES;

/** Builds the refusal; `detail` is added to the sentence (which levels exist, which interval). */
export const refusal = (code: RefusalCode, detail?: string): Refusal => ({
  code,
  message: detail === undefined ? `${SENTENCES[code]}。` : `${SENTENCES[code]}：${detail}。`,
});

/** The same refusal with its place in front: “居民参保人数”：…. */
export const at = (place: string, of: Refusal): Refusal => ({
  code: of.code,
  message: `“${place}”${of.message}`,
});

/** The same refusal with one more thing said at its end. */
export const joined = (of: Refusal, more: string): Refusal => ({
  code: of.code,
  message: `${of.message.replace(/。$/u, '')}，${more}。`,
});
