import type { SheetList } from '@mingjian/contract';
import { isDecimalText } from '@mingjian/engine';

/** A value of a sheet as the fact table holds it. `withdrawn`: the property is not there at all. */
export type FactValue = Readonly<{
  kind: 'amount' | 'text' | 'missing' | 'not-applicable' | 'withdrawn';
  printed: string | null;
}>;

/** Fields whose text is a figure; every other field is words, even when the words are digits. */
const FIGURES: ReadonlySet<string> = new Set([
  'initialBudget',
  'fullYearBudget',
  'executed',
  'weight',
  'judged',
  'score',
  'amount',
  'target',
  'actual',
  'priorActual',
  'funds.weight',
  'execution.rate',
  'execution.score',
  'total',
]);

/** True when the field holds a figure. */
export const isFigureField = (measure: string): boolean => FIGURES.has(measure);

/** Whose figure it is in time; null for words and weights. */
export function basisOf(measure: string): string | null {
  switch (measure) {
    case 'initialBudget':
      return '年初';
    case 'fullYearBudget':
      return '全年预算';
    case 'executed':
      return '执行';
    case 'target':
      return '目标';
    case 'actual':
      return '完成';
    case 'priorActual':
      return '上年';
    default:
      return null;
  }
}

/** The value of a field as a fact: empty, not applicable, zero and absent stay four different answers. */
export function factValue(measure: string, value: string | null | undefined): FactValue {
  if (value === undefined) return { kind: 'withdrawn', printed: null };
  if (value === null) return { kind: 'missing', printed: null };
  if (!isFigureField(measure)) return { kind: 'text', printed: value };
  if (value === 'n/a') return { kind: 'not-applicable', printed: null };
  return { kind: isDecimalText(value) ? 'amount' : 'text', printed: value };
}

/** A fact as the value of a sheet's field. */
export function fieldValue(fact: FactValue): string | null | undefined {
  if (fact.kind === 'withdrawn') return undefined;
  if (fact.kind === 'missing') return null;
  return fact.kind === 'not-applicable' ? 'n/a' : fact.printed;
}

export const sameValue = (a: FactValue, b: FactValue): boolean =>
  a.kind === b.kind && a.printed === b.printed;

/** A row of a sheet's list with its lasting identity. */
export type SheetRowPlace = Readonly<{ id: string; list: SheetList; position: number }>;

/** The key of a fact inside a sheet. */
export const factKey = (rowId: string, measure: string): string => `${rowId}\n${measure}`;
