import type { RoundingNote } from '@mingjian/engine';
import { type Claim, claimFacts } from '../claims/claim.ts';
import { balancesAsPrinted, computedOf, holdsAsPrinted } from '../claims/computed.ts';
import type { Convention } from '../facts/convention.ts';
import { decimalIn } from '../facts/print.ts';
import { findingNumbers } from './finding-numbers.ts';
import type { Compiled } from './violation.ts';

const HOW: Readonly<Record<Convention, string>> = {
  rounded: '四舍五入',
  truncated: '截去尾数',
  either: '四舍五入或截去尾数',
};

/** Why a claim that does not hold digit by digit is fine; null where it holds as printed, or where rounding is not why. */
export function roundingNote(
  claim: Claim,
  compiled: Compiled,
  document: number,
): RoundingNote | null {
  const { book, boxes } = compiled;
  if (balancesAsPrinted(claim, book)) return null;
  const computed = computedOf(claim, book, boxes);
  const printed = book.quantities.get(claim.printed);
  if (!computed || !printed || holdsAsPrinted(claim, book, computed)) return null;
  const low = decimalIn(computed.low, book, printed, 'down');
  const high = decimalIn(computed.high, book, printed, 'up');
  const unit = printed.fact.unit ?? '';
  return {
    rule: claim.rule,
    message: `${claim.sentence}：${printed.fact.label}印为${printed.fact.value}${unit}，各数${HOW[compiled.convention]}前可在${low}至${high}${unit}之间，尾数可以解释。`,
    numbers: findingNumbers(claimFacts(claim), book, document),
    printed: printed.fact.value ?? '',
    computed: { low, high },
  };
}
