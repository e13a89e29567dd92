import type { Citation, RecognisedDocument, TableKindId } from '@mingjian/engine';
import type { Claim } from '../claims/claim.ts';
import type { FactBook } from '../facts/fact-book.ts';
import type { TableView } from '../tables/table-view.ts';

/** What a rule sees of one document. */
export type RuleContext = Readonly<{
  document: RecognisedDocument;
  book: FactBook;
  tables: readonly TableView[];
  /** All tables of a kind. */
  all: (kind: TableKindId) => readonly TableView[];
  /** The table of a kind when there is exactly one; relations between tables need that. */
  only: (kind: TableKindId) => TableView | null;
}>;

/**
 * One 勾稽 rule: which claims it finds in a document. One rule, one file, one test.
 * @term 勾稽规则
 */
export type Rule = Readonly<{
  id: string;
  title: string;
  cite: readonly Citation[];
  claims: (context: RuleContext) => Claim[];
}>;

/** The identity follows from the columns of the form; published checkers use it under the given number. */
export const byForm = (text: string, evidence: string): readonly Citation[] => [
  { kind: 'interpretation', text, evidence },
];
