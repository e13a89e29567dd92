import type { ReadFact } from '../document/recognised-document.ts';
import {
  type Exact,
  absolute,
  add,
  compare,
  exact,
  multiply,
  ratio,
  subtract,
} from '../number/exact.ts';
import { unit, unitScale } from '../number/unit.ts';
import type { Certificate, Finding } from './finding.ts';

/**
 * Whether the computed value and the difference that a clerk reads are those of the certificate. Redone where
 * a finding rests on one sum: the checked number against the others. Elsewhere nothing is said, and true is returned.
 */
export function tellsItsCertificate(
  finding: Finding,
  { relations, variables, denominator }: Certificate,
  factOf: (variable: string) => ReadFact | null,
): boolean {
  const [relation, second] = relations;
  const printed = finding.numbers[0];
  const own = relation?.terms.find(({ variable }) => variable === printed?.fact);
  if (!relation || second || relation.ratio || !printed || !own) return true;
  if (relation.operator !== '=' || !/^-?1$/u.test(own.coefficient)) return true;
  const scale = unitScale(unit(printed.unit ?? ''));
  const one = ratio(scale.numerator, scale.denominator);
  const others = relation.terms.filter((term) => term !== own);
  /** The checked number, in its own unit, as the values of the others make it. */
  const solve = (valueOf: (variable: string, isPlus: boolean) => Exact): Exact => {
    const base = exact(-BigInt(own.coefficient));
    const constant = ratio(BigInt(relation.constant), BigInt(denominator));
    const rest = others.reduce(
      (sum, { variable, coefficient }) => {
        const by = multiply(base, exact(BigInt(coefficient)));
        return add(sum, multiply(by, valueOf(variable, by.numerator > 0n)));
      },
      multiply(base, constant),
    );
    return multiply(rest, ratio(one.denominator, one.numerator));
  };
  const end = (variable: string, isHigh: boolean): Exact => {
    const range = variables.find(({ id }) => id === variable);
    return ratio(BigInt((isHigh ? range?.high : range?.low) ?? '0'), BigInt(denominator));
  };
  const asPrinted = (variable: string): Exact => {
    const fact = factOf(variable);
    const by = unitScale(unit(fact?.unit ?? ''));
    return multiply(exact(fact?.value ?? '0'), ratio(by.numerator, by.denominator));
  };
  const digits = printed.value?.split('.')[1]?.length ?? 0;
  // What is told has four more digits than the print.
  const grid = ratio(1n, 10n ** BigInt(digits + 4));
  const agrees = (told: string, value: Exact): boolean =>
    compare(absolute(subtract(exact(told), value)), grid) <= 0;
  const { computed, difference } = finding;
  if (computed) {
    if (
      !agrees(
        computed.low,
        solve((id, isPlus) => end(id, !isPlus)),
      )
    )
      return false;
    if (
      !agrees(
        computed.high,
        solve((id, isPlus) => end(id, isPlus)),
      )
    )
      return false;
  }
  if (difference === null || printed.value === null) return true;
  return agrees(difference, subtract(exact(printed.value), solve(asPrinted)));
}
