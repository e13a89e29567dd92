import type {
  RecognisedTable,
  ReadFact,
  ReadSelfEvaluation,
  Place,
  Statement,
} from '@mingjian/engine';

import type { Mention } from './mention.ts';
import type { Paragraph } from './paragraph.ts';

/** A statement before it has an id; distributes over the union so that each kind keeps its own fields. */
export type Draft = Statement extends infer One
  ? One extends Statement
    ? Omit<One, 'id'>
    : never
  : never;

/** Everything the statement makers look at. They read it and return drafts; none of them changes it. */
export type ProseContext = Readonly<{
  paragraphs: readonly Paragraph[];
  /** Mentions by paragraph index. */
  mentions: readonly (readonly Mention[])[];
  sections: readonly (string | null)[];
  /** Which report of the file a paragraph belongs to: an annex with its own title is another report. */
  reports: readonly number[];
  tables: readonly RecognisedTable[];
  selfEvaluations: readonly ReadSelfEvaluation[];
  facts: ReadonlyMap<string, ReadFact>;
  /** All printed lines, tables included. */
  lines: readonly Readonly<{ text: string; place: Place }>[];
  year: number | null;
}>;

/** At most so many characters of a sentence are quoted on either side of its number. */
const QUOTE = 300;

/** The sentence (up to the next full stop) that a mention stands in, and where. */
export function sentenceOf(mention: Mention): Readonly<{ text: string; place: Place }> {
  const { text } = mention.paragraph;
  const from = mention.token.unitEnd;
  const rest = text.slice(from, from + QUOTE);
  const stop = /[。！？!?]/u.exec(rest);
  const end = from + (stop ? stop.index + 1 : rest.length);
  const start = Math.max(mention.sentence, mention.token.start - QUOTE);
  return { text: text.slice(start, end), place: mention.fact.place };
}

export const mentionsOf = (context: ProseContext, paragraph: Paragraph): readonly Mention[] =>
  context.mentions[paragraph.index] ?? [];
