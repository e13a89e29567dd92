import type { RecognisedDocument } from '@mingjian/engine';
import { sameClaim } from '../claims/claim-maker.ts';
import { type Rule, byForm } from './rule.ts';

const cite = byForm('同一数字在文中与表中一致', '说明文字与表指同一数字');

function tableFacts(document: RecognisedDocument): Set<string> {
  const ids = new Set<string>();
  for (const table of document.tables) {
    for (const row of table.rows) {
      for (const id of Object.values(row.facts)) if (id) ids.add(id);
    }
  }
  return ids;
}

/** Two prints of one figure, as the reader matched them. @term 同一数字 */
export const statementSame: Rule = {
  id: 'statement-same',
  title: '同一数字两处一致',
  cite,
  claims: ({ document, book }) => {
    const inTables = tableFacts(document);
    return document.statements.flatMap((statement) => {
      if (statement.kind !== 'same') return [];
      const both = inTables.has(statement.left) && inTables.has(statement.right);
      const kind = both ? 'table-to-table' : 'text-to-table';
      const head = { rule: 'statement-same', kind, cite, sentence: '同一数字两处一致' } as const;
      const grade = statement.supposed ? 'check' : 'contradiction';
      return sameClaim(
        book,
        { ...head, grade, id: `${statement.id}/same` },
        statement.left,
        statement.right,
      );
    });
  },
};
