import type { AuditResult, Finding, FindingNumber, Place, RoundingNote } from '@mingjian/engine';
import { explanationKey } from '../store/explanations.ts';

/** The four drawers of the right-hand side. */
export type Tone = 'contradiction' | 'explain' | 'check' | 'rounding';

/** One line of the right-hand side: a finding with the department's words, or a note on rounding. */
export type Entry = Readonly<{
  key: string;
  tone: Tone;
  numbers: readonly FindingNumber[];
  place: Place | null;
  /** Index of the file among the numbers' `document`. */
  finding: Finding | null;
  note: RoundingNote | null;
  explanation: string;
  explanationKey: string;
}>;

/** Whether a finding or note is about the file at an index; one without numbers says so in its id. */
export const isAbout = (file: number, numbers: readonly FindingNumber[], id: string): boolean =>
  numbers.length > 0
    ? numbers.some(({ document }) => document === file)
    : id.startsWith(`${file}/`);

/** The claim first, then what is added before what is taken away, so that the tape reads as one would key it in. */
function inReckoningOrder({ numbers, proof }: Finding): readonly FindingNumber[] {
  const [claimed, ...parts] = numbers;
  const [relation, ...more] = proof?.certificate?.relations ?? [];
  if (!claimed || !relation || more.length > 0) return numbers;
  const isMinus = new Map(
    relation.terms.map((term) => [term.variable, term.coefficient.startsWith('-')]),
  );
  const own = isMinus.get(claimed.fact);
  const taken = (number: FindingNumber): number => Number(isMinus.get(number.fact) === own);
  return [claimed, ...parts.toSorted((a, b) => taken(a) - taken(b))];
}

/** The findings and notes about one file of the whole result, most certain first; a finding between two files stands with both. */
export function entriesOf(result: AuditResult, file: number): readonly Entry[] {
  const findings = result.findings.filter(({ id, numbers }) => isAbout(file, numbers, id));
  const notes = result.roundingNotes.filter(({ numbers }) => isAbout(file, numbers, ''));
  const times = new Map<string, number>();
  /** The same finding keeps its key when another file brings more of them; a repeated id is told apart by its turn. */
  const keyOf = ({ id }: Finding): string => {
    const turn = (times.get(id) ?? 0) + 1;
    times.set(id, turn);
    return turn === 1 ? id : `${id}#${turn}`;
  };
  return [
    ...findings.map((finding): Entry => ({
      key: keyOf(finding),
      tone: finding.grade,
      numbers: inReckoningOrder(finding),
      place: finding.numbers[0]?.place ?? finding.place ?? null,
      finding,
      note: null,
      explanation: finding.explanation ?? '',
      explanationKey: explanationKey(
        result.documents[finding.numbers[0]?.document ?? file]?.file ?? '',
        finding,
      ),
    })),
    ...notes.map((note, at): Entry => ({
      key: `r${at}`,
      tone: 'rounding',
      numbers: note.numbers,
      place: note.numbers[0]?.place ?? null,
      finding: null,
      note,
      explanation: '',
      explanationKey: '',
    })),
  ];
}

/** The number that the claim is about: filled in the document, above the rule in the tape. Null where all stand equal. */
export const disputed = ({ finding, note, numbers }: Entry): FindingNumber | null =>
  note !== null || (finding !== null && finding.printed !== null) ? (numbers[0] ?? null) : null;

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫';

/** The mark that a number has in the tape and in the document; the disputed one is filled instead. */
export function ordinals(entry: Entry): ReadonlyMap<FindingNumber, string> {
  const counted = entry.numbers.filter((number) => number !== disputed(entry));
  return new Map(counted.map((number, at) => [number, CIRCLED[at] ?? '']));
}
