import { FUNCTIONAL_CLASSES } from '@mingjian/engine';
import { type FactRef, sameClaim } from '../claims/claim-maker.ts';
import type { Claim } from '../claims/claim.ts';
import type { TableView } from '../tables/table-view.ts';
import { type Rule, type RuleContext, byForm } from './rule.ts';

const cite = byForm(
  '同一数字在各表中一致',
  '公开表样的表间关系；公开的决算核对规则 V33-200 至 V33-204、V33-122 按同一等式核对',
);

type Pair = readonly [id: string, sentence: string, left: FactRef, right: FactRef];

const total = (view: TableView | null, column: string): FactRef => view?.total?.facts[column];

/** B1 to B3: the summary against the income, expenditure and fiscal tables. */
function summaryPairs({ only }: RuleContext): Pair[] {
  const summary = only('income-expenditure-summary');
  const fiscal = only('fiscal-summary');
  const income = only('income');
  const expenditure = only('expenditure');
  return [
    [
      'income',
      '收支总表本年收入合计等于收入决算表合计',
      summary?.at('current-income-total', 'income'),
      total(income, 'totalIncome'),
    ],
    [
      'expenditure',
      '收支总表本年支出合计等于支出决算表合计',
      summary?.at('current-expenditure-total', 'expenditure'),
      total(expenditure, 'totalExpenditure'),
    ],
    ...['general-budget', 'government-fund', 'state-capital'].map((line): Pair => [
      `appropriation/${line}`,
      '收支总表财政拨款收入等于财政拨款收支总表同一行',
      summary?.at(`${line}-appropriation`, 'income'),
      fiscal?.at(`${line}-appropriation`, 'income'),
    ]),
    [
      'fiscal-income',
      '收入决算表财政拨款收入合计等于财政拨款收支总表本年收入合计',
      total(income, 'fiscalAppropriation'),
      fiscal?.at('current-income-total', 'income'),
    ],
  ];
}

const SOURCES = [
  ['superior-subsidy', 'superiorSubsidy', '上级补助收入'],
  ['business-income', 'businessIncome', '事业收入'],
  ['operating-income', 'operatingIncome', '经营收入'],
  ['affiliated-remittance', 'affiliatedRemittance', '附属单位上缴收入'],
  ['other-income', 'otherIncome', '其他收入'],
] as const;

/** B1 source by source: the income table's columns are the summary's lines. */
function sourcePairs({ only }: RuleContext): Pair[] {
  const summary = only('income-expenditure-summary');
  const income = only('income');
  return SOURCES.map(([line, column, name]) => [
    `source/${line}`,
    `收支总表${name}等于收入决算表${name}合计`,
    summary?.at(line, 'income'),
    total(income, column),
  ]);
}

/** B2 to B4 by functional class. */
function classPairs({ only }: RuleContext): Pair[] {
  const summary = only('income-expenditure-summary');
  const fiscal = only('fiscal-summary');
  const expenditure = only('expenditure')?.codes;
  const general = only('general-budget-expenditure')?.codes;
  return FUNCTIONAL_CLASSES.flatMap(({ code, name }): Pair[] => [
    [
      `expenditure/${code}`,
      `收支总表${name}等于支出决算表${code}类合计`,
      summary?.at(`class-${code}`, 'expenditure'),
      expenditure?.get(code)?.facts['totalExpenditure'],
    ],
    [
      `general/${code}`,
      `财政拨款收支总表${name}一般公共预算栏等于一般公共预算支出表${code}类`,
      fiscal?.at(`class-${code}`, 'generalBudget'),
      general?.get(code)?.facts['totalExpenditure'],
    ],
  ]);
}

/** B4 to B6: the fiscal summary against the three budgets, and basic expenditure against its detail. */
function budgetPairs({ only }: RuleContext): Pair[] {
  const fiscal = only('fiscal-summary');
  const general = only('general-budget-expenditure');
  const at = (column: string) => fiscal?.at('current-expenditure-total', column);
  return [
    [
      'general',
      '财政拨款收支总表一般公共预算支出等于一般公共预算支出表合计',
      at('generalBudget'),
      total(general, 'totalExpenditure'),
    ],
    [
      'fund',
      '财政拨款收支总表政府性基金支出等于政府性基金表合计',
      at('governmentFund'),
      total(only('government-fund'), 'currentExpenditure'),
    ],
    [
      'capital',
      '财政拨款收支总表国有资本经营预算支出等于国有资本经营预算表合计',
      at('stateCapital'),
      total(only('state-capital'), 'currentExpenditure'),
    ],
    [
      'fund-income',
      '财政拨款收支总表政府性基金收入等于政府性基金表本年收入',
      fiscal?.at('government-fund-appropriation', 'income'),
      total(only('government-fund'), 'currentIncome'),
    ],
  ];
}

/** B1 to B4 and B6: one figure printed in two tables. @term 表间关系 */
export const tableToTable: Rule = {
  id: 'table-to-table',
  title: '同一数字在两张表中一致',
  cite,
  claims: (context): Claim[] =>
    [
      ...summaryPairs(context),
      ...sourcePairs(context),
      ...classPairs(context),
      ...budgetPairs(context),
    ].flatMap(([id, sentence, left, right]) =>
      sameClaim(
        context.book,
        { id: `between/${id}`, rule: 'table-to-table', kind: 'table-to-table', sentence, cite },
        left,
        right,
      ),
    ),
};
