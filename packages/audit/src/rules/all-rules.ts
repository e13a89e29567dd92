import { basicExpenditureTotals } from './basic-expenditure-totals.ts';
import { basicToDetail } from './basic-to-detail.ts';
import { codeHierarchy } from './code-hierarchy.ts';
import { fiscalSummaryTotals } from './fiscal-summary-totals.ts';
import { formFigures } from './form-figures.ts';
import { formFundRows } from './form-fund-rows.ts';
import { formWeights } from './form-weights.ts';
import { fundBalance } from './fund-balance.ts';
import { indexLevelWeights } from './index-level-weights.ts';
import { listRates } from './list-rates.ts';
import { listTotals } from './list-totals.ts';
import { partOfTable } from './part-of-table.ts';
import { rowTotal } from './row-total.ts';
import type { Rule } from './rule.ts';
import { statementCarryOver } from './statement-carry-over.ts';
import { statementChange } from './statement-change.ts';
import { statementComposition } from './statement-composition.ts';
import { statementOrder } from './statement-order.ts';
import { statementPercent } from './statement-percent.ts';
import { statementSame } from './statement-same.ts';
import { summaryExpenditureTotal } from './summary-expenditure-total.ts';
import { summaryGrandTotal } from './summary-grand-total.ts';
import { summaryIncomeTotal } from './summary-income-total.ts';
import { tableToTable } from './table-to-table.ts';
import { threePublicTotals } from './three-public-totals.ts';
import { vehiclesHeld } from './vehicles-held.ts';
import { vehiclesTotal } from './vehicles-total.ts';

/**
 * Every rule, tables first. What is not an identity has no rule: 住房公积金 or 养老保险 by economic and by functional code need
 * not agree, for part of it is booked under other codes.
 */
export const ALL_RULES: readonly Rule[] = [
  summaryIncomeTotal,
  summaryExpenditureTotal,
  summaryGrandTotal,
  rowTotal,
  codeHierarchy,
  fiscalSummaryTotals,
  basicExpenditureTotals,
  fundBalance,
  threePublicTotals,
  vehiclesTotal,
  tableToTable,
  basicToDetail,
  partOfTable,
  vehiclesHeld,
  listTotals,
  listRates,
  indexLevelWeights,
  statementChange,
  statementCarryOver,
  statementPercent,
  statementComposition,
  statementSame,
  statementOrder,
  formFigures,
  formFundRows,
  formWeights,
];
