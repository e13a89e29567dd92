import { disputed, type Entry, ordinals, type Tone } from './entries.ts';
import type { Anchor, Locator } from './locate.ts';

/** A mark in the shown document: whose it is, how it looks, and where it stands. */
export type Mark = Anchor &
  Readonly<{
    entry: string;
    tone: Tone;
    open: boolean;
    /** ① in the open finding; "" for the disputed number and for other findings. */
    ordinal: string;
    filled: boolean;
  }>;

/** Marks by block. */
export type Marks = ReadonlyMap<number, readonly Mark[]>;

/** Marks of the numbers of one entry that stand in the shown file; a finding without numbers marks its place. */
function marksOf(entry: Entry, locate: Locator, file: number, open: boolean): readonly Mark[] {
  const numbered = ordinals(entry);
  const filled = disputed(entry);
  const common = { entry: entry.key, tone: entry.tone, open };
  const marks = entry.numbers
    .filter(({ document }) => document === file)
    .flatMap((number): Mark[] => {
      const anchor = locate.fact(number.fact);
      return anchor === null
        ? []
        : [
            {
              ...anchor,
              ...common,
              ordinal: open ? (numbered.get(number) ?? '') : '',
              filled: open && number === filled,
            },
          ];
    });
  if (marks.length > 0 || entry.place === null) return marks;
  const anchor = locate.place(entry.place);
  return anchor === null ? [] : [{ ...anchor, ...common, ordinal: '', filled: false }];
}

const grouped = (marks: readonly Mark[]): Marks => {
  const groups = new Map<number, Mark[]>();
  for (const mark of marks) {
    const group = groups.get(mark.block);
    if (group) group.push(mark);
    else groups.set(mark.block, [mark]);
  }
  return groups;
};

/** The thin marks of every entry; they change only with the file. */
export const quietMarks = (entries: readonly Entry[], locate: Locator, file: number): Marks =>
  grouped(entries.flatMap((entry) => marksOf(entry, locate, file, false)));

/** The marks of the open entry, which lie over the thin ones. */
export const openMarks = (entry: Entry | null, locate: Locator, file: number): Marks =>
  grouped(entry === null ? [] : marksOf(entry, locate, file, true));

/** Where the document scrolls to: the disputed number, else the first. */
export function targetOf(entry: Entry, locate: Locator, file: number): Anchor | null {
  const marks = marksOf(entry, locate, file, true);
  return marks.find(({ filled }) => filled) ?? marks[0] ?? null;
}
