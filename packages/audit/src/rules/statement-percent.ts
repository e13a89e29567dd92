import type { Statement } from '@mingjian/engine';
import { ratioClaim } from '../claims/claim-maker.ts';
import { type Rule, byForm } from './rule.ts';

const cite = byForm('占比等于部分除以全部；完成率等于完成数除以计划数', '决算情况说明的通行表述');

type Share = Extract<Statement, { kind: 'share' }>;

/** The percents of the list that a share belongs to: the shares of one whole that are told one after another. */
function listsOf(statements: readonly Statement[]): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, readonly string[]>();
  const shares = statements.filter((statement) => statement.kind === 'share');
  const parts = new Map<string, Set<string>>();
  for (const statement of statements) {
    if (statement.kind !== 'composition') continue;
    const known = parts.get(statement.total) ?? new Set();
    for (const part of statement.parts) known.add(part);
    parts.set(statement.total, known);
  }
  const put = (list: readonly Share[]): void => {
    const listed = parts.get(list[0]?.whole ?? '');
    // Where the list itself is read, a share of the same whole beside it is not one of it.
    const inList = list.filter((share) => listed?.has(share.part));
    const members = inList.length > 1 ? inList : list;
    for (const share of members)
      lists.set(
        share.id,
        members.map((member) => member.percent),
      );
  };
  let run: Share[] = [];
  for (const share of shares) {
    if (run.at(-1)?.whole !== share.whole) {
      put(run);
      run = [];
    }
    run.push(share);
  }
  put(run);
  return lists;
}

/** 占 Z% and 完成年初预算的 W%. @term 占比 @term 完成率 */
export const statementPercent: Rule = {
  id: 'statement-percent',
  title: '说明文字：占比与完成率',
  cite,
  claims: ({ document, book }) => {
    const lists = listsOf(document.statements);
    return document.statements.flatMap((statement) => {
      if (statement.kind !== 'share' && statement.kind !== 'completion') return [];
      const share = statement.kind === 'share';
      const top = share ? statement.part : statement.done;
      const bottom = share ? statement.whole : statement.planned;
      const shares = lists.get(statement.id);
      return ratioClaim(
        book,
        {
          id: `${statement.id}/percent`,
          rule: 'statement-percent',
          kind: 'percent',
          sentence: share ? '占比等于部分除以全部' : '完成率等于完成数除以计划数',
          cite,
          ...(shares ? { shares } : {}),
        },
        statement.percent,
        [{ fact: top, coefficient: 1n }],
        [{ fact: bottom, coefficient: 1n }],
      );
    });
  },
};
