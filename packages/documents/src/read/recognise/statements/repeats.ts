import type { Mention } from '../prose/mention.ts';
import { type Draft, mentionsOf, type ProseContext, sentenceOf } from '../prose/prose-context.ts';
import { scopeOf } from './scope.ts';

type Sentence = Readonly<{
  skeleton: string;
  scope: string;
  report: number;
  mentions: readonly Mention[];
}>;

/** A result may stand under 工作任务 too: 全年共开展…, 完成年度目标任务的 103.1%. */
const TELLS_RESULT = /共(?:开展|完成|组织|举办|发放)|已|实际|完成[^,，。;#]{0,12}的#/u;
/** 该项目, 其中, 各: whose figures these are stands elsewhere. */
const POINTS_ELSEWHERE = /该|此|上述|本项目|本次|本期|其[^中他]|分别/u;

/**
 * One passage printed twice in one report: words that agree to the letter, and most of the distinctive numbers too. A form of words is
 * used again for another project, another half-year or for a target and its result; where the headings or the words leave room for
 * that, nothing is said, and else a person is only asked to look.
 */
export function repeatStatements(context: ProseContext): readonly Draft[] {
  const seen = new Map<string, Sentence>();
  const drafts: Draft[] = [];
  for (const sentence of sentences(context)) {
    const key = `${sentence.report}|${sentence.scope}|${sentence.skeleton}`;
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
      if (skeleton.length < 24 || POINTS_ELSEWHERE.test(skeleton)) continue;
      const { isPlan, office, period, topic } = scopeOf(context, first);
      if (isPlan && !TELLS_RESULT.test(skeleton)) continue;
      const report = context.reports[paragraph.index] ?? 0;
      yield { skeleton, scope: [office, period, topic].join('|'), report, mentions };
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
      ? [{ kind: 'same', ...sentenceOf(b), left: a.fact.id, right: b.fact.id, supposed: true }]
      : [],
  );
}
