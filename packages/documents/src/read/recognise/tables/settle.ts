import {
  type Exact,
  absolute,
  compare,
  exact,
  isZero,
  ratio,
  subtract,
  sum,
} from '@mingjian/engine';
import { decimalsOf } from '../repair/number-cell.ts';
import type { WorkingCell } from './working-table.ts';

/** total = Σ parts, over cells of one document; an absent part is an empty print and adds nothing. */
export type CellSum = Readonly<{ total: WorkingCell; parts: readonly WorkingCell[] }>;

/** Half a grid for every printed number: what rounding alone can explain. */
const slack = (values: readonly string[]): Exact =>
  sum(values.map((value) => ratio(1n, 2n * 10n ** BigInt(decimalsOf(value)))));

function residual(total: string, parts: readonly string[]): Exact {
  return absolute(subtract(exact(total), sum(parts.map(exact))));
}

type Verdict = 'equal' | 'rounding' | 'contradicts' | 'undecided';

function verdict(relation: CellSum, cell: WorkingCell, value: string): Verdict {
  const valueOf = (each: WorkingCell): string | null => (each === cell ? value : each.value);
  const total = valueOf(relation.total);
  const parts = relation.parts.map(valueOf);
  if (total === null || parts.some((part) => part === null)) return 'undecided';
  const known = parts.filter((part) => part !== null);
  const difference = residual(total, known);
  if (isZero(difference)) return 'equal';
  return compare(difference, slack([total, ...known])) <= 0 ? 'rounding' : 'contradicts';
}

/** True when every number of a sum is known and no rounding can make it hold. */
export const isContradicted = (relation: CellSum): boolean =>
  relation.total.value !== null &&
  verdict(relation, relation.total, relation.total.value) === 'contradicts';

/**
 * Lets the sums of a document choose between the readings of damaged cells. A reading is taken when it alone agrees to the
 * last digit with the sums, contradicts none, and either two sums say so or there were at most two readings. Cells whose print
 * is lost get what the sums imply as a candidate and keep no value.
 */
export function settle(relations: readonly CellSum[]): void {
  const byCell = new Map<WorkingCell, CellSum[]>();
  for (const relation of relations)
    for (const cell of [relation.total, ...relation.parts])
      byCell.set(cell, [...(byCell.get(cell) ?? []), relation]);
  for (let changed = true; changed;) {
    changed = false;
    for (const [cell, own] of byCell) {
      if (cell.value !== null || cell.status !== 'garbled' || cell.candidates.length === 0)
        continue;
      const chosen = chooseReading(cell, own);
      if (chosen === null) continue;
      cell.value = chosen;
      cell.status = 'restored';
      changed = true;
    }
  }
  for (const [cell, own] of byCell) {
    if (cell.status !== 'missing' || cell.value !== null) continue;
    const answers = own.flatMap((relation) => implied(cell, relation) ?? []);
    cell.candidates = [...new Set(answers)];
    // Two sums that are not one and the same must give the same figure before it is proposed.
    if (answers.length < 2 || cell.candidates.length !== 1) continue;
    cell.value = answers[0] ?? null;
    cell.status = 'restored';
  }
}

function chooseReading(cell: WorkingCell, relations: readonly CellSum[]): string | null {
  const scored = cell.candidates.map((value) => {
    const verdicts = relations.map((relation) => verdict(relation, cell, value));
    return {
      value,
      equal: verdicts.filter((each) => each === 'equal').length,
      contradicts: verdicts.includes('contradicts'),
    };
  });
  const fitting = scored.filter((each) => each.equal > 0 && !each.contradicts);
  const best = fitting.toSorted((a, b) => b.equal - a.equal)[0];
  if (!best || fitting.some((each) => each !== best && each.equal >= best.equal)) return null;
  return best.equal >= 2 || cell.candidates.length <= 2 ? best.value : null;
}

/** What one sum gives to a lost cell, as the total or as one of the parts; null when another number is lost too. */
function implied(cell: WorkingCell, relation: CellSum): string | null {
  const others = relation.parts.filter((part) => part !== cell).map((part) => part.value);
  const total = relation.total === cell ? null : relation.total.value;
  if (others.some((part) => part === null) || (relation.total !== cell && total === null))
    return null;
  const known = others.filter((part) => part !== null);
  const printed = total === null ? known : [total, ...known];
  if (printed.length === 0) return null;
  const rest = sum(known.map(exact));
  return fixed(
    total === null ? rest : subtract(exact(total), rest),
    Math.max(...printed.map(decimalsOf)),
  );
}

function fixed(value: Exact, digits: number): string {
  const scaled = (value.numerator * 10n ** BigInt(digits)) / value.denominator;
  const negative = scaled < 0n;
  const text = (negative ? -scaled : scaled).toString().padStart(digits + 1, '0');
  const body = digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
  return negative ? `-${body}` : body;
}
