import type { TableKindId } from '@mingjian/engine';
import { sumClaim } from '../claims/claim-maker.ts';
import type { Claim } from '../claims/claim.ts';
import type { FactBook } from '../facts/fact-book.ts';
import { boxesOf, compileClaim, isImpossible } from '../system/compile.ts';
import type { TableView } from '../tables/table-view.ts';
import { type Rule, byForm } from './rule.ts';

const KINDS: readonly TableKindId[] = ['department-index', 'work-assessment'];
const cite = byForm('一级、二级指标的分值等于所属各项分值之和', '评分表各级指标的分值栏');

/** A level's marks stand on its first row; they cover the rows down to the next marks of that level. */
function groups(view: TableView, column: string, name: string, book: FactBook): Claim[] {
  const rows = view.table.rows.filter((row) => row.role === 'data');
  const starts = rows.flatMap((row, at) => (row.facts[column] ? [at] : []));
  if (starts[0] !== 0 || starts.length < 2) return [];
  const claims = starts.flatMap((start, index) => {
    const covered = rows.slice(start, starts[index + 1] ?? rows.length);
    const parts = covered.map((row) => row.facts['weight']);
    if (!parts.every(Boolean)) return [];
    return sumClaim(
      book,
      {
        id: `${view.id}/${column}/${start}`,
        rule: 'index-level-weights',
        kind: 'weights',
        sentence: `${view.name}“${rows[start]?.label ?? ''}”起的${name}等于所属各项分值之和`,
        cite,
      },
      rows[start]?.facts[column],
      parts,
    );
  });
  const boxes = boxesOf(book, 'either');
  const broken = claims.filter((claim) =>
    compileClaim(book, claim, 0, boxes).some((row) => isImpossible(row, boxes)),
  );
  // A wrong number breaks one group. Two or more broken show that the marks do not stand on the first row of their group.
  return broken.length > 1 ? [] : claims;
}

/** Score tables that print marks beside each level: a level's marks are those of its items. @term 指标分值 */
export const indexLevelWeights: Rule = {
  id: 'index-level-weights',
  title: '评分表：各级指标分值',
  cite,
  claims: ({ all, book }) =>
    KINDS.flatMap((kind) =>
      all(kind).flatMap((view) =>
        view.table.columns
          .filter(({ key }) => /^(?:level[12]|module)Weight$/u.test(key))
          .flatMap(({ key, label }) => groups(view, key, label, book)),
      ),
    ),
};
