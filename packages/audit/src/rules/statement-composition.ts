import type { FindingKind, Statement } from '@mingjian/engine';
import { type ClaimHead, atMostClaim, balanceClaim, sumClaim } from '../claims/claim-maker.ts';
import type { Claim } from '../claims/claim.ts';
import type { FactBook } from '../facts/fact-book.ts';
import { type Rule, byForm } from './rule.ts';

const cite = byForm('总数等于所列各部分之和；“其中”所列部分不大于总数', '说明文字本身的表述');

type Composition = Extract<Statement, { kind: 'composition' }>;

const KIND: Readonly<Record<Composition['measure'], FindingKind>> = {
  amount: 'sum',
  count: 'count',
  weights: 'weights',
  change: 'difference',
  // Marks add up like money; 'score' is kept for one row against its own rule.
  score: 'sum',
};

const graded = (head: ClaimHead, { supposed }: Composition): ClaimHead =>
  supposed ? { ...head, grade: 'check' } : head;

function claimsOf(statement: Composition, book: FactBook): Claim[] {
  const { id, total, parts } = statement;
  const head = { rule: 'statement-composition', kind: KIND[statement.measure], cite };
  if (statement.less) {
    const balance = {
      ...head,
      id: `${id}/balance`,
      sentence:
        statement.measure === 'change'
          ? '增减额等于各项增减相抵'
          : '年初结转加本年收入减本年支出等于年末结转',
    };
    return balanceClaim(book, graded(balance, statement), [total, ...statement.less], parts);
  }
  if (statement.exhaustive) {
    const sum = { ...head, id: `${id}/sum`, sentence: '总数等于所列各部分之和' };
    return sumClaim(book, graded(sum, statement), total, parts);
  }
  if (statement.disjoint) {
    const within = { ...head, id: `${id}/disjoint`, sentence: '其中各项互不包含，合计不大于总数' };
    return sumClaim(book, within, total, parts, '>=');
  }
  const within = parts.flatMap((part, index) =>
    atMostClaim(
      book,
      { ...head, id: `${id}/part-${index}`, sentence: '其中所列不大于总数' },
      part,
      [total],
    ),
  );
  // Parts named after 其中 may overlap, so their sum only asks for a look.
  const together = sumClaim(
    book,
    { ...head, id: `${id}/parts`, grade: 'check', sentence: '其中各项合计不大于总数' },
    total,
    parts,
    '>=',
  );
  return parts.length > 1 ? [...within, ...together] : within;
}

/** 分别为, 包括, 其中. @term 构成 */
export const statementComposition: Rule = {
  id: 'statement-composition',
  title: '说明文字：总数与所列各部分',
  cite,
  claims: ({ document, book }) =>
    document.statements.flatMap((statement) =>
      statement.kind === 'composition' ? claimsOf(statement, book) : [],
    ),
};
