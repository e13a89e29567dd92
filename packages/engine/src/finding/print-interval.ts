import type { ReadFact } from '../document/recognised-document.ts';
import { unit, unitScale } from '../number/unit.ts';
import { printExactness } from './exact-print.ts';
import type { PrintReading } from './finding.ts';

/** Between which integers over a certificate's denominator a printed number lies, in base units. @term 印刷区间 */
export type PrintInterval = Readonly<{ low: bigint; high: bigint }>;

/** The interval of a print under a reading; null where the print allows no such reading: an amount of 万元 is never exact. */
export function printInterval(
  fact: ReadFact,
  reading: PrintReading,
  denominator: bigint,
): PrintInterval | null {
  const [, sign, whole, decimals = ''] = /^([+-]?)(\d+)(?:\.(\d+))?$/u.exec(fact.value ?? '') ?? [];
  if (whole === undefined || fact.qualifier !== null) return null;
  const scale = unitScale(unit(fact.unit ?? ''));
  const [top, bottom] = [
    denominator * scale.numerator,
    scale.denominator * 10n ** BigInt(decimals.length),
  ];
  if (top % (2n * bottom) !== 0n) return null;
  const grid = top / bottom;
  const half = grid / 2n;
  const value = BigInt(whole + decimals) * (sign === '-' ? -grid : grid);
  switch (reading) {
    case 'exact':
      return printExactness(fact.unit, decimals.length) === 'rounded'
        ? null
        : { low: value, high: value };
    case 'rounded':
      return { low: value - half, high: value + half };
    case 'cut-off': {
      // A percent beside cut-off amounts is mostly rounded, so its interval takes in both.
      const back = scale.base === '1' ? half : 0n;
      return value < 0n
        ? { low: value - grid, high: value + back }
        : { low: value - back, high: value + grid };
    }
    case 'cut-off-difference':
      return { low: value - grid, high: value + grid };
    default:
      return null;
  }
}
