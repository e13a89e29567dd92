import { ratioClaim } from '../claims/claim-maker.ts';
import { type Rule, byForm } from './rule.ts';

const cite = byForm('占比等于部分除以全部；完成率等于完成数除以计划数', '决算情况说明的通行表述');

/** 占 Z% and 完成年初预算的 W%. @term 占比 @term 完成率 */
export const statementPercent: Rule = {
  id: 'statement-percent',
  title: '说明文字：占比与完成率',
  cite,
  claims: ({ document, book }) =>
    document.statements.flatMap((statement) => {
      if (statement.kind !== 'share' && statement.kind !== 'completion') return [];
      const share = statement.kind === 'share';
      const top = share ? statement.part : statement.done;
      const bottom = share ? statement.whole : statement.planned;
      return ratioClaim(
        book,
        {
          id: `${statement.id}/percent`,
          rule: 'statement-percent',
          kind: 'percent',
          sentence: share ? '占比等于部分除以全部' : '完成率等于完成数除以计划数',
          cite,
        },
        statement.percent,
        [{ fact: top, coefficient: 1n }],
        [{ fact: bottom, coefficient: 1n }],
      );
    }),
};
