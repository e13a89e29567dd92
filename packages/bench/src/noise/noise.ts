import { audit } from '@mingjian/audit';
import type { Finding, RecognisedDocument } from '@mingjian/engine';
import type { MadeBook } from './book.ts';
import { makeBook, makeHabitBook, spoil } from './make-book.ts';
import { isFindable, isFindableWithHabits } from './oracle.ts';

export type NoiseOptions = Readonly<{ books?: number; seed?: number; kind?: keyof typeof KINDS }>;

/** Two ways of drawing: everything from the exact amounts, or by the habits of an office. */
const KINDS = {
  exact: { make: makeBook, isFindable },
  habit: { make: makeHabitBook, isFindable: isFindableWithHabits },
} as const;

type Tally = { findable: number; found: number; truth: number };

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The maker writes the interchange shape as plain data; the product's type is only put on it here. */
const asDocument = (book: MadeBook): RecognisedDocument =>
  book.document as unknown as RecognisedDocument;

const contradictions = (findings: readonly Finding[]): Finding[] =>
  findings.filter((finding) => finding.grade === 'contradiction');

/** Numbers that a proof needs: the bounded ones and the percents inside its coefficients. */
function proofNumbers(finding: Finding): number {
  const bounded = finding.proof?.certificate?.variables.filter((v) => v.low !== null).length ?? 0;
  return Math.min(finding.numbers.length, finding.kind === 'percent' ? bounded + 1 : bounded);
}

const whole = (text: string): bigint => BigInt(text.replace('.', ''));

/** small: at most three units of the last digit; medium: at most a hundred; large: more. */
function sizeOf(right: string, wrong: string): 'Small' | 'Medium' | 'Large' {
  const off = whole(wrong) - whole(right);
  const size = off < 0n ? -off : off;
  return size <= 3n ? 'Small' : size <= 100n ? 'Medium' : 'Large';
}

/**
 * Correct books must yield no contradiction; of books with one wrong number, those that an independent oracle calls findable must
 * be found, and the wrong number should be among the repairs.
 */
export async function noise(options: NoiseOptions = {}): Promise<Record<string, number>> {
  const books = options.books ?? 500;
  const seed = options.seed ?? 1;
  const tallies = new Map<string, Tally>();
  const proofs: number[] = [];
  const count = { onCorrect: 0, otherOnCorrect: 0, overclaimed: 0, checkOnly: 0 };
  for (let at = seed; at < seed + books; at += 1) {
    // Unless one is asked for, the two kinds take turns.
    const kind = KINDS[options.kind ?? (at % 2 === 0 ? 'exact' : 'habit')];
    const book = kind.make(at);
    const clean = await audit([{ file: `book-${at}`, document: asDocument(book) }]);
    const wrongly = contradictions(clean.findings).length;
    count.onCorrect += wrongly;
    count.otherOnCorrect += clean.findings.length - wrongly;
    const { book: spoiled, slip } = spoil(book, at * 7 + 1);
    const { findings } = await audit([{ file: `book-${at}`, document: asDocument(spoiled) }]);
    const proved = contradictions(findings);
    const findable = kind.isFindable(spoiled, slip.fact);
    if (!findable) {
      if (proved.length > 0) count.overclaimed += 1;
      continue;
    }
    const size = sizeOf(slip.right, slip.wrong);
    const tally = tallies.get(size) ?? { findable: 0, found: 0, truth: 0 };
    tallies.set(size, tally);
    tally.findable += 1;
    if (findings.length === 0) continue;
    if (proved.length === 0) count.checkOnly += 1;
    tally.found += 1;
    const named = findings.some((f) => f.repairs.some((repair) => repair.fact === slip.fact));
    if (named) tally.truth += 1;
    const [first] = findings;
    if (first) proofs.push(proofNumbers(first));
  }
  const total = (key: keyof Tally): number =>
    [...tallies.values()].reduce((sum, tally) => sum + tally[key], 0);
  const bySize = [...tallies].flatMap(([size, tally]) => [
    [`findable${size}`, tally.findable],
    [`found${size}`, tally.found],
  ]);
  return {
    books,
    contradictionsOnCorrect: count.onCorrect,
    otherFindingsOnCorrect: count.otherOnCorrect,
    findable: total('findable'),
    found: total('found'),
    foundAsCheckOnly: count.checkOnly,
    overclaimed: count.overclaimed,
    truthAmongRepairs: total('found') === 0 ? 0 : total('truth') / total('found'),
    medianProofNumbers: median(proofs),
    ...Object.fromEntries(bySize),
  };
}
