import { TABLE_KINDS, type TableKind, toHalfWidth } from '@mingjian/engine';
import { labelKey } from '../repair/label-text.ts';
import { similarity } from '../repair/similarity.ts';
import { type SourceRow, filled } from './source-row.ts';

const PRINTED_CODE = /(?:公开|财决公开|附表|表)\s*[0-9０-９一二三四五六七八九十]{1,3}\s*表?/u;
const NARROWER = /预算|拨款|项目|基金|基本|国有|经营|明细|“?三公/u;

/** All titles, longest first, so that 财政拨款收入支出决算总表 is not taken for 收入支出决算总表. */
const TITLES: readonly Readonly<{ key: string; kind: TableKind }>[] = TABLE_KINDS.flatMap((kind) =>
  [kind.title, ...kind.aliases].map((title) => ({ key: labelKey(title), kind })),
).toSorted((a, b) => b.key.length - a.key.length);

/** The kind that a title names, or null. The words before the title may be a place, a department or a year, never a narrower scope. */
export function kindOfTitle(text: string): TableKind | null {
  const half = toHalfWidth(text);
  if (half.length > 60 || /[。;；!?]/u.test(half)) return null;
  const key = labelKey(
    half.replace(PRINTED_CODE, ' ').replace(/[(（](?:单位|金额单位)[:：].*$/u, ''),
  )
    .replace(/^(?:附件|附表|表)?\d{0,2}/u, '')
    .replace(/\d+$/u, '');
  for (const { key: title, kind } of TITLES) {
    if (key === title) return kind;
    if (key.endsWith(title) && !NARROWER.test(key.slice(0, -title.length))) return kind;
  }
  if (!key.endsWith('表')) return null;
  // Two different titles differ in more than one character except by their length, so one misread character is safe.
  const near = TITLES.filter(
    ({ key: title }) => key.length === title.length && similarity(key, title, 0.85) > 0.85,
  );
  const kinds = new Set(near.map((each) => each.kind));
  return kinds.size === 1 ? (near[0]?.kind ?? null) : null;
}

/** The printed code of a table, such as 公开02, from any text near its title. */
export function printedCode(text: string): string | null {
  const match = /公开\s*([0-9]{1,2})\s*表?/u.exec(toHalfWidth(text));
  return match ? `公开${(match[1] ?? '').padStart(2, '0')}` : null;
}

/** Title row: at most two filled cells, one of which names a kind. */
export function titleOf(row: SourceRow): Readonly<{ kind: TableKind; text: string }> | null {
  const cells = filled(row);
  if (cells.length === 0 || cells.length > 3) return null;
  // A page number beside a title: a contents entry.
  if (cells.length > 1 && /^\d{1,3}$/u.test(cells.at(-1)?.cell.text ?? '')) return null;
  for (const { cell } of cells) {
    // A contents entry or section heading carries a list mark; the title above a table does not.
    if (/^\s*-\s|[.…·]{4,}|\s\d+$/u.test(cell.text)) continue;
    const kind = kindOfTitle(cell.text);
    if (kind) return { kind, text: cell.text };
  }
  return null;
}
