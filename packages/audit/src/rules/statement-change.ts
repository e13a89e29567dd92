import type { Statement } from '@mingjian/engine';
import { atMostClaim, balanceClaim, ratioClaim, sameClaim } from '../claims/claim-maker.ts';
import type { Claim, Term } from '../claims/claim.ts';
import type { FactBook } from '../facts/fact-book.ts';
import { type Rule, byForm } from './rule.ts';

const cite = byForm(
  '比上年增减额等于本年数减上年数，增减幅度等于增减额除以上年数',
  '决算情况说明的通行表述；同类核对规则 V33-102 至 V33-110 逐一复算百分比',
);

type Change = Extract<Statement, { kind: 'change' }>;

/** +1 when the delta is to be added to last year's figure, −1 when it is a printed reduction; null when the words do not say. */
function sign(statement: Change, book: FactBook): 1n | -1n | null {
  const { delta, direction } = statement;
  if (direction === 'increase') return 1n;
  // 减少 -4.25: the print repeats the direction as a sign, the number itself is the change.
  const printed = delta === null ? undefined : book.quantities.get(delta);
  if (direction === 'decrease') return printed && printed.value < 0n ? 1n : -1n;
  return null;
}

/** 减少 -20.00，下降 -7.14%: the sign repeats the word, or takes it back; which one the writer meant is not printed. */
const isSignDoubled = ({ delta, percent, direction }: Change, book: FactBook): boolean =>
  direction === 'decrease' &&
  [delta, percent].some((id) => id !== null && (book.quantities.get(id)?.value ?? 0n) < 0n);

const term = (fact: string, coefficient: bigint): Term => ({ fact, coefficient });

/** current − prior = delta where last year is printed; percent = delta ÷ prior, last year taken from current and delta if not. */
export function changeClaims(statement: Change, book: FactBook): Claim[] {
  const { current, delta, percent, prior, id } = statement;
  const grade = isSignDoubled(statement, book) ? 'check' : 'contradiction';
  const head = { rule: 'statement-change', kind: 'year-on-year', cite, grade } as const;
  if (statement.direction === 'flat') {
    const flat = { ...head, id: `${id}/flat`, grade: 'check', sentence: '与上年持平' } as const;
    return sameClaim(book, flat, current, prior);
  }
  const direction = sign(statement, book);
  if (direction === null) return [];
  const claims: Claim[] = [];
  const isBudget = statement.against === 'budget';
  if (prior !== null && delta !== null) {
    const amount = {
      ...head,
      id: `${id}/delta`,
      sentence: isBudget ? '与预算的差额等于决算数减预算数' : '增减额等于本年数减上年数',
      ...(isBudget ? { kind: 'difference' as const } : {}),
    };
    claims.push(
      ...(direction === 1n
        ? balanceClaim(book, amount, [delta, prior], [current])
        : balanceClaim(book, amount, [delta, current], [prior])),
    );
  }
  if (percent === null) return claims;
  // The printed sign of the percent follows that of the change: 下降 -98.68% beside 减少 -4.25.
  const printedPercent = book.quantities.get(percent);
  const decreasing = statement.direction === 'decrease';
  const size = decreasing && !(printedPercent && printedPercent.value < 0n) ? -1n : 1n;
  const rate = {
    ...head,
    id: `${id}/percent`,
    sentence: isBudget ? '与预算相差的幅度等于差额除以预算数' : '增减幅度等于增减额除以上年数',
    ...(isBudget ? { kind: 'percent' as const } : {}),
  };
  if (prior !== null) {
    const numerator = [term(current, size), term(prior, -size)];
    const base = [term(prior, 1n)];
    const takenFrom = delta && { numerator: [term(delta, direction * size)], denominator: base };
    const head = takenFrom ? { ...rate, takenFrom } : rate;
    return [...claims, ...ratioClaim(book, head, percent, numerator, base)];
  }
  if (delta === null) return claims;
  const numerator = [term(delta, direction * size)];
  const base = [term(current, 1n), term(delta, -direction)];
  return [...claims, ...ratioClaim(book, rate, percent, numerator, base)];
}

/** A balance may have been a deficit last year; money received or spent was not below nothing. */
const MAY_BE_NEGATIVE = /结转|结余|余额|差额|净|盈余|赤字|利润/u;

/** 增加 D，增长 P%: what was added to last year's figure is no more than this year's. */
function growthWithin(statement: Change, book: FactBook): Claim[] {
  const { delta, percent, prior, direction } = statement;
  if (direction !== 'increase' || delta === null || percent === null || prior !== null) return [];
  if (MAY_BE_NEGATIVE.test(book.facts.get(statement.current)?.label ?? '')) return [];
  const within = {
    rule: 'statement-change',
    kind: 'year-on-year',
    cite,
    id: `${statement.id}/within`,
    sentence: '比上年的增加额不大于本年数',
  } as const;
  return atMostClaim(book, within, delta, [statement.current]);
}

/** Year-on-year statements. @term 比上年增减 */
export const statementChange: Rule = {
  id: 'statement-change',
  title: '说明文字：比上年增减额与增减幅度',
  cite,
  claims: ({ document, book }) =>
    document.statements.flatMap((statement) =>
      statement.kind === 'change'
        ? [...changeClaims(statement, book), ...growthWithin(statement, book)]
        : [],
    ),
};
