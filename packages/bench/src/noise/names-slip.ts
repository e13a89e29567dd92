import type { Finding, Repair } from '@mingjian/engine';
import type { Slip } from './make-book.ts';

/** What a finding says of the one wrong number: that it is among its numbers, and that it may be the wrong one. */
export type SlipNamed = Readonly<{ named: boolean; repaired: boolean }>;

/**
 * A finding about other numbers has not found the wrong one. A reader numbers the facts in its own way: then the wrong number is
 * known by what it prints (`byPrint`).
 */
export function namesSlip(finding: Finding, slip: Slip, byPrint: boolean): SlipNamed {
  const isSlip = (fact: string | undefined, print: string | null): boolean =>
    byPrint ? print === slip.wrong : fact === slip.fact;
  const isRepair = ({ fact, from }: Repair): boolean => isSlip(fact, from);
  const repaired = finding.repairs.some(isRepair);
  return { repaired, named: repaired || finding.numbers.some((n) => isSlip(n.fact, n.value)) };
}
