import type { Finding, RoundingNote } from '@mingjian/engine';
import type { Claim } from '../claims/claim.ts';
import type { Convention } from '../facts/convention.ts';
import type { FactBook } from '../facts/fact-book.ts';
import { type SolverSource, loadSolver } from '../system/solver.ts';
import { clusters } from './cluster.ts';
import {
  type Compiled,
  type Violation,
  compileUnder,
  holdsTogether,
  violationsAlone,
  violationsTogether,
} from './violation.ts';
import { gradeOf } from './grade.ts';
import { mixedHabit } from './mixed-habit.ts';
import { roundingNote } from './rounding-note.ts';
import { violationFinding } from './violation-finding.ts';

export type Judgement = Readonly<{
  checked: number;
  rounding: number;
  roundingNotes: readonly RoundingNote[];
  findings: readonly Finding[];
}>;

export type JudgeOptions = Readonly<{
  /** Index of the document in the audit. */
  document: number;
  solver?: SolverSource;
  /** False: relations one by one only, as while a form is typed. */
  joint?: boolean;
}>;

type Verdict = Readonly<{ compiled: Compiled; alone: Violation[]; together: Violation[] }>;

/** Few sums break when a rounded document is read as cut off, but many chains do: with few against it, rounding is asked in full. */
const FEW = 6;

/**
 * Under the print convention that leaves least unexplained: a document cut off throughout is not wrong in every sum. Whether a
 * document holds at all is asked first; contradictions are taken apart only when it holds under neither convention.
 */
async function bestVerdict(
  book: FactBook,
  claims: readonly Claim[],
  options: JudgeOptions,
): Promise<Verdict> {
  const solver = options.joint === false ? null : await loadSolver(options.solver);
  const read = (convention: Convention) => {
    const compiled = compileUnder(book, claims, convention);
    const alone = violationsAlone(compiled);
    const clean = alone.length === 0 && (solver === null || holdsTogether(compiled, alone, solver));
    return { compiled, alone, clean };
  };
  const decide = ({ compiled, alone, clean }: ReturnType<typeof read>): Verdict => ({
    compiled,
    alone,
    together: clean || !solver ? [] : violationsTogether(compiled, alone, solver),
  });
  const size = (verdict: Verdict): number => verdict.alone.length + verdict.together.length;
  const rounded = read('rounded');
  if (rounded.clean) return decide(rounded);
  const cut = read('truncated');
  if (cut.clean) return decide(cut);
  if (cut.alone.length >= rounded.alone.length) return decide(rounded);
  const asCut = decide(cut);
  if (rounded.alone.length > FEW || rounded.alone.length >= size(asCut)) return asCut;
  const asRounded = decide(rounded);
  return size(asRounded) <= size(asCut) ? asRounded : asCut;
}

/** Judges all claims of one book of numbers: what cannot hold, what only rounding explains, and how many were checked. */
export async function judge(
  book: FactBook,
  claims: readonly Claim[],
  options: JudgeOptions,
): Promise<Judgement> {
  const { compiled, alone, together } = await bestVerdict(book, claims, options);
  const violations = [...alone, ...together];
  const broken = new Set(violations.flatMap((violation) => violation.claims));
  // A claim inside a joint contradiction holds by itself; only one that fails alone is no witness for others.
  const failing = new Set(alone.flatMap((violation) => violation.claims));
  const solver = options.joint === false ? null : await loadSolver(options.solver);
  // What is no finding must not draw the others to its own numbers, so grading comes before grouping.
  const grades = new Map(
    violations.flatMap((violation) => {
      const graded = gradeOf(violation, compiled, failing, solver);
      return graded ? [[violation, graded] as const] : [];
    }),
  );
  const groups = clusters(compiled, [...grades.keys()]);
  const habit = mixedHabit(groups, grades);
  const told = groups.filter((cluster) => !habit.includes(cluster));
  const findings = told
    .map((cluster) => violationFinding(cluster, compiled, grades, options.document))
    .filter((finding) => finding !== null);
  const checkable = new Set(compiled.rows.map((row) => row.claim));
  const accused = new Set(told.flatMap(({ violations }) => violations.flatMap((v) => v.claims)));
  const freely = broken.size > accused.size ? compileUnder(book, claims, 'either') : compiled;
  const notes = [...checkable]
    .map((index) => claims[index] as Claim)
    .filter((claim) => !accused.has(claim))
    .map((claim) => roundingNote(claim, broken.has(claim) ? freely : compiled, options.document))
    .filter((note) => note !== null);
  return { checked: checkable.size, rounding: notes.length, roundingNotes: notes, findings };
}
