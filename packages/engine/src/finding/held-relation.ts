import type { ReadFact, RecognisedDocument, Statement } from '../document/recognised-document.ts';
import type { Certificate } from './finding.ts';

type Relation = Certificate['relations'][number];
type Terms = Relation['terms'];
type Document = Pick<RecognisedDocument, 'facts' | 'statements'> &
  Partial<Pick<RecognisedDocument, 'tables' | 'selfEvaluations'>>;

/** Σ left (=|≥) Σ right, as a sentence says it. */
type Said = Readonly<{ left: readonly string[]; right: readonly string[]; isBound?: true }>;

/**
 * Whether a relation is one that the document states: some sentence names exactly these numbers in these roles. Numbers of tables and
 * forms are related by their layout, which is not followed here; a relation with any of them is let through.
 */
export function isHeld(relation: Relation, document: Document): boolean {
  const laidOut = laidOutFacts(document);
  const { ratio, terms } = relation;
  const named = ratio ? [...ratio.numerator, ...ratio.denominator] : terms;
  if (named.some(({ variable }) => laidOut.has(variable))) return true;
  return document.statements.some((statement) =>
    ratio ? holdsRatio(statement, ratio) : saidBy(statement).some((said) => isSaid(said, relation)),
  );
}

function laidOutFacts(document: Document): ReadonlySet<ReadFact['id']> {
  const rows = (document.tables ?? []).flatMap((table) => table.rows);
  const forms = (document.selfEvaluations ?? []).flatMap((form) => Object.values(form.facts));
  return new Set([...rows.flatMap((row) => Object.values(row.facts)), ...forms].filter(isNamed));
}

const isNamed = (fact: string | null): fact is string => fact !== null;

/** What a sentence says without percents. */
function saidBy(statement: Statement): readonly Said[] {
  switch (statement.kind) {
    case 'composition': {
      const { total, parts, less } = statement;
      if (less) return [{ left: [total, ...less], right: parts }];
      if (statement.exhaustive) return [{ left: [total], right: parts }];
      return [parts, ...parts.map((part) => [part])].map((right) => ({
        left: [total],
        right,
        isBound: true,
      }));
    }
    case 'change':
      return changeSaid(statement.current, statement.delta, statement.prior);
    case 'carry-over': {
      const { opening, closing } = statement;
      return [
        ...changeSaid(closing.current, closing.delta, opening.current),
        ...changeSaid(opening.current, opening.delta, null),
      ];
    }
    case 'same':
      return [{ left: [statement.left], right: [statement.right] }];
    case 'order':
      return [{ left: [statement.greater], right: [statement.less], isBound: true }];
    case 'share':
    case 'completion':
    case 'count':
    case 'remark':
      return [];
  }
}

function changeSaid(current: string, delta: string | null, prior: string | null): readonly Said[] {
  const within: readonly Said[] =
    delta === null ? [] : [{ left: [current], right: [delta], isBound: true }];
  if (prior === null) return within;
  if (delta === null) return [{ left: [current], right: [prior] }];
  return [
    ...within,
    { left: [current], right: [prior, delta] },
    { left: [prior], right: [current, delta] },
  ];
}

function isSaid({ left, right, isBound }: Said, { terms, operator }: Relation): boolean {
  if ((operator === '=') === (isBound === true)) return false;
  if (terms.length !== left.length + right.length) return false;
  const at = new Map(terms.map(({ variable, coefficient }) => [variable, BigInt(coefficient)]));
  const lead = at.get(left[0] ?? '');
  if (lead === undefined || (lead !== 1n && lead !== -1n)) return false;
  if (isBound && operator !== (lead === 1n ? '>=' : '<=')) return false;
  return (
    left.every((fact) => at.get(fact) === lead) && right.every((fact) => at.get(fact) === -lead)
  );
}

function holdsRatio(statement: Statement, ratio: NonNullable<Relation['ratio']>): boolean {
  const { percent, numerator, denominator } = ratio;
  const isRatio = (top: readonly string[], bottom: readonly string[]): boolean =>
    sameFacts(numerator, top) && sameFacts(denominator, bottom);
  switch (statement.kind) {
    case 'share':
      return statement.percent === percent && isRatio([statement.part], [statement.whole]);
    case 'completion':
      return statement.percent === percent && isRatio([statement.done], [statement.planned]);
    case 'change': {
      const { current, delta, prior } = statement;
      if (statement.percent !== percent) return false;
      if (prior === null) return delta !== null && isRatio([delta], [current, delta]);
      return isRatio([current, prior], [prior]) || (delta !== null && isRatio([delta], [prior]));
    }
    case 'carry-over':
      return [statement.opening, statement.closing].some(
        (side) => side.percent === percent && isRatio([side.delta], [side.current, side.delta]),
      );
    case 'composition':
    case 'count':
    case 'same':
    case 'order':
    case 'remark':
      return false;
  }
}

const sameFacts = (terms: Terms, facts: readonly string[]): boolean =>
  terms.length === facts.length &&
  terms.every(
    ({ variable, coefficient }) =>
      facts.includes(variable) && (coefficient === '1' || coefficient === '-1'),
  );
