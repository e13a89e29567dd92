import type {
  RawDocument,
  ReadFact,
  RecognisedDocument,
  RecognisedSentence,
  Statement,
} from '@mingjian/engine';

import { assessmentStatements } from './assessment/assessment-statements.ts';
import { indexPointStatements } from './assessment/index-points.ts';
import { outlineTotalStatements } from './assessment/outline-total.ts';
import { scoreAboveFull } from './assessment/score-above-full.ts';
import { scorePartStatements } from './assessment/score-parts.ts';
import { identify } from './identity/identify.ts';
import { spokenLines } from './identity/spoken-lines.ts';
import { readProjectLists } from './lists/project-list.ts';
import { joinLines } from './prose/join-lines.ts';
import { nothingSpentTold } from './prose/nothing-spent-told.ts';
import type { Draft, ProseContext } from './prose/prose-context.ts';
import { readMentions } from './prose/read-mentions.ts';
import { reportNumbers } from './prose/reports.ts';
import { sectionTrail } from './prose/section-trail.ts';
import {
  isPageNumber,
  isTableRemnant,
  proseLines,
  type SourceLine,
  unreadGrids,
} from './prose/source-line.ts';
import { personalSpans } from './privacy/personal-spans.ts';
import { maskFact, maskNames, personalWords, privacyRemarks } from './privacy/privacy-remarks.ts';
import { allRemarks } from './remarks/all-remarks.ts';
import { tasksWithoutResults } from './remarks/tasks-without-results.ts';
import { formTotalStatements } from './statements/form-totals.ts';
import { proseStatements } from './statements/prose-statements.ts';
import { summaryTableStatements } from './statements/summary-table.ts';
import { textToFormStatements } from './statements/text-to-form.ts';
import { textToTableStatements } from './statements/text-to-table.ts';
import { toldNames } from './statements/told-names.ts';
import { recogniseTables } from './tables/recognise-tables.ts';

export type RecogniseOptions = Readonly<{
  /** Used for the year only when the text names none. */
  fileName?: string | null;
}>;

/** Recognises everything in a raw document: tables and forms first, then the prose in the lines that they leave. */
export function recognise(raw: RawDocument, options: RecogniseOptions = {}): RecognisedDocument {
  const read = recogniseTables(raw);
  const unclaimed = proseLines(raw, read.consumed);
  const isWrapped = raw.format === 'txt' || raw.format === 'pdf';
  const lines = unclaimed.filter((line) => !isRemnant(line));
  const remnants = unclaimed.filter(isRemnant);
  // Word and Excel keep whole paragraphs; text and PDF lines were cut by the page width.
  const paragraphs = joinLines(lines, { wrapped: isWrapped });
  const nextId = counter('p');
  const mentions = paragraphs.map((paragraph) => readMentions(paragraph, nextId));
  const told = mentions.flatMap((list) => list.map((mention) => mention.fact));
  const facts: ReadFact[] = [...read.facts, ...told];
  const document = identify(
    spokenLines(raw),
    read.tables,
    options.fileName ?? null,
    read.selfEvaluations,
  );
  const sections = sectionTrail(paragraphs);
  const shown = raw.blocks.flatMap((block) =>
    block.kind === 'line' ? [{ text: block.text, place: block.place }] : [],
  );
  const context: ProseContext = {
    paragraphs,
    mentions,
    sections,
    reports: reportNumbers(paragraphs),
    tables: read.tables,
    selfEvaluations: read.selfEvaluations,
    facts: new Map(facts.map((fact) => [fact.id, fact])),
    lines: shown,
    year: document.year,
  };
  const wordedId = counter('w');
  const lists = readProjectLists(context, wordedId);
  const tasks = tasksWithoutResults(context, wordedId);
  const personal = personalSpans(raw);
  const words = personalWords(context, personal);
  const sentences: RecognisedSentence[] = paragraphs.map((paragraph, index) => ({
    text: paragraph.lines.map((line) => line.text.slice(line.start).trim()).join(''),
    section: sections[index] ?? null,
    facts: (mentions[index] ?? []).map((mention) => mention.fact.id),
    place: paragraph.place,
  }));
  const statements: readonly Statement[] = [
    ...read.statements,
    ...numbered([
      ...proseStatements(context),
      ...lists.drafts,
      ...tasks.drafts,
      ...assessmentStatements(context),
      ...indexPointStatements(context),
      ...scorePartStatements(context),
      ...scoreAboveFull(context),
      ...outlineTotalStatements(context),
      ...formTotalStatements(context),
      ...textToTableStatements(context),
      ...textToFormStatements(context),
      ...summaryTableStatements(context),
      ...allRemarks(context),
      ...privacyRemarks(context, personal),
    ]).map((statement) => ({ ...statement, text: maskNames(statement.text, words) })),
  ];
  return {
    document,
    tables: read.tables,
    sentences,
    selfEvaluations: read.selfEvaluations,
    statements,
    facts: [
      ...read.facts,
      ...toldNames(told, statements),
      ...lists.facts,
      ...tasks.facts,
      ...nothingSpentTold(paragraphs, wordedId),
    ].map((fact) => maskFact(fact, words)),
    unread: [
      ...raw.unread,
      ...read.unread,
      ...unreadGrids(raw, read.consumed),
      ...remnants.map((line) => ({
        place: line.place,
        raw: line.text,
        why: '像是表格的一部分，但没有归入已识别的表，数字未采用。',
      })),
    ],
    personal,
    lines: shown,
  };
}

/** 98%。 alone in a line is the end of a sentence that the width has cut, not a splinter of a table. */
const continues = (text: string): boolean => /[%，,。;]/u.test(text) && !text.includes('\t');

function counter(prefix: string): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `${prefix}${count}`;
  };
}

function numbered(drafts: readonly Draft[]): readonly Statement[] {
  const nextId = counter('ps');
  // Draft is Statement without id, member by member; adding the id gives the member back.
  return drafts.map((draft) => ({ id: nextId(), ...draft }) as Statement);
}

const isRemnant = (line: SourceLine): boolean =>
  isTableRemnant(line.text) && !isPageNumber(line.match) && !continues(line.match);
