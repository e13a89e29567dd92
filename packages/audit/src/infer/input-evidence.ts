import {
  type Exact,
  type SelfEvaluation,
  absolute,
  compare,
  divide,
  exact,
  formatTrimmed,
  isDecimalText,
  multiply,
  round,
  subtract,
} from '@mingjian/engine';
import type { InputEvidence } from './infer-result.ts';
import type { Observation } from './observation.ts';
import type { Reading } from './reading.ts';

type Fitted = Readonly<{
  group: string;
  rows: readonly Observation[];
  readings: readonly Reading[];
}>;

const decimal = (text: string | null | undefined): text is string =>
  typeof text === 'string' && isDecimalText(text);

/** Different, but by less than a tenth: two figures for one thing, not a price beside a total. */
function isNear(a: Exact, b: Exact): boolean {
  if (a.numerator <= 0n || compare(a, b) === 0) return false;
  const off = absolute(subtract(a, b));
  return compare(multiply(off, exact('10')), b) < 0;
}

/**
 * A cost row states a result, the money rows state what was spent. Where the two differ and only the stated result gives the printed
 * score, the score was computed from it: worth knowing before anybody corrects one of them.
 */
export function inputEvidence(
  sheets: readonly SelfEvaluation[],
  fitted: readonly Fitted[],
): InputEvidence[] {
  return sheets.flatMap((sheet, index) =>
    sheet.indicators.flatMap((row): InputEvidence[] => {
      const { target, actual, score, unit } = row;
      if (!decimal(target) || !decimal(actual) || !decimal(score) || unit !== sheet.funds.unit)
        return [];
      const name = `${sheet.project} / ${row.name}`;
      const own = fitted.find(({ rows }) => rows.some((o) => o.name === name && o.sheet === index));
      const observation = own?.rows.find((o) => o.name === name && o.sheet === index);
      const best = own?.readings[0];
      if (!observation || !best || !best.explains.includes(observation)) return [];
      const spent = sheet.funds.rows.map((money) => money.executed).filter(decimal);
      const finest = spent.toSorted((a, b) => b.length - a.length)[0];
      if (finest === undefined || row.level1 !== '成本指标') return [];
      if (!isNear(exact(finest), exact(actual))) return [];
      const other = { ...observation, completion: divide(exact(finest), exact(target)) };
      const { digits, mode } = best.rounding;
      const otherwise = formatTrimmed(round(best.score(other), digits, mode), digits);
      if (otherwise === formatTrimmed(exact(score), digits)) return [];
      return [{ name, printed: score, from: actual, not: finest, otherwise }];
    }),
  );
}
