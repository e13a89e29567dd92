import type {
  RawDocument,
  ReadFact,
  RecognisedDocument,
  RecognisedSentence,
} from '@mingjian/engine';

import { identify } from './identity/identify.ts';
import { joinLines } from './prose/join-lines.ts';
import { readMentions } from './prose/read-mentions.ts';
import { sectionTrail } from './prose/section-trail.ts';
import { proseLines } from './prose/source-line.ts';

export type RecogniseOptions = Readonly<{
  /** Used for the year only when the text names none. */
  fileName?: string | null;
}>;

/** Recognises everything in a raw document: tables and forms first, then the prose in the lines that they leave. */
export function recognise(raw: RawDocument, options: RecogniseOptions = {}): RecognisedDocument {
  const consumed = new Set<number>();
  const lines = proseLines(raw, consumed);
  // Word and Excel keep whole paragraphs; text and PDF lines were cut by the page width.
  const paragraphs = joinLines(lines, { wrapped: raw.format === 'txt' || raw.format === 'pdf' });
  let count = 0;
  const nextId = (): string => `p${(count += 1)}`;
  const facts: ReadFact[] = [];
  const sentences: RecognisedSentence[] = [];
  const sections = sectionTrail(paragraphs);
  for (const paragraph of paragraphs) {
    const mentions = readMentions(paragraph, nextId);
    for (const mention of mentions) facts.push(mention.fact);
    sentences.push({
      text: paragraph.lines.map((line) => line.text.slice(line.start).trim()).join(''),
      section: sections[paragraph.index] ?? null,
      facts: mentions.map((mention) => mention.fact.id),
      place: paragraph.place,
    });
  }
  const shown = raw.blocks.flatMap((block) =>
    block.kind === 'line' ? [{ text: block.text, place: block.place }] : [],
  );
  return {
    document: identify(
      lines.map((line) => line.match),
      [],
      options.fileName ?? null,
    ),
    tables: [],
    sentences,
    selfEvaluations: [],
    statements: [],
    facts,
    unread: raw.unread,
    lines: shown,
  };
}
