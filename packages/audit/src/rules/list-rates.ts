import type { TableKindId } from '@mingjian/engine';
import { atMostClaim, ratioClaim } from '../claims/claim-maker.ts';
import type { Claim } from '../claims/claim.ts';
import { type Rule, type RuleContext, byForm } from './rule.ts';

const cite = byForm(
  '执行率等于执行数除以预算数；得分率等于得分除以分值；得分不超过分值',
  '表的栏次关系',
);
const RATED: readonly TableKindId[] = ['evaluation-summary', 'project-list'];
const SCORED: readonly TableKindId[] = ['department-index', 'work-assessment'];

function rates({ all, book }: RuleContext): Claim[] {
  return RATED.flatMap((kind) =>
    all(kind).flatMap((view) => {
      // With two budget columns the form must say which one the rate is taken from.
      const keys = new Set(view.table.columns.map((column) => column.key));
      if (keys.has('initialBudget') && keys.has('budget')) return [];
      const budget = keys.has('budget') ? 'budget' : 'initialBudget';
      return view.table.rows.flatMap((row, index) => {
        const { executed, rate } = row.facts;
        const base = row.facts[budget];
        if (!executed || !base) return [];
        return ratioClaim(
          book,
          {
            id: `${view.id}/rate-${index}`,
            rule: 'list-rates',
            kind: 'percent',
            sentence: `${view.name}“${row.label}”一行，执行率等于执行数除以预算数`,
            cite,
          },
          rate,
          [{ fact: executed, coefficient: 1n }],
          [{ fact: base, coefficient: 1n }],
        );
      });
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
