import type { Mention } from '../prose/mention.ts';
import { type Draft, mentionsOf, type ProseContext, sentenceOf } from '../prose/prose-context.ts';

type Sentence = Readonly<{ skeleton: string; report: number; mentions: readonly Mention[] }>;

/**
 * One passage printed twice in one report (tasks, then results): the same words with the same numbers. Numbers of the
 * copies are compared when the words agree to the letter and most of the distinctive numbers agree.
 */
export function repeatStatements(context: ProseContext): readonly Draft[] {
  const seen = new Map<string, Sentence>();
  const drafts: Draft[] = [];
  for (const sentence of sentences(context)) {
    const key = `${sentence.report}|${sentence.skeleton}`;
    const first = seen.get(key);
    if (!first) {
      seen.set(key, sentence);
      continue;
    }
    drafts.push(...compare(first, sentence));
  }
  return drafts;
}

function* sentences(context: ProseContext): Generator<Sentence> {
  for (const paragraph of context.paragraphs) {
    const all = mentionsOf(context, paragraph).filter((m) => m.token.kind !== 'document-number');
    const starts = [...new Set(all.map((m) => m.sentence))];
    for (const start of starts) {
      const mentions = all.filter((m) => m.sentence === start);
      const first = mentions[0];
      if (!first || mentions.length < 2) continue;
      let skeleton = '';
      let at = start;
      for (const mention of mentions) {
        skeleton += `${paragraph.text.slice(at, mention.token.start)}#`;
        at = mention.token.end;
      }
      const stop = paragraph.text.slice(at).search(/[。！？!?]/u);
      const end = stop < 0 ? paragraph.text.length : at + stop + 1;
      skeleton += paragraph.text.slice(at, end);
      skeleton = skeleton
        .replace(/["“”\s]/gu, '')
        .replace(/^[\d(（一二三四五六七八九十]{1,4}[)、.）]+/u, '');
      if (skeleton.length >= 24)
        yield { skeleton, report: context.reports[paragraph.index] ?? 0, mentions };
    }
  }
}

function compare(left: Sentence, right: Sentence): readonly Draft[] {
  if (left.mentions.length !== right.mentions.length) return [];
  const pairs = left.mentions.map((mention, i) => [mention, right.mentions[i]] as const);
  const distinctive = pairs.filter(
    ([a]) =>
      (a.fact.value ?? '').replace(/[.-]|^0+/gu, '').length >= 3 && a.token.kind !== 'date-part',
  );
  const agreeing = distinctive.filter(
    ([a, b]) => b && a.fact.value === b.fact.value && a.fact.unit === b.fact.unit,
  );
  const differing = pairs.filter(([a, b]) => b && a.fact.value !== b.fact.value);
  if (agreeing.length < 2 || differing.length > 1) return [];
  return pairs.flatMap(([a, b]): Draft[] =>
    b && a.token.kind !== 'date-part' && a.fact.unit === b.fact.unit
      ? [{ kind: 'same', ...sentenceOf(b), left: a.fact.id, right: b.fact.id }]
      : [],
  );
}
