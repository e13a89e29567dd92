import type { Statement } from '@mingjian/engine';
import { balanceClaim } from '../claims/claim-maker.ts';
import type { Claim } from '../claims/claim.ts';
import type { FactBook } from '../facts/fact-book.ts';
import { type Rule, byForm } from './rule.ts';
import { changeClaims } from './statement-change.ts';

const cite = byForm(
  '上年末结转和结余应为本年初结转和结余；不符的须说明年初调整',
  '年末结转即下年年初的结转；年初有调整的除外',
);

type CarryOver = Extract<Statement, { kind: 'carry-over' }>;

/** One side's own year-on-year claim, so that its percent narrows what its print stands for. */
function sideClaims(statement: CarryOver, side: 'opening' | 'closing', book: FactBook): Claim[] {
  const { current, delta, percent, direction } = statement[side];
  const { id, text, place } = statement;
  return changeClaims(
    {
      kind: 'change',
      id: `${id}/${side}`,
      text,
      place,
      current,
      delta,
      percent,
      direction,
      prior: null,
    },
    book,
  );
}

/** B11: last year's closing balance is this year's opening balance, or an opening adjustment is owed a word. @term 结转衔接 */
export const statementCarryOver: Rule = {
  id: 'statement-carry-over',
  title: '上年末结转与本年初结转衔接',
  cite,
  claims: ({ document, book }) =>
    document.statements.flatMap((statement) => {
      if (statement.kind !== 'carry-over') return [];
      const { opening, closing } = statement;
      const head = {
        id: `${statement.id}/carry-over`,
        rule: 'statement-carry-over',
        kind: 'carry-over',
        sentence: '上年末结转和结余等于本年初结转和结余',
        grade: 'explain',
        cite,
      } as const;
      const delta = book.quantities.get(closing.delta);
      const up = closing.direction === 'increase' || (delta !== undefined && delta.value < 0n);
      // closing.current = last year's closing ± delta, and last year's closing is opening.current.
      const link = up
        ? balanceClaim(book, head, [opening.current, closing.delta], [closing.current])
        : balanceClaim(book, head, [opening.current], [closing.current, closing.delta]);
      return [
        ...link,
        ...sideClaims(statement, 'opening', book),
        ...sideClaims(statement, 'closing', book),
      ];
    }),
};
