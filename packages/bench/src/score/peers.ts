import { Decimal } from 'decimal.js';
import { Engine } from 'json-rules-engine';
import type { MadeColumns, MadeRow } from './rows.ts';

/** What people write by hand: one loop in floating point, rounded with Math.round. Fast, and wrong at the ties. */
export function handLoop({ operator, weight, target, actual }: MadeColumns): Float64Array {
  const scores = new Float64Array(weight.length);
  for (let i = 0; i < scores.length; i += 1) {
    const w = (weight[i] ?? 0) / 100;
    const t = (target[i] ?? 0) / 1000;
    const a = (actual[i] ?? 0) / 1000;
    const share = operator[i] === 2 ? 1 - (a - t) / t : (a / t - 0.6) / 0.4;
    scores[i] = Math.round(w * Math.min(1, Math.max(0, share)) * 100);
  }
  return scores;
}

/** The same rule with decimal.js, from text to text. */
export function decimalScore({ operator, weight, target, actual }: MadeRow): string {
  const t = new Decimal(target);
  const a = new Decimal(actual);
  const share =
    operator === '<=' ? new Decimal(1).minus(a.minus(t).div(t)) : a.div(t).minus('0.6').div('0.4');
  return Decimal.min(1, Decimal.max(0, share))
    .times(weight)
    .toDecimalPlaces(2, Decimal.ROUND_HALF_UP)
    .toString();
}

const share =
  (rise: boolean) =>
  (row: MadeRow): number => {
    const completion = Number(row.actual) / Number(row.target);
    return Math.min(1, Math.max(0, rise ? (completion - 0.6) / 0.4 : 2 - completion));
  };

/** A general rule engine: one rule for each operator chooses the formula, a dynamic fact computes it. */
export function ruleEngine(): (row: MadeRow) => Promise<number> {
  const engine = new Engine();
  for (const operator of ['>=', '=', '<='])
    engine.addRule({
      conditions: { all: [{ fact: 'operator', operator: 'equal', value: operator }] },
      event: { type: operator === '<=' ? 'ceiling' : 'reach' },
    });
  const reach = share(true);
  const ceiling = share(false);
  return async (row) => {
    const { events } = await engine.run({ operator: row.operator });
    const shareOf = events[0]?.type === 'ceiling' ? ceiling : reach;
    return Math.round(Number(row.weight) * shareOf(row) * 100) / 100;
  };
}
