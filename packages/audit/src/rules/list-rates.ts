import type { FindingGrade, TableKindId } from '@mingjian/engine';
import { atMostClaim, ratioClaim } from '../claims/claim-maker.ts';
import type { Claim } from '../claims/claim.ts';
import { boxesOf, compileClaim, isImpossible } from '../system/compile.ts';
import type { FactBook } from '../facts/fact-book.ts';
import type { TableView } from '../tables/table-view.ts';
import { hasUnreadColumn, isCapped, rateGrade } from './rate-base.ts';
import { type Rule, type RuleContext, byForm } from './rule.ts';

const cite = byForm(
  '执行率等于执行数除以预算数；得分率等于得分除以分值；得分不超过分值',
  '表的栏次关系',
);
const RATED: readonly TableKindId[] = [
  'evaluation-summary',
  'project-list',
  'performance-monitoring',
];
const SCORED: readonly TableKindId[] = ['department-index', 'work-assessment'];

function ratesOver(
  view: TableView,
  base: 'budget' | 'initialBudget',
  book: FactBook,
  grade: FindingGrade,
): readonly Claim[] {
  return view.table.rows.flatMap((row, index) => {
    const { executed, rate } = row.facts;
    const budget = row.facts[base];
    if (!executed || !budget) return [];
    return ratioClaim(
      book,
      {
        id: `${view.id}/rate-${index}`,
        rule: 'list-rates',
        kind: 'percent',
        grade: isCapped(book, rate, executed, budget) ? 'check' : grade,
        sentence: `${view.name}“${row.label}”一行，执行率等于执行数除以预算数`,
        cite,
      },
      rate,
      [{ fact: executed, coefficient: 1n }],
      [{ fact: budget, coefficient: 1n }],
    );
  });
}

/** With two budget columns the rates themselves show which one they are taken from: all but at most one hold over it. */
function rates({ all, book, document }: RuleContext): Claim[] {
  const stated = rateGrade(document);
  const boxes = boxesOf(book, 'either');
  const broken = (claims: readonly Claim[]): number =>
    claims.filter((claim) =>
      compileClaim(book, claim, 0, boxes).some((row) => isImpossible(row, boxes)),
    ).length;
  return RATED.flatMap((kind) =>
    all(kind).flatMap((view) => {
      const grade = hasUnreadColumn(view.table, kind) ? 'check' : stated;
      const keys = new Set(view.table.columns.map((column) => column.key));
      if (!keys.has('initialBudget')) return [...ratesOver(view, 'budget', book, grade)];
      if (!keys.has('budget')) return [...ratesOver(view, 'initialBudget', book, grade)];
      const [least, other] = (['budget', 'initialBudget'] as const)
        .map((base) => ratesOver(view, base, book, grade))
        .map((claims) => ({ claims, broken: broken(claims) }))
        .toSorted((a, b) => a.broken - b.broken);
      if (!least || !other || least.broken > 1 || least.claims.length < 3) return [];
      return least.broken < other.broken || other.broken === 0 ? [...least.claims] : [];
    }),
  );
}

function scores({ all, book }: RuleContext): Claim[] {
  return SCORED.flatMap((kind) =>
    all(kind).flatMap((view) =>
      view.table.rows.flatMap((row, index) =>
        atMostClaim(
          book,
          {
            id: `${view.id}/score-${index}`,
            rule: 'list-rates',
            kind: 'score',
            sentence: `${view.name}“${row.label}”一行，得分不超过分值`,
            cite,
          },
          row.facts['score'],
          [row.facts['weight']],
        ),
      ),
    ),
  );
}

/** 得分率 = 得分 ÷ 分值. */
function scoreRates({ all, book }: RuleContext): Claim[] {
  return SCORED.flatMap((kind) =>
    all(kind).flatMap((view) =>
      view.table.rows.flatMap((row, index) => {
        const { score, weight, scoreRate } = row.facts;
        if (!score || !weight) return [];
        return ratioClaim(
          book,
          {
            id: `${view.id}/score-rate-${index}`,
            rule: 'list-rates',
            kind: 'percent',
            sentence: `${view.name}“${row.label}”一行，得分率等于得分除以分值`,
            cite,
          },
          scoreRate,
          [{ fact: score, coefficient: 1n }],
          [{ fact: weight, coefficient: 1n }],
        );
      }),
    ),
  );
}

/** Row by row in lists: rate = executed ÷ budget, score ≤ weight. @term 执行率 */
export const listRates: Rule = {
  id: 'list-rates',
  title: '清单类表每行：执行率与得分',
  cite,
  claims: (context) => [...rates(context), ...scores(context), ...scoreRates(context)],
};
