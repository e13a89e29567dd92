import { FUNCTIONAL_CLASSES } from '../codes/functional-classes.ts';
import type { TableLine } from './table-kind.ts';

const income = (
  key: string,
  label: string,
  role: TableLine['role'] = 'data',
  aliases: readonly string[] = [],
): TableLine => ({ key, label, aliases, side: 'income', role });
const expenditure = (
  key: string,
  label: string,
  role: TableLine['role'] = 'data',
  aliases: readonly string[] = [],
): TableLine => ({ key, label, aliases, side: 'expenditure', role });

/** 支出按功能分类: one line for each 类 that a department's account can hold, in the order of the print. */
const FUNCTIONAL_LINES: readonly TableLine[] = FUNCTIONAL_CLASSES.filter((c) => c.inSummary).map(
  (c) => ({
    key: `class-${c.code}`,
    label: c.name,
    aliases: c.aliases,
    side: 'expenditure',
    functionalClass: c.code,
    role: 'data',
  }),
);

/** 收入支出决算总表, both sides. The same words, such as 总计, stand on both: the side decides. */
export const SUMMARY_LINES: readonly TableLine[] = [
  income('general-budget-appropriation', '一般公共预算财政拨款收入', 'data', ['财政拨款收入']),
  income('government-fund-appropriation', '政府性基金预算财政拨款收入'),
  income('state-capital-appropriation', '国有资本经营预算财政拨款收入'),
  income('superior-subsidy', '上级补助收入'),
  income('business-income', '事业收入'),
  income('operating-income', '经营收入'),
  income('affiliated-remittance', '附属单位上缴收入', 'data', ['附属单位缴款']),
  income('other-income', '其他收入'),
  income('current-income-total', '本年收入合计', 'total'),
  income('non-fiscal-surplus-used', '使用非财政拨款结余(含专用结余)', 'data', [
    '使用非财政拨款结余',
    '用事业基金弥补收支差额',
  ]),
  income('opening-balance', '年初结转和结余', 'data', ['上年结转和结余']),
  income('income-grand-total', '总计', 'total', ['收入总计']),
  ...FUNCTIONAL_LINES,
  expenditure('current-expenditure-total', '本年支出合计', 'total'),
  expenditure('surplus-distribution', '结余分配'),
  expenditure('closing-balance', '年末结转和结余', 'data', ['结转下年']),
  expenditure('expenditure-grand-total', '总计', 'total', ['支出总计']),
];

/** 财政拨款收入支出决算总表. The three budgets appear twice on the income side: as income, then inside the opening balance. */
export const FISCAL_LINES: readonly TableLine[] = [
  income('general-budget-appropriation', '一般公共预算财政拨款', 'data', [
    '一般公共预算财政拨款收入',
  ]),
  income('government-fund-appropriation', '政府性基金预算财政拨款', 'data', [
    '政府性基金预算财政拨款收入',
    '政府性基金财政拨款',
  ]),
  income('state-capital-appropriation', '国有资本经营预算财政拨款', 'data', [
    '国有资本经营预算财政拨款收入',
    '国有资本经营财政拨款',
  ]),
  income('current-income-total', '本年收入合计', 'total'),
  income('opening-balance', '年初财政拨款结转和结余', 'data', ['年初结转和结余']),
  income('opening-general-budget', '一般公共预算财政拨款'),
  income('opening-government-fund', '政府性基金预算财政拨款', 'data', ['政府性基金财政拨款']),
  income('opening-state-capital', '国有资本经营预算财政拨款', 'data', ['国有资本经营财政拨款']),
  income('income-grand-total', '总计', 'total', ['收入总计']),
  ...FUNCTIONAL_LINES,
  expenditure('current-expenditure-total', '本年支出合计', 'total'),
  expenditure('closing-balance', '年末财政拨款结转和结余', 'data', ['年末结转和结余']),
  expenditure('expenditure-grand-total', '总计', 'total', ['支出总计']),
];
