import type { RecognisedDocument, TableKindId } from '@mingjian/engine';
import type { FactBook } from '../facts/fact-book.ts';
import { type TableView, tableView } from '../tables/table-view.ts';
import type { RuleContext } from './rule.ts';

/**
 * Indexes a document's tables for the rules. Relations between tables hold among the tables of one organisation, the one of the first
 * table that names its own; a table declared empty takes part in none.
 */
export function ruleContext(document: RecognisedDocument, book: FactBook): RuleContext {
  const tables = document.tables.map(tableView);
  const byKind = new Map<string, TableView[]>();
  for (const view of tables) {
    if (view.table.kind === null) continue;
    byKind.set(view.table.kind, [...(byKind.get(view.table.kind) ?? []), view]);
  }
  const all = (kind: TableKindId): readonly TableView[] => byKind.get(kind) ?? [];
  const organisation = document.tables.find((table) => table.organisation)?.organisation;
  const isOwn = ({ table }: TableView): boolean =>
    isSameOrganisation(table.organisation ?? organisation, organisation);
  const only = (kind: TableKindId): TableView | null => {
    const [first, second] = all(kind).filter((view) => !view.table.declaredEmpty && isOwn(view));
    return first && !second ? first : null;
  };
  return { document, book, tables, all, only };
}

/** 示例市甲局 and 甲局 are one; 甲局 and 甲局本级 are two. */
const isSameOrganisation = (one = '', other = ''): boolean =>
  one.endsWith(other) || other.endsWith(one);
