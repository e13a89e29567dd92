import type { SheetRow } from '@mingjian/contract';
import {
  type CompiledPack,
  type Exact,
  divide,
  entered,
  exact,
  figureNumber,
  finestMoneyRow,
  formatTrimmed,
  isZero,
  multiply,
  round,
  subtract,
} from '@mingjian/engine';
import { missingOf } from './missing.ts';
import type { ScoredListed } from './score-stored.ts';

/** A project as the lists show it: figures of the finest printed money row, scores by the pack the sheet keeps. */
export function presentSheetRow({ stored, pack, scored }: ScoredListed): SheetRow {
  const { sheet } = stored;
  const money = sheet.funds.rows[finestMoneyRow(sheet.funds.rows) ?? 0];
  const budget = figureNumber(money?.fullYearBudget);
  const executed = figureNumber(money?.executed);
  const notes = { required: 0, explain: 0, advice: 0 };
  for (const note of scored?.notes ?? []) notes[note.weight] += 1;
  const rows = scored ? [scored.execution, ...scored.indicators] : [];
  return {
    id: stored.id,
    version: stored.version,
    position: stored.position,
    project: sheet.project,
    projectCode: sheet.projectCode,
    implementer: sheet.implementer ?? null,
    origin: sheet.origin ?? null,
    state: sheet.state,
    fundingDocuments: sheet.fundingDocuments,
    unit: sheet.funds.unit,
    moneyRow: money?.label ?? null,
    initialBudget: figureOrNull(money?.initialBudget),
    fullYearBudget: figureOrNull(money?.fullYearBudget),
    executed: figureOrNull(money?.executed),
    unexecuted: budget && executed ? entered(subtract(budget, executed)) : null,
    remainder: sheet.funds.remainder ?? null,
    rate: scored?.execution.rate ?? moneyRate(budget, executed),
    score: scored?.total ?? null,
    grade: scored?.grade ?? null,
    hasForm: hasForm(pack),
    refusals: rows.filter((row) => row.refusal !== null).length,
    notes,
    missing: missingOf(sheet, scored),
  };
}

/** A project has a form unless its rules assess something else; before any rules are chosen the national form is offered. */
export const hasForm = (pack: CompiledPack | null): boolean => pack === null || pack.sheet !== null;

/** Executed ÷ budget is a fact of the money, whether or not a form asks for it; null without a budget. */
function moneyRate(budget: Exact | null, executed: Exact | null): string | null {
  if (budget === null || executed === null || isZero(budget)) return null;
  return formatTrimmed(round(multiply(divide(executed, budget), exact(100)), 2), 2);
}

/** A printed figure for a sum: n/a and words are not money. */
const figureOrNull = (figure: string | null | undefined): string | null =>
  figureNumber(figure) === null ? null : (figure ?? null);

/** The exact value of a figure of a list row, or null when it is missing. */
export const rowFigure = (
  row: SheetRow,
  field: 'initialBudget' | 'fullYearBudget' | 'executed' | 'unexecuted',
): Exact | null => figureNumber(row[field]);
