import { compare, exact } from '../number/exact.ts';
import { figureNumber } from '../scoring/figure.ts';
import { targetText } from '../form/target-text.ts';
import { eachRow } from './each-row.ts';

/** 居民参保率（%） measures 参保率; 参保率增幅 and 参保率提高值 are other measures, and no floor was cited for them. */
const measures = (name: string, measure: string): boolean =>
  name
    .replace(/\s+/gu, '')
    .replace(/[（(][^（）()]*[）)]$|[。；;]+$/u, '')
    .endsWith(measure);

/** A target below the value that the pack's regulation asks for. A pack without such values says nothing. */
export const targetBelowFloor = eachRow(({ indicator, at }, { rules }) => {
  if (indicator.operator !== '>=' && indicator.operator !== '>' && indicator.operator !== '=')
    return null;
  const target = figureNumber(indicator.target);
  if (target === null) return null;
  const floor = (rules.floors ?? []).find(
    (one) => measures(indicator.name, one.indicator) && indicator.unit === one.unit,
  );
  if (floor === undefined || compare(target, exact(floor.floor)) >= 0) return null;
  return {
    code: 'TARGET_BELOW_FLOOR',
    message: `“${indicator.name}”的目标“${targetText(indicator)}”低于应达到的 ${floor.floor}${floor.unit}。请核对目标。`,
    at: at('target'),
    cite: floor.cite,
    weight: 'advice',
  };
});
