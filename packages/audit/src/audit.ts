import type { AuditResult, CompiledPack, RecognisedDocument } from '@mingjian/engine';
import { claimsOf } from './claims-of.ts';
import { type AuditedDocument, joinResults } from './join-results.ts';
import type { SolverSource } from './system/solver.ts';
import { judge } from './verdict/judge.ts';
import { packScoreFindings } from './verdict/pack-scores.ts';
import { statementFindings } from './verdict/statement-findings.ts';

/** A document to audit, with the name that the reader of the result knows it by. */
export type AuditInput = Readonly<{ file: string; document: RecognisedDocument }>;

export type AuditOptions = Readonly<{
  /** Where the solver's WebAssembly lies, in a browser bundle. */
  solver?: SolverSource;
  /** False checks relation by relation without the solver: immediate, for a form that is being typed. */
  joint?: boolean;
  /** The rules by which the forms were to be scored, where they are known: printed scores are held against them. */
  pack?: CompiledPack;
  /** Called after each document, for progress. */
  onDocument?: (done: number, total: number) => void;
}>;

/** What is found in one document alone, as the document 0 of its result. */
async function auditOne(
  { file, document }: AuditInput,
  { solver, joint, pack }: AuditOptions,
): Promise<AuditResult> {
  const { book, claims } = claimsOf(document);
  const judged = await judge(book, claims, {
    document: 0,
    ...(solver ? { solver } : {}),
    ...(joint === undefined ? {} : { joint }),
  });
  const counts = document.statements.filter((statement) => statement.kind === 'count').length;
  return {
    contract: '1',
    documents: [
      {
        file,
        type: document.document.type,
        department: document.document.department,
        year: document.document.year,
        facts: document.facts.length,
      },
    ],
    checked: judged.checked + counts,
    rounding: judged.rounding,
    roundingNotes: judged.roundingNotes,
    findings: [
      ...judged.findings,
      ...statementFindings(document, book, 0),
      ...(pack ? packScoreFindings(document, pack) : []),
    ],
  };
}

/**
 * Proves the figures of documents: what cannot be true of the printed numbers in any rounding (with proof and possible repairs), what
 * owes a sentence, what a person should look at, and what only rounding explains.
 */
export async function audit(
  inputs: readonly AuditInput[],
  options: AuditOptions = {},
): Promise<AuditResult> {
  const audited: AuditedDocument[] = [];
  for (const input of inputs) {
    audited.push({ document: input.document, result: await auditOne(input, options) });
    options.onDocument?.(audited.length, inputs.length);
  }
  return joinResults(audited);
}
