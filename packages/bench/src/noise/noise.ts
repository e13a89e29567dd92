import { audit } from '@mingjian/audit';
import { readDocument } from '@mingjian/documents/read';
import type { Finding, RecognisedDocument } from '@mingjian/engine';
import type { MadeBook } from './book.ts';
import { makeBook, makeHabitBook, spoil } from './make-book.ts';
import { namesSlip } from './names-slip.ts';
import { isFindable, isFindableWithHabits } from './oracle.ts';
import { nearRepeats, tellBook, toldPart } from './tell-book.ts';

export type NoiseOptions = Readonly<{ books?: number; seed?: number; kind?: keyof typeof KINDS }>;

type Kind = Readonly<{
  make: (seed: number) => MadeBook;
  read: (book: MadeBook, seed: number) => Promise<RecognisedDocument>;
  isFindable: (book: MadeBook, fact: string) => boolean;
}>;

/** The maker writes the interchange shape as plain data; the product's type is only put on it here. */
const asDocument = async (book: MadeBook): Promise<RecognisedDocument> =>
  book.document as unknown as RecognisedDocument;

/** The text of a book, read by the product's own reader. */
async function asText(book: MadeBook, seed: number): Promise<RecognisedDocument> {
  const read = await readDocument(new TextEncoder().encode(tellBook(book, seed)), `${seed}.txt`);
  if (!read.ok) throw new Error(`book ${seed} cannot be read: ${read.failure.message}`);
  return read.value;
}

/**
 * Three ways of drawing: everything from the exact amounts; by the habits of an office; the text of such a book in words that vary,
 * read before it is audited.
 */
const KINDS = {
  exact: { make: makeBook, read: asDocument, isFindable },
  habit: { make: makeHabitBook, read: asDocument, isFindable: isFindableWithHabits },
  told: {
    make: (seed) => toldPart(makeHabitBook(seed)),
    read: asText,
    isFindable: (book, fact) => isFindableWithHabits(nearRepeats(book), fact),
  },
} as const satisfies Readonly<Record<string, Kind>>;

/** Unless one kind is asked for, they take turns. */
const TURNS = ['exact', 'told', 'exact', 'habit', 'told', 'exact', 'told', 'exact'] as const;

type Tally = { findable: number; found: number; truth: number };

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

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
 * be found: a finding names the wrong number, which should be among the repairs.
 */
export async function noise(options: NoiseOptions = {}): Promise<Record<string, number>> {
  const books = options.books ?? 500;
  const seed = options.seed ?? 1;
  const tallies = new Map<string, Tally>();
  const proofs: number[] = [];
  const count = { onCorrect: 0, otherOnCorrect: 0, overclaimed: 0, checkOnly: 0 };
  for (let at = seed; at < seed + books; at += 1) {
    const kind: Kind = KINDS[options.kind ?? TURNS[at % TURNS.length] ?? 'exact'];
    const book = kind.make(at);
    const auditOf = async (made: MadeBook) =>
      audit([{ file: `book-${at}`, document: await kind.read(made, at) }]);
    const clean = await auditOf(book);
    const wrongly = contradictions(clean.findings).length;
    count.onCorrect += wrongly;
    count.otherOnCorrect += clean.findings.length - wrongly;
    const { book: spoiled, slip } = spoil(book, at * 7 + 1);
    const { findings } = await auditOf(spoiled);
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
    const about = findings.map((finding) => namesSlip(finding, slip, kind === KINDS.told));
    const naming = findings.filter((_, index) => about[index]?.named);
    const [first] = naming;
    if (!first) continue;
    tally.found += 1;
    if (contradictions(naming).length === 0) count.checkOnly += 1;
    if (about.some(({ repaired }) => repaired)) tally.truth += 1;
    proofs.push(proofNumbers(first));
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
