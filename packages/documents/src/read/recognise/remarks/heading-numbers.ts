import { headingMark, isHeading } from '../prose/headings.ts';
import type { Draft, ProseContext } from '../prose/prose-context.ts';

/** A report inside the file whose chapters start at 八、: the numbering ran on from the report before. */
export function headingNumberRemarks(context: ProseContext): readonly Draft[] {
  const drafts: Draft[] = [];
  const seen = new Set<number>([0]);
  for (const paragraph of context.paragraphs) {
    const report = context.reports[paragraph.index] ?? 0;
    const mark = headingMark(paragraph.text);
    if (seen.has(report) || mark?.level !== 1 || !isHeading(paragraph.text)) continue;
    seen.add(report);
    if (mark.ordinal <= 1) continue;
    drafts.push({
      kind: 'remark',
      text: paragraph.text,
      place: paragraph.place,
      rule: 'heading-numbers-run-on',
      grade: 'check',
      findingKind: 'reference',
      facts: [],
      message: `这一篇报告的第一个标题是“${paragraph.text}”，编号没有从“一”开始，请核对标题编号。`,
    });
  }
  return drafts;
}
