import type { Certificate } from '@mingjian/engine';
import type { Random } from '../noise/random.ts';

type Loose = {
  denominator: string;
  variables: { id: string; low: string | null; high: string | null }[];
  relations: {
    terms: { variable: string; coefficient: string }[];
    constant: string;
    operator: '=' | '<=' | '>=';
  }[];
  multipliers: string[];
  least?: string;
  greatest?: string;
};

const shift = (text: string, r: Random): string =>
  String(BigInt(text) + BigInt(r.int(1, 9)) * (r.chance(0.5) ? 1n : -1n));

/** One change to a certificate, of any of its parts. */
export function mutate(certificate: Certificate, r: Random): Certificate {
  const copy = structuredClone(certificate) as Loose;
  const bounded = copy.variables.filter((variable) => variable.low !== null);
  const variable = r.pick(bounded);
  const relation = r.pick(copy.relations);
  const at = r.int(0, copy.multipliers.length - 1);
  switch (r.int(0, 9)) {
    case 0:
      variable.low = shift(variable.low ?? '0', r);
      break;
    case 1:
      variable.high = shift(variable.high ?? '0', r);
      break;
    case 2:
      [variable.low, variable.high] = [null, null];
      break;
    case 3:
      copy.multipliers[at] = shift(copy.multipliers[at] ?? '0', r);
      break;
    case 4:
      copy.multipliers[at] = String(-BigInt(copy.multipliers[at] ?? '0'));
      break;
    case 5: {
      const term = r.pick(relation.terms);
      term.coefficient = shift(term.coefficient, r);
      break;
    }
    case 6:
      relation.constant = shift(relation.constant, r);
      break;
    case 7:
      copy.relations.splice(at, 1);
      copy.multipliers.splice(at, 1);
      break;
    case 8:
      copy.variables = copy.variables.filter((other) => other !== variable);
      break;
    default:
      copy.multipliers = copy.multipliers.map((multiplier) => String(2n * BigInt(multiplier)));
  }
  return copy;
}
