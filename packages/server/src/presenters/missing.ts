import type { Missing } from '@mingjian/contract';
import {
  type ScoredSheet,
  type SelfEvaluation,
  ZERO,
  compare,
  figureNumber,
  finestMoneyRow,
  subtract,
} from '@mingjian/engine';

/** What a person still has to supply in a sheet, in the order of the form. */
export function missingOf(sheet: SelfEvaluation, scored: ScoredSheet | null): readonly Missing[] {
  if (sheet.state === 'cancelled') return cancelledMissing(sheet);
  const notes = (scored?.notes ?? [])
    .filter((note) => note.weight !== 'advice')
    .map((note): Missing => ({
      // Without indicators nobody owes a reason: there is nothing to score yet.
      kind: note.code === 'INDICATORS_NONE' ? 'score' : 'reason',
      label: note.message,
      path: note.at,
    }));
  const found = [
    ...moneyMissing(sheet),
    ...sheet.indicators.flatMap((_, index) => indicatorMissing(sheet, index, scored)),
    ...notes,
  ];
  return found.filter(
    (item, index) =>
      found.findIndex((other) => other.path === item.path && other.kind === item.kind) === index,
  );
}

function cancelledMissing(sheet: SelfEvaluation): readonly Missing[] {
  return sheet.stateReason ? [] : [{ kind: 'reason', label: '取消原因', path: 'stateReason' }];
}

function moneyMissing(sheet: SelfEvaluation): readonly Missing[] {
  const found: Missing[] = [];
  const row = finestMoneyRow(sheet.funds.rows) ?? 0;
  const money = sheet.funds.rows[row];
  if (!sheet.origin) found.push({ kind: 'origin', label: '来源', path: 'origin' });
  const need = (
    field: 'initialBudget' | 'fullYearBudget' | 'executed',
    kind: Missing['kind'],
    label: string,
  ): void => {
    if ((money?.[field] ?? null) === null)
      found.push({ kind, label, path: `funds.rows.${row}.${field}` });
  };
  need('initialBudget', 'initial-budget', '年初预算数');
  need('fullYearBudget', 'full-year-budget', '全年预算数');
  need('executed', 'executed', '全年执行数');
  const budget = figureNumber(money?.fullYearBudget);
  const executed = figureNumber(money?.executed);
  if (
    budget &&
    executed &&
    compare(subtract(budget, executed), ZERO) > 0 &&
    !sheet.funds.remainder
  ) {
    found.push({ kind: 'remainder', label: '去向', path: 'funds.remainder' });
  }
  return found;
}

function indicatorMissing(
  sheet: SelfEvaluation,
  index: number,
  scored: ScoredSheet | null,
): readonly Missing[] {
  const indicator = sheet.indicators[index];
  if (!indicator) return [];
  const found: Missing[] = [];
  const need = (field: 'target' | 'actual' | 'weight', label: string): void => {
    if (indicator[field] === null)
      found.push({
        kind: field,
        label: `${indicator.name}：${label}`,
        path: `indicators.${index}.${field}`,
      });
  };
  need('target', '年度指标值');
  need('actual', '实际完成值');
  need('weight', '分值');
  const refusal = scored?.indicators[index]?.refusal;
  if (found.length > 0 || !refusal) return found;
  // A row that only a person can score waits for that person; anything else is said in the engine's own words.
  const kind = /JUDG|MANUAL|QUALITATIVE/.test(refusal.code) ? 'judgement' : 'score';
  return [
    {
      kind,
      label: `${indicator.name}：${refusal.message}`,
      path: `indicators.${index}.${kind === 'judgement' ? 'judged' : 'actual'}`,
    },
  ];
}
