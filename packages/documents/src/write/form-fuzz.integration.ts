import { layoutSelfEvaluationForm } from '@mingjian/engine';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { FORM_PACK } from '../testing/form-pack.ts';
import { clippedText, inspectPages } from '../testing/page-inspection.ts';
import { someSheet } from '../testing/some-sheet.ts';
import { closeTypesetter, exportBook } from './index.ts';
import { MARGIN, POINTS_PER_MM } from './layout/page.ts';

afterAll(closeTypesetter);

/** Long names, long numbers and long Latin runs, next to whatever a person may type. */
const stretched = someSheet.chain((sheet) =>
  fc
    .record({ times: fc.integer({ min: 1, max: 40 }), run: fc.integer({ min: 0, max: 60 }) })
    .map(({ times, run }) => ({
      ...sheet,
      project: `${'医疗保障服务能力建设'.repeat(times)}${'T'.repeat(run)}${'9'.repeat(run)}`,
      goals: { expected: '一句话。'.repeat(times * 9), actual: `${'W'.repeat(run)}完成` },
      indicators: sheet.indicators.map((row) => ({
        ...row,
        name: `${'覆盖率'.repeat(times)}${'m'.repeat(run)}`,
        weight: `1${'0'.repeat(Math.min(run, 14))}.25`,
        deviation: '说明'.repeat(times * 3),
      })),
    })),
);

/** Texts of the scripts that our own faces set. */
const OURS = /^[\p{Script=Han}\u0020-\u007E，。、；：？！“”‘’（）《》—…％＝＞＜≥≤～]*$/u;

describe('任何内容的自评表都印得下', () => {
  it('没有出界和重叠', async () => {
    await fc.assert(
      fc.asyncProperty(stretched, async (sheet) => {
        const layout = layoutSelfEvaluationForm(sheet, null, FORM_PACK);
        const { bytes } = await exportBook(
          'self-evaluation',
          { title: '自评', sheets: [{ sheet, layout }], footer: '明鉴' },
          'pdf',
        );
        const pages = await inspectPages(bytes);
        const faults = pages.flatMap((page) =>
          clippedText(page, MARGIN.horizontal * POINTS_PER_MM),
        );
        // Boxes of other scripts (and of characters that no face has) are as unsure as the faces that lend them, and so is what
        // stands in one cell with them.
        const foreign = layout.cells.map(({ text }) => text).filter((text) => !OURS.test(text));
        const sure = faults.filter(
          (fault) =>
            OURS.test(fault) &&
            !foreign.some((text) => text.includes(fault.slice(fault.indexOf('：') + 1))),
        );
        expect(sure).toEqual([]);
      }),
      { numRuns: 30, endOnFailure: true },
    );
  });
});
