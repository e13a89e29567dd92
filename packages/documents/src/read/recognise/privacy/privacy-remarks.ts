import type { PersonalSpan, ReadFact } from '@mingjian/engine';

import { type Draft, mentionsOf, type ProseContext, sentenceOf } from '../prose/prose-context.ts';
import { isMoneyFigure } from '../statements/figures.ts';

/** One remark for the cover, one for each payment to a named person, one for each other line; none repeats the name. */
export function privacyRemarks(
  context: ProseContext,
  personal: readonly PersonalSpan[],
): readonly Draft[] {
  const drafts: Draft[] = [];
  const cover = personal.filter((span) => span.requiredByForm);
  const first = cover[0];
  if (first) {
    drafts.push({
      kind: 'remark',
      text: '封面',
      place: first.place,
      rule: 'privacy-cover',
      grade: 'check',
      findingKind: 'privacy',
      facts: [],
      message: `封面有${kinds(cover)}：报送财政的版本按表式要求填写；对外公开的版本请先遮盖再发布。`,
    });
  }
  const seen = new Set<string>();
  for (const span of personal) {
    if (span.requiredByForm) continue;
    const key = `${span.place.line}|${span.place.page}|${span.place.cell}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const here = personal.filter((other) => !other.requiredByForm && samePlace(other, span));
    drafts.push(lineRemark(context, span, here));
  }
  return drafts;
}

function lineRemark(
  context: ProseContext,
  span: PersonalSpan,
  here: readonly PersonalSpan[],
): Draft {
  const paragraph = context.paragraphs.find((p) => p.lines.some((line) => samePlace(line, span)));
  const amounts = paragraph ? mentionsOf(context, paragraph).filter(isMoneyFigure) : [];
  const paid = span.kind === 'name' ? amounts.find((m) => followsName(m, span)) : undefined;
  if (paid) {
    return {
      kind: 'remark',
      text: maskText(sentenceOf(paid).text, context, here),
      place: span.place,
      rule: 'privacy-payment-to-person',
      grade: 'check',
      findingKind: 'privacy',
      facts: [paid.fact.id],
      message: `这里写出了一位个人的姓名和支付给他（她）的${paid.fact.value}${paid.fact.unit ?? ''}。公开前请去掉姓名，或改为“某同志”。`,
    };
  }
  return {
    kind: 'remark',
    text: '个人信息',
    place: span.place,
    rule: 'privacy-personal-data',
    grade: 'check',
    findingKind: 'privacy',
    facts: [],
    message: `这里有${kinds(here)}，公开前请遮盖或删除。`,
  };
}

/** The amount stands behind the name, in the same line or the line after. */
function followsName(mention: ReturnType<typeof mentionsOf>[number], span: PersonalSpan): boolean {
  const { place, span: at } = mention.fact;
  if (!samePlace({ place }, span)) return (place.line ?? 0) > (span.place.line ?? 0);
  return at === null || at.start >= span.start + span.length;
}

const WORDS = {
  name: '姓名',
  telephone: '电话号码',
  'identity-card': '身份证号',
  'bank-card': '银行卡号',
} as const;
const kinds = (spans: readonly PersonalSpan[]): string =>
  [...new Set(spans.map((span) => WORDS[span.kind]))].join('、');

const samePlace = (a: Pick<PersonalSpan, 'place'>, b: Pick<PersonalSpan, 'place'>): boolean =>
  a.place.line === b.place.line && a.place.page === b.place.page && a.place.cell === b.place.cell;

function maskText(text: string, context: ProseContext, spans: readonly PersonalSpan[]): string {
  return maskNames(text, personalWords(context, spans));
}

/** The words that the spans cover, longest first: what labels and quotes must not repeat. */
export function personalWords(
  context: ProseContext,
  spans: readonly PersonalSpan[],
): readonly string[] {
  const words = spans.flatMap((span) => {
    const line = context.paragraphs.flatMap((p) => p.lines).find((l) => samePlace(l, span));
    return line ? [line.match.slice(span.start, span.start + span.length).replace(/\s/gu, '')] : [];
  });
  return [...new Set(words)]
    .filter((word) => word.length >= 2)
    .toSorted((a, b) => b.length - a.length);
}

/** Replaces each personal word by 某 (names) or stars (numbers). */
export const maskNames = (text: string, words: readonly string[]): string =>
  words.reduce((masked, word) => masked.replaceAll(word, /^\d/u.test(word) ? '***' : '某'), text);

/** A fact whose label and term repeat no name; its print and place stay as they are. */
export const maskFact = (fact: ReadFact, words: readonly string[]): ReadFact =>
  words.some((word) => fact.label.includes(word) || fact.measure.includes(word))
    ? { ...fact, label: maskNames(fact.label, words), measure: maskNames(fact.measure, words) }
    : fact;
