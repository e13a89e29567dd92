import { headingMark } from '../prose/headings.ts';
import { labelKey } from '../prose/labels.ts';
import type { Mention } from '../prose/mention.ts';
import type { Paragraph } from '../prose/paragraph.ts';
import { mentionsOf, type ProseContext } from '../prose/prose-context.ts';
import type { CompositionReading } from './composition-reading.ts';
import { isFigure, sameSort } from './figures.ts';
import { sumFits } from './fits.ts';
import { isClosedByOther, isPartition } from './partitions.ts';

/** A paragraph that ends with 其中： and the numbered paragraphs behind it, one part each. */
export function readParagraphLists(context: ProseContext): readonly CompositionReading[] {
  const readings: CompositionReading[] = [];
  context.paragraphs.forEach((paragraph, index) => {
    if (!/(?:其中|如下|包括):?$/u.test(paragraph.text)) return;
    const numbered = itemsAfter(context.paragraphs, index);
    const items = numbered.length > 0 ? numbered : unnumberedAfter(context.paragraphs, index);
    if (items.length < 2) return;
    const isOpen = numbered.length === 0;
    for (const total of totalsIn(context, paragraph)) {
      const parts = items.map((item) => firstLike(mentionsOf(context, item), total));
      if (parts.some((part) => part === null)) continue;
      const found = parts.filter((part): part is Mention => part !== null);
      const names = found.map((m) => m.subject);
      if (isOpen && !isPartition(total.subject, names)) continue;
      if (
        sumFits(total, found) ||
        isPartition(total.subject, names) ||
        isClosedByOther(names) ||
        isByFunction(names)
      ) {
        readings.push({ total, parts: found, exhaustive: true });
      }
    }
  });
  return readings;
}

/** Functional classes listed one by one under a total of 财政拨款支出: the form lists every class that is not zero. */
const isByFunction = (names: readonly string[]): boolean =>
  names.length >= 2 && names.every((name) => FUNCTIONAL.test(labelKey(name)));
const FUNCTIONAL =
  /^(?:一般公共服务|外交|国防|公共安全|教育|科学技术|文化旅游体育与传媒|社会保障和就业|卫生健康|节能环保|城乡社区|农林水|交通运输|资源勘探工业信息等|商业服务业等|金融|援助其他地区|自然资源海洋气象等|住房保障|粮油物资储备|国有资本经营预算|灾害防治及应急管理|其他|债务还本|债务付息)支出$/u;

function itemsAfter(paragraphs: readonly Paragraph[], index: number): readonly Paragraph[] {
  const items: Paragraph[] = [];
  const own = headingMark(paragraphs[index]?.text ?? '');
  let level: number | null = null;
  for (const paragraph of paragraphs.slice(index + 1, index + 60)) {
    const mark = headingMark(paragraph.text);
    if (!mark) {
      if (level === null) return [];
      continue;
    }
    if (level === null) {
      if (mark.ordinal !== 1 || (own && mark.level <= own.level)) return [];
      level = mark.level;
    }
    if (mark.level < level) break;
    if (mark.level > level) continue;
    if (mark.ordinal !== items.length + 1) break;
    items.push(paragraph);
  }
  return items;
}

/** 其中： and two paragraphs without numbers: where they end is unsure, so their names must be all there is by the form. */
function unnumberedAfter(paragraphs: readonly Paragraph[], index: number): readonly Paragraph[] {
  const [first, second] = paragraphs.slice(index + 1, index + 3);
  return first && second && !headingMark(first.text) && !headingMark(second.text)
    ? [first, second]
    : [];
}

/** The figures of the last sentence with figures, one for each basis. */
function totalsIn(context: ProseContext, paragraph: Paragraph): readonly Mention[] {
  const figures = mentionsOf(context, paragraph).filter(
    (m) => isFigure(m) && !m.inReason && m.token.kind === 'amount',
  );
  const last = figures.at(-1);
  if (!last) return [];
  const same = figures.filter(
    (m) => m.sentence === last.sentence && labelKey(m.subject) === labelKey(last.subject),
  );
  const bases = new Set(same.map((m) => m.basis));
  return bases.size === same.length ? same : [last];
}

function firstLike(mentions: readonly Mention[], total: Mention): Mention | null {
  return (
    mentions.find(
      (m) => isFigure(m) && !m.inReason && sameSort(m, total) && m.basis === total.basis,
    ) ?? null
  );
}
