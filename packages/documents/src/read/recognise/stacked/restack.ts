import { labelKey } from '../repair/label-text.ts';
import type { SourceRow } from '../tables/source-row.ts';
import { stackedForm } from './stacked-form.ts';
import { stackedList } from './stacked-list.ts';

/** Puts forms and lists that were copied one cell a line back into rows; everything else is left as it is. */
export function restack(rows: readonly SourceRow[]): readonly SourceRow[] {
  const out: SourceRow[] = [];
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at];
    if (!row) continue;
    const found = row.cells.length === 1 && !row.exact ? stackedAt(rows, at) : null;
    if (!found) {
      out.push(row);
      continue;
    }
    out.push(...found.rows);
    at = found.to - 1;
  }
  return out;
}

const stackedAt = (rows: readonly SourceRow[], at: number): ReturnType<typeof stackedForm> =>
  /^(?:项目|资金|专项)名称$/u.test(labelKey(rows[at]?.cells[0]?.text ?? ''))
    ? (stackedForm(rows, at) ?? stackedList(rows, at))
    : stackedList(rows, at);
