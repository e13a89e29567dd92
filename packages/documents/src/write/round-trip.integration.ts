import { type RawDocument, type SelfEvaluation, layoutSelfEvaluationForm } from '@mingjian/engine';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readContainer } from '../read/read-container.ts';
import { canonicalSheet } from '../read/sheets/canonical-sheet.ts';
import { readSheetsFromJson } from '../read/sheets/from-json.ts';
import { readSheetsFromWorkbook } from '../read/sheets/from-workbook.ts';
import { someSheet } from '../testing/some-sheet.ts';
import { FORM_PACK } from '../testing/form-pack.ts';
import { closeTypesetter, exportBook } from './index.ts';

const unique = (sheets: readonly SelfEvaluation[]): readonly SelfEvaluation[] =>
  sheets.map((sheet, i) => ({ ...sheet, project: `${i}${sheet.project}` }));
const several = fc.array(someSheet, { minLength: 1, maxLength: 3 }).map(unique);

async function open(bytes: Uint8Array, name: string): Promise<RawDocument> {
  const read = await readContainer(bytes, name);
  if (!read.ok) throw new Error(read.failure.message);
  return read.value;
}

afterAll(closeTypesetter);

describe('导出再导入，每一项都不变', () => {
  it('JSON', async () => {
    await fc.assert(
      fc.asyncProperty(several, async (sheets) => {
        const { bytes } = await exportBook(
          'interchange-lists',
          { title: '自评', sheets, footer: null },
          'json',
        );
        expect(readSheetsFromJson(bytes).sheets).toEqual(JSON.parse(JSON.stringify(sheets)));
      }),
      { numRuns: 60 },
    );
  });

  it('XLSX 清单', async () => {
    await fc.assert(
      fc.asyncProperty(several, async (sheets) => {
        const { bytes } = await exportBook(
          'interchange-lists',
          { title: '自评', sheets, footer: null },
          'xlsx',
        );
        const preview = readSheetsFromWorkbook(await open(bytes, '清单.xlsx'));
        const order = new Map(sheets.map((sheet, i) => [sheet.project, i]));
        const read = preview.sheets.toSorted(
          (a, b) => (order.get(a.project) ?? 0) - (order.get(b.project) ?? 0),
        );
        expect(read).toEqual(sheets.map(canonicalSheet));
      }),
      { numRuns: 120 },
    );
  });

  it('XLSX 官方表样与补充信息', async () => {
    await fc.assert(
      fc.asyncProperty(several, async (sheets) => {
        const laidOut = sheets.map((sheet) => ({
          sheet,
          layout: layoutSelfEvaluationForm(sheet, null, FORM_PACK),
          packTitle: '示例规则（2024年度）',
        }));
        const { bytes } = await exportBook(
          'self-evaluation',
          { title: '自评', sheets: laidOut, footer: null },
          'xlsx',
        );
        const preview = readSheetsFromWorkbook(await open(bytes, '自评表.xlsx'));
        expect(preview.sheets).toEqual(sheets.map(canonicalSheet));
      }),
      { numRuns: 120 },
    );
  });
});
