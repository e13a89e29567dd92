import type { AuditResult, Finding, FindingGrade, RecognisedDocument } from '@mingjian/engine';
import { claimsOf } from './build-relations.ts';
import { crossDocumentFindings } from './cross-document.ts';
import type { SolverSource } from './system/solver.ts';
import { judge } from './verdict/judge.ts';
import { statementFindings } from './verdict/statement-findings.ts';

/** A document to audit, with the name that the reader of the result knows it by. */
export type AuditInput = Readonly<{ file: string; document: RecognisedDocument }>;

export type AuditOptions = Readonly<{
  /** Where the solver's WebAssembly lies, in a browser bundle. */
  solver?: SolverSource;
  /** False checks relation by relation without the solver: immediate, for a form that is being typed. */
  joint?: boolean;
  /** Called after each document, for progress. */
  onDocument?: (done: number, total: number) => void;
}>;

const ORDER: Readonly<Record<FindingGrade, number>> = { contradiction: 0, explain: 1, check: 2 };

/** Most certain first; within a grade the shorter proof first. */
const byCertainty = (a: Finding, b: Finding): number =>
  ORDER[a.grade] - ORDER[b.grade] || a.numbers.length - b.numbers.length;

/**
 * Proves the figures of documents: what cannot be true of the printed numbers in any rounding (with proof and possible repairs), what
 * owes a sentence, what a person should look at, and what only rounding explains.
 */
export async function audit(
  inputs: readonly AuditInput[],
  options: AuditOptions = {},
): Promise<AuditResult> {
  const findings: Finding[] = [];
  const roundingNotes: AuditResult['roundingNotes'][number][] = [];
  let checked = 0;
  for (const [index, { document }] of inputs.entries()) {
    const { book, claims } = claimsOf(document, index);
    const judged = await judge(book, claims, {
      document: index,
      ...(options.solver ? { solver: options.solver } : {}),
      ...(options.joint === undefined ? {} : { joint: options.joint }),
    });
    const told = statementFindings(document, book, index);
    const counts = document.statements.filter((statement) => statement.kind === 'count').length;
    checked += judged.checked + counts;
    roundingNotes.push(...judged.roundingNotes);
    findings.push(...judged.findings, ...told);
    options.onDocument?.(index + 1, inputs.length);
  }
  if (inputs.length > 1) {
    findings.push(...(await crossDocumentFindings(inputs.map(({ document }) => document))));
  }
  return {
    contract: '1',
    documents: inputs.map(({ file, document }) => ({
      file,
      type: document.document.type,
      department: document.document.department,
      year: document.document.year,
      facts: document.facts.length,
    })),
    checked,
    rounding: roundingNotes.length,
    roundingNotes,
    findings: findings.toSorted(byCertainty),
  };
}
