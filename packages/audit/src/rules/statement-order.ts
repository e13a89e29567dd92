import { atMostClaim } from '../claims/claim-maker.ts';
import { type Rule, byForm } from './rule.ts';

const cite = byForm(
  '“大于”“小于”与两个数的大小相符',
  '决算情况说明的通行表述；同类核对规则也核对方向词与数字是否一致',
);

/** 决算数大于预算数: the words and the two printed numbers say which is larger. @term 方向词 */
export const statementOrder: Rule = {
  id: 'statement-order',
  title: '说明文字：大于、小于与数字的大小',
  cite,
  claims: ({ document, book }) =>
    document.statements.flatMap((statement) =>
      statement.kind === 'order'
        ? atMostClaim(
            book,
            {
              id: `${statement.id}/order`,
              rule: 'statement-order',
              kind: 'difference',
              sentence: '文中说的大小与两个数相符',
              cite,
            },
            statement.less,
            [statement.greater],
          )
        : [],
    ),
};
