import type { Proof } from '@mingjian/engine';
import type { FactBook, Quantity } from '../facts/fact-book.ts';
import { decimalIn, inBase } from '../facts/print.ts';
import type { Boxes } from '../system/compile.ts';
import type { Violation } from '../verdict/violation.ts';
import type { Reach } from './reach.ts';
import { nameOf, reckoningOf, spoken } from './reckoning.ts';

const MOST_LISTED = 12;

/** The numbers that the checked one is computed from, in one sentence: names only where they tell the numbers apart. */
function listed(violation: Violation, printed: Quantity, book: FactBook): string {
  const others = violation.facts
    .filter((fact) => fact !== printed.id)
    .map((fact) => book.quantities.get(fact))
    .filter((quantity) => quantity !== undefined);
  const words = others.slice(0, MOST_LISTED).map((other) => `${nameOf(other)} ${spoken(other)}`);
  const rest = others.length - words.length;
  return `${words.join('、')}${rest > 0 ? `，另有 ${rest} 个数` : ''}`;
}

/** Counts and marks stand for themselves: no rounding to speak of. */
export const isWithoutRounding = (facts: readonly string[], boxes: Boxes): boolean =>
  facts.every((fact) => boxes(fact).low === boxes(fact).high);

/** The proof in at most five sentences: the number, the others, the relation or the working, how far the prints leave room, and the end. */
export function proofOf(violation: Violation, reach: Reach, book: FactBook, boxes: Boxes): Proof {
  const { printed, above } = reach;
  const unit = printed.fact.unit ?? '';
  const spaced = unit === '' || unit === '%' ? unit : ` ${unit}`;
  const box = boxes(printed.id);
  const own = decimalIn(inBase(above ? box.low : box.high, book), book, printed);
  const bound = above
    ? decimalIn(reach.high, book, printed, 'up')
    : decimalIn(reach.low, book, printed, 'down');
  const name = nameOf(printed);
  const [claim, second] = violation.claims;
  const working = claim && !second ? reckoningOf(claim, reach, book) : null;
  const isExact = isWithoutRounding([printed.id, ...violation.facts], boxes);
  const limit = above ? '最多' : '最少';
  return {
    inequality: `${own} ${above ? '>' : '<'} ${bound}${unit ? `（${unit}）` : ''}`,
    steps: [
      `${name}写 ${spoken(printed)}。`,
      `用来核对的数：${listed(violation, printed, book)}。`,
      `应当：${violation.claims.map((member) => member.sentence).join('；')}${
        working !== null && claim?.formula.form === 'ratio' ? `；${working}` : ''
      }。`,
      isExact
        ? `由这些数，${name}${limit}为 ${bound}${spaced}。`
        : `这些数都取过尾数，放到最宽，${name}${limit}也只能是 ${bound}${spaced}。`.replace(
            '最少也只能是',
            '最少也要有',
          ),
      isExact
        ? `写的是 ${own}${spaced}，不可能相符。`
        : `写出的数取尾数以前${above ? '至少' : '至多'}是 ${own}${spaced}，不可能相符。`,
    ],
    certificate: violation.certificate,
  };
}
