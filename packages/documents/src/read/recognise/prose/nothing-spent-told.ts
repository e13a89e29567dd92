import type { ReadFact } from '@mingjian/engine';
import { cleanLabel } from './labels.ts';
import { headingMark } from './headings.ts';
import type { Paragraph } from './paragraph.ts';

/** (2) 会议费支出情况：2021年无产生会议费支出。 and (4) 其他支出情况：无 — an item about spending that says there was none. */
const NOTHING =
  /^([^:。，,;\d]{2,20}(?:支出|经费|费))(?:情况)?:(?:20\d\d年度?)?(无产生|未产生|无发生|未发生|没有发生|无)(?:[^，,;:\d。]{0,12})?。?$/u;

/** Amounts that are told in words: zero where a report says that nothing was spent, so that it is not taken for missing. */
export function nothingSpentTold(
  paragraphs: readonly Paragraph[],
  nextId: () => string,
): readonly ReadFact[] {
  return paragraphs.flatMap((paragraph): readonly ReadFact[] => {
    const mark = headingMark(paragraph.text)?.length ?? 0;
    const found = NOTHING.exec(paragraph.text.slice(mark).trim());
    const [, name, words] = found ?? [];
    if (mark === 0 || name === undefined || words === undefined) return [];
    return [
      {
        id: nextId(),
        measure: 'amount',
        label: cleanLabel(name),
        value: '0',
        unit: null,
        raw: words,
        status: 'cleaned',
        place: paragraph.place,
        span: null,
        basis: null,
        qualifier: null,
        candidates: [],
      },
    ];
  });
}
