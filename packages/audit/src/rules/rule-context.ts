import type { RecognisedDocument, TableKindId } from '@mingjian/engine';
import type { FactBook } from '../facts/fact-book.ts';
import { type TableView, tableView } from '../tables/table-view.ts';
import type { RuleContext } from './rule.ts';

/** Indexes a document's tables for the rules. A table declared empty takes part in no relation between tables. */
export function ruleContext(document: RecognisedDocument, book: FactBook): RuleContext {
  const tables = document.tables.map(tableView);
  const byKind = new Map<string, TableView[]>();
  for (const view of tables) {
    if (view.table.kind === null) continue;
    byKind.set(view.table.kind, [...(byKind.get(view.table.kind) ?? []), view]);
  }
  const all = (kind: TableKindId): readonly TableView[] => byKind.get(kind) ?? [];
  const only = (kind: TableKindId): TableView | null => {
    const [first, second] = all(kind).filter((view) => !view.table.declaredEmpty);
    return first && !second ? first : null;
  };
  return { document, book, tables, all, only };
}
