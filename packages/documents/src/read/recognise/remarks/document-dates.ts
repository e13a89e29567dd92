import { documentNumbers } from '../prose/document-numbers.ts';
import type { Mention } from '../prose/mention.ts';
import { type Draft, mentionsOf, type ProseContext } from '../prose/prose-context.ts';

type Dated = Readonly<{
  number: string;
  year: Mention;
  month: Mention;
  day: Mention;
  text: string;
}>;

/** One document number with two dates of issue: number and title do not settle which is right. */
export function documentDateRemarks(context: ProseContext): readonly Draft[] {
  const first = new Map<string, Dated>();
  const drafts: Draft[] = [];
  for (const dated of datedDocuments(context)) {
    const known = first.get(dated.number);
    if (!known) {
      first.set(dated.number, dated);
      continue;
    }
    if (date(known) === date(dated)) continue;
    drafts.push({
      kind: 'remark',
      text: dated.text,
      place: dated.year.fact.place,
      rule: 'document-number-two-dates',
      grade: 'check',
      findingKind: 'date',
      facts: [known, dated].flatMap((d) => [d.year.fact.id, d.month.fact.id, d.day.fact.id]),
      message: `文号${dated.number}的印发日期前后不同：一处为${date(known)}，另一处为${date(dated)}，请核对原文。`,
    });
  }
  return drafts;
}

const date = (d: Dated): string =>
  `${d.year.token.value}年${d.month.token.value}月${d.day.token.value}日`;

function* datedDocuments(context: ProseContext): Generator<Dated> {
  for (const paragraph of context.paragraphs) {
    const numbers = documentNumbers(paragraph.text);
    if (numbers.length === 0) continue;
    const mentions = mentionsOf(context, paragraph);
    for (let i = 0; i + 2 < mentions.length; i += 1) {
      const [year, month, day] = mentions.slice(i, i + 3);
      if (!year || !month || !day) continue;
      if (year.fact.measure !== 'date-year' || month.fact.measure !== 'date-month') continue;
      if (day.fact.measure !== 'date-day') continue;
      // 于…印发: the date is the document's own, not that of some event in the sentence.
      if (!/^(?:印发|发布|下发|下达|制发|签发)/u.test(paragraph.text.slice(day.token.unitEnd)))
        continue;
      const owner = numbers.findLast((n) => n.end <= year.token.start);
      if (!owner || owner.start < year.sentence) continue;
      yield { number: owner.normal, year, month, day, text: paragraph.text.slice(0, 120) };
    }
  }
}
