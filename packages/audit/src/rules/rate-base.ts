import {
  type FindingGrade,
  type RecognisedDocument,
  type RecognisedTable,
  type TableKindId,
  tableKind,
} from '@mingjian/engine';
import type { FactRef } from '../claims/claim-maker.ts';
import type { FactBook } from '../facts/fact-book.ts';

/** Another base than the budget in the words of a note or of a heading: 执行率按实际到位资金计算, 到位数. */
const OTHER_BASE =
  /按[^，,。；;]{0,20}(?:到位|下达|拨付|批复|调整|可用)[^，,。；;]{0,20}(?:计算|口径|核算)|(?:到位|下达|拨付)(?:资金)?(?:数|额|金额)(?![\p{Script=Han}\d])/u;

/** How sure it is that the document's 执行率 are taken from its budgets; words about another base are taken to hold throughout. */
export const rateGrade = ({ lines }: RecognisedDocument): FindingGrade =>
  lines.some(({ text }) => OTHER_BASE.test(text)) ? 'check' : 'contradiction';

/** Money spent beyond the budget is often told as 100%: the rate was capped, not miscounted. */
export function isCapped(book: FactBook, rate: FactRef, executed: string, base: string): boolean {
  const [percent, spent, budget] = [rate ?? '', executed, base].map((id) =>
    book.quantities.get(id),
  );
  return (
    percent?.base === '1' &&
    percent.value === book.denominator &&
    spent !== undefined &&
    budget !== undefined &&
    spent.value > budget.value
  );
}

const NUMBER = /^-?\d[\d,]*(?:\.\d+)?%?$/u;

/** More columns of numbers in print, behind the running number, than were read: a rate may be taken from one of those. */
export function hasUnreadColumn(table: RecognisedTable, kind: TableKindId): boolean {
  const printed = table.grid.flatMap((row) =>
    row.flatMap((cell, column) => (column > 0 && NUMBER.test(cell.text.trim()) ? [column] : [])),
  );
  const numbers = tableKind(kind).columns.filter(({ content }) => content !== 'text');
  const read = table.columns.filter(({ key }) => numbers.some((column) => column.key === key));
  return new Set(printed).size > read.length;
}
