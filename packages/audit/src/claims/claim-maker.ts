import type { Citation, FindingGrade, FindingKind } from '@mingjian/engine';
import type { FactBook } from '../facts/fact-book.ts';
import type { Claim, Term } from './claim.ts';

/** What a rule says of every claim that it makes. */
export type ClaimHead = Readonly<{
  id: string;
  rule: string;
  kind: FindingKind;
  sentence: string;
  grade?: FindingGrade;
  cite: readonly Citation[];
  listing?: Claim['listing'];
  takenFrom?: Claim['takenFrom'];
  shares?: readonly string[];
}>;

/** A fact id, or null where the cell is empty: an empty cell adds nothing, a garbled one stops the check. */
export type FactRef = string | null | undefined;

const usable = (book: FactBook, id: string): boolean => book.quantities.has(id);

function commensurable(book: FactBook, ids: readonly string[]): boolean {
  const bases = new Set(ids.map((id) => book.quantities.get(id)?.base));
  return bases.size <= 1;
}

function head(claim: ClaimHead): Omit<Claim, 'printed' | 'formula'> {
  const { id, rule, kind, sentence, cite } = claim;
  const base = { id, rule, kind, sentence, cite, grade: claim.grade ?? 'contradiction' };
  return claim.listing ? { ...base, listing: claim.listing } : base;
}

function linear(
  book: FactBook,
  claim: ClaimHead,
  printed: string,
  terms: readonly Term[],
  operator: '=' | '<=' | '>=',
): Claim[] {
  const ids = terms.map((term) => term.fact);
  if (new Set(ids).size !== ids.length) return [];
  if (!ids.every((id) => usable(book, id)) || !commensurable(book, ids)) return [];
  return [{ ...head(claim), printed, formula: { form: 'linear', terms, constant: 0n, operator } }];
}

/** total = Σ parts. Nothing is claimed when the total or every part is an empty cell. */
export function sumClaim(
  book: FactBook,
  claim: ClaimHead,
  total: FactRef,
  parts: readonly FactRef[],
  operator: '=' | '<=' | '>=' = '=',
): Claim[] {
  const present = parts.filter((part): part is string => typeof part === 'string');
  if (typeof total !== 'string' || present.length === 0) return [];
  const terms = [
    { fact: total, coefficient: 1n },
    ...present.map((fact) => ({ fact, coefficient: -1n })),
  ];
  return linear(book, claim, total, terms, operator);
}

/** Σ plus = Σ minus, checked at the first of `plus`. */
export function balanceClaim(
  book: FactBook,
  claim: ClaimHead,
  plus: readonly FactRef[],
  minus: readonly FactRef[],
): Claim[] {
  const left = plus.filter((part): part is string => typeof part === 'string');
  const right = minus.filter((part): part is string => typeof part === 'string');
  const [printed] = plus;
  if (typeof printed !== 'string' || right.length === 0) return [];
  const terms = [
    ...left.map((fact) => ({ fact, coefficient: 1n })),
    ...right.map((fact) => ({ fact, coefficient: -1n })),
  ];
  return linear(book, claim, printed, terms, '=');
}

/** left = right: two prints of one figure. One fact referred to twice is no claim. */
export const sameClaim = (
  book: FactBook,
  claim: ClaimHead,
  left: FactRef,
  right: FactRef,
): Claim[] => (left === right ? [] : sumClaim(book, claim, left, [right]));

/** left ≤ Σ right. */
export const atMostClaim = (
  book: FactBook,
  claim: ClaimHead,
  left: FactRef,
  right: readonly FactRef[],
): Claim[] => sumClaim(book, claim, left, right, '<=');

/** The other prints of a percent, where they can be read in the same unit. */
function takenFrom(
  book: FactBook,
  claim: ClaimHead,
  ids: readonly string[],
): Pick<Claim, 'takenFrom'> {
  const other = claim.takenFrom;
  if (!other) return {};
  const all = [...ids, ...[...other.numerator, ...other.denominator].map((term) => term.fact)];
  return all.every((id) => usable(book, id)) && commensurable(book, all)
    ? { takenFrom: other }
    : {};
}

/** percent = numerator ÷ denominator. */
export function ratioClaim(
  book: FactBook,
  claim: ClaimHead,
  percent: FactRef,
  numerator: readonly Term[],
  denominator: readonly Term[],
): Claim[] {
  if (typeof percent !== 'string') return [];
  const ids = [...numerator, ...denominator].map((term) => term.fact);
  if (ids.includes(percent) || !usable(book, percent)) return [];
  if (book.quantities.get(percent)?.base !== '1') return [];
  if (!ids.every((id) => usable(book, id)) || !commensurable(book, ids)) return [];
  const formula = { form: 'ratio', percent, numerator, denominator } as const;
  const list = claim.shares ? { shares: claim.shares } : {};
  return [{ ...head(claim), printed: percent, formula, ...takenFrom(book, claim, ids), ...list }];
}
