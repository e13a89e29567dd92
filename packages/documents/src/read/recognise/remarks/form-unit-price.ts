import {
  compare,
  exact,
  type Indicator,
  multiply,
  type ReadSelfEvaluation,
} from '@mingjian/engine';

import type { Draft, ProseContext } from '../prose/prose-context.ts';
import { factsOf, finestRow, moneyOf } from './form-figures.ts';

const PRICE = /单价|采购单|单位成本|每(?:台|套|个|件|辆)/u;
const PIECES = /^(?:台|套|个|件|辆|部|张|只|本|份|把|台\/套|台（套）|台\(套\))$/u;

/** Unit price × quantity of one and the same thing costs more than the whole project has spent. */
export function formUnitPriceRemarks(context: ProseContext): readonly Draft[] {
  return context.selfEvaluations.flatMap(remarksOf);
}

function remarksOf(form: ReadSelfEvaluation): readonly Draft[] {
  const money = finestRow(form);
  const spent = money?.executed ?? null;
  if (!money || spent === null) return [];
  const { indicators } = form.sheet;
  return indicators.flatMap((price, priceIndex): Draft[] => {
    if (!PRICE.test(price.name)) return [];
    const each = moneyOf(price.actual, price.unit);
    if (each === null) return [];
    const quantityIndex = indicators.findIndex(
      (i) => PIECES.test(i.unit ?? '') && isSameThing(i, price) && /^\d+$/u.test(i.actual ?? ''),
    );
    const quantity = indicators[quantityIndex];
    if (!quantity?.actual) return [];
    const cost = multiply(each, exact(quantity.actual));
    if (compare(cost, spent) <= 0) return [];
    return [
      {
        kind: 'remark',
        text: price.name,
        place: form.place,
        rule: 'unit-price-times-quantity-above-spending',
        grade: 'explain',
        findingKind: 'target-to-budget',
        facts: factsOf(form, [
          `indicators.${priceIndex}.actual`,
          `indicators.${quantityIndex}.actual`,
          'funds.rows.0.executed',
          `funds.rows.${money.index}.executed`,
        ]),
        message: `项目“${form.sheet.project}”购置${quantity.actual}${quantity.unit ?? ''}、单价${price.actual}${price.unit ?? ''}，单价乘数量已超过全年执行数${form.sheet.funds.rows[money.index]?.executed}${form.sheet.funds.unit}，请说明。`,
      },
    ];
  });
}

/** Two names with a run of at least four characters in common speak of one thing. */
function isSameThing(a: Indicator, b: Indicator): boolean {
  const left = a.name.replace(/\s/gu, '');
  const right = b.name.replace(/\s/gu, '');
  for (let i = 0; i + 4 <= left.length; i += 1)
    if (right.includes(left.slice(i, i + 4))) return true;
  return false;
}
