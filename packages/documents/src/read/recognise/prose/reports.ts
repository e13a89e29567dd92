import type { Paragraph } from './paragraph.ts';

const TITLE = /^(?!.*[，。；;,])(?:附件\d*:?)?.{0,50}(?:报告|总结|情况说明|说明书|公开)$/u;

/** Numbers the reports of a file: an annex or a second title (部门评价报告) begins a new one, so that its figures are not compared as repeats. */
export function reportNumbers(paragraphs: readonly Paragraph[]): readonly number[] {
  let current = 0;
  return paragraphs.map((paragraph, index) => {
    const text = paragraph.text.replace(/\s/gu, '');
    const isTitle =
      /^附件\d*:?$/u.test(text) ||
      (TITLE.test(text) &&
        /报告$|总结$/u.test(text) &&
        !/^[一二三四五六七八九十(（\d]/u.test(text));
    if (isTitle && index > 0) current += 1;
    return current;
  });
}
