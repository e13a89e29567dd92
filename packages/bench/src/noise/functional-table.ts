import type { Item } from './accounts.ts';
import { sumOf } from './accounts.ts';
import type { MadeRow } from './book.ts';
import type { Writer } from './writer.ts';

/** A value column of a table by functional code; `parts` of the total column add up along the row. */
export type Column = Readonly<{ key: string; value: (item: Item) => bigint; total?: boolean }>;

/** Fact ids by code ("" for 合计) and column. */
export type Written = (code: string, column: string) => string | null;

/** Writes one table by 类款项 with its sums down and across. An amount of zero is an empty cell in some books, 0.00 in others. */
export function functionalTable(
  w: Writer,
  kind: string,
  title: string,
  items: readonly Item[],
  columns: readonly Column[],
  printZero: boolean,
): Written {
  const levels = [3, 5, 7].map((length) => [
    ...new Set(items.map((item) => item.code.slice(0, length))),
  ]);
  const codes = ['', ...levels.flat().toSorted()];
  const facts = new Map<string, string | null>();
  const at: Written = (code, column) => facts.get(`${code}/${column}`) ?? null;
  for (const code of codes) {
    for (const { key, value } of columns) {
      const fen = sumOf(
        items.filter((item) => item.code.startsWith(code)),
        value,
      );
      const empty = fen === 0n && !printZero;
      facts.set(
        `${code}/${key}`,
        empty ? null : w.amount(`${title} ${code || '合计'} ${key}`, fen),
      );
    }
  }
  const total = columns.find((column) => column.total)?.key;
  for (const code of codes) {
    const depth = code === '' ? 3 : code.length + 2;
    const below = codes.filter((other) => other.length === depth && other.startsWith(code));
    for (const { key } of columns) {
      const own = at(code, key);
      if (own !== null && below.length > 0)
        w.sums(
          own,
          below.map((child) => at(child, key)),
        );
    }
    const own = total === undefined ? null : at(code, total);
    if (own !== null) {
      w.sums(
        own,
        columns.filter((column) => !column.total).map(({ key }) => at(code, key)),
      );
    }
  }
  w.table(
    kind,
    title,
    columns.map((column) => column.key),
    codes.map((code): Omit<MadeRow, 'place'> => ({
      code: code === '' ? null : code,
      key: null,
      label: code === '' ? '合计' : `科目${code}`,
      role: code === '' ? 'total' : 'data',
      facts: Object.fromEntries(columns.map(({ key }) => [key, at(code, key)])),
    })),
  );
  return at;
}
