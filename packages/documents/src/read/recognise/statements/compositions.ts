import type { Mention } from '../prose/mention.ts';
import { type Draft, type ProseContext, sentenceOf } from '../prose/prose-context.ts';
import { isMoney } from '../prose/units.ts';
import type { CompositionReading } from './composition-reading.ts';
import { readBracketLists } from './bracket-lists.ts';
import { isDisjoint } from './disjoint-parts.ts';
import { isOneSlipOff } from './one-slip.ts';
import { readSentenceLists } from './sentence-lists.ts';
import { readParagraphLists } from './paragraph-lists.ts';
import { readTrailingTotals } from './trailing-totals.ts';
import { readGradeCounts } from './grade-counts.ts';

/** Every total with parts that the prose lists: within a sentence, over several paragraphs, or with the total behind. */
export function readCompositions(context: ProseContext): readonly CompositionReading[] {
  const readings = [
    ...readSentenceLists(context),
    ...readParagraphLists(context),
    ...readTrailingTotals(context),
    ...readBracketLists(context),
    ...readGradeCounts(context),
  ];
  // One list may be read twice; what shows it to be complete wins.
  const found = new Map<string, CompositionReading>();
  for (const reading of readings) {
    const key = [reading.total, ...reading.parts].map((mention) => mention.fact.id).join(' ');
    if (!found.get(key)?.exhaustive) found.set(key, reading);
  }
  return [...found.values()];
}

/** One statement each; a list that may be incomplete says only what is sure: no part is larger than the whole. */
export function compositionStatements(readings: readonly CompositionReading[]): readonly Draft[] {
  return readings.flatMap((reading): Draft[] => {
    const { total } = reading;
    const measure = isMoney(total.fact.unit) ? 'amount' : 'count';
    const draft = (parts: readonly Mention[], more: Partial<Claimed> = {}): Draft => ({
      kind: 'composition',
      ...sentenceOf(total),
      total: total.fact.id,
      parts: parts.map((part) => part.fact.id),
      exhaustive: reading.exhaustive,
      measure,
      ...more,
    });
    if (reading.parts.length === 0) return [];
    if (reading.exhaustive) return [draft(withoutPlainZeros(total, reading.parts))];
    // A balance may be made of surpluses and deficits, and any list with a negative part may have parts above the whole.
    if (isBalance(total) || reading.parts.some(isNegative)) return [];
    const slip = isOneSlipOff(total, reading.parts)
      ? [draft(reading.parts, { exhaustive: true, supposed: true })]
      : [];
    const { disjoint = isDisjoint(reading.parts.map((part) => part.subject)) } = reading;
    if (reading.parts.length > 1 && disjoint)
      return [draft(reading.parts, { disjoint: true }), ...slip];
    if (slip.length > 0) return slip;
    // Parts of an open list may overlap (中小企业 and 小微企业): each alone is within the whole, their sum need not be.
    return measure === 'amount' ? reading.parts.map((part) => draft([part])) : [];
  });
}

/** What the words claim of a list beyond its numbers. */
type Claimed = Readonly<{ exhaustive: boolean; disjoint: true; supposed: true }>;

const isNegative = ({ fact }: Mention): boolean => fact.value?.startsWith('-') ?? false;

const isBalance = ({ subject }: Mention): boolean => /结转|结余|差额|净|盈余|余额/u.test(subject);

/** 0万元 beside 12.40万元 is nothing, not something below half a 万元: it adds nothing, and must not widen what rounding may explain. */
function withoutPlainZeros(total: Mention, parts: readonly Mention[]): readonly Mention[] {
  if (!total.fact.value?.includes('.')) return parts;
  const rest = parts.filter((part) => part.fact.value !== '0');
  return rest.length > 0 ? rest : parts;
}
