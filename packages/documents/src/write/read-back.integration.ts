import { isDeepStrictEqual } from 'node:util';
import { type ScoredSheet, type SelfEvaluation, layoutSelfEvaluationForm } from '@mingjian/engine';
import { demoYear } from '@mingjian/demo';
import { afterAll, describe, expect, it } from 'vitest';
import { readContainer } from '../read/read-container.ts';
import { readDocument } from '../read/read-document.ts';
import { canonicalSheet } from '../read/sheets/canonical-sheet.ts';
import { readSheetsFromWorkbook } from '../read/sheets/from-workbook.ts';
import { FORM_PACK } from '../testing/form-pack.ts';
import { closeTypesetter, exportBook } from './index.ts';

afterAll(closeTypesetter);

const SHEETS = demoYear('xunyang-2024')?.sheets ?? [];
const DATA = {
  title: '2024年度项目支出绩效自评表',
  sheets: SHEETS.map((sheet) => ({
    sheet,
    layout: layoutSelfEvaluationForm(sheet, null, FORM_PACK),
  })),
  footer: '明鉴',
};
const squeeze = (text: string | null | undefined): string | null =>
  text?.replace(/\s+/gu, '') ?? null;

/** What the form shows of a sheet, row by row of the print: scores are left out, they are not filled here. */
const shown = (sheet: SelfEvaluation) => ({
  project: squeeze(sheet.project),
  department: squeeze(sheet.department),
  year: sheet.year,
  money: sheet.funds.rows.map((row) => [row.initialBudget, row.fullYearBudget, row.executed]),
  weight: sheet.funds.weight,
  goals: [squeeze(sheet.goals.expected), squeeze(sheet.goals.actual)],
  indicators: sheet.indicators
    .map((row) =>
      [
        squeeze(row.name),
        // 年底前 is a deadline to one reader and words to another; neither is a figure.
        row.operator === 'deadline' ? 'qualitative' : row.operator,
        squeeze(row.target),
        row.unit,
        squeeze(row.actual),
        row.weight,
        squeeze(row.deviation),
      ].join('|'),
    )
    .toSorted(),
});

/** The published scores where the print has them, as the form shows a scored sheet. */
const printed = (sheet: SelfEvaluation): ScoredSheet =>
  // The layout takes only these from a scored sheet.
  ({
    execution: {
      rate: sheet.execution?.rate ?? '100',
      score: sheet.execution?.score ?? '10',
      weight: '10',
    },
    indicators: sheet.indicators.map((row) => ({ score: row.score ?? null })),
    total: sheet.total ?? null,
  }) as unknown as ScoredSheet;
const scores = (sheet: SelfEvaluation): readonly string[] =>
  sheet.indicators.map((row) => `${squeeze(row.name)} ${row.score ?? ''}`).toSorted();

describe('浔阳 2024 年 9 张自评表', () => {
  for (const format of ['pdf', 'docx', 'xlsx'] as const)
    it(`打印成 ${format} 再读表，每个数都相同`, async () => {
      const { bytes } = await exportBook('self-evaluation', DATA, format);
      const raw = await readContainer(bytes, `自评表.${format}`);
      if (!raw.ok) throw new Error(raw.failure.message);
      expect(readSheetsFromWorkbook(raw.value).sheets.map(shown)).toEqual(SHEETS.map(shown));
    });

  for (const format of ['pdf', 'docx', 'xlsx', 'html'] as const)
    it(`带得分的表打印成 ${format} 再识别，每个数和得分都相同`, async () => {
      const sheets = SHEETS.map((sheet) => ({
        sheet,
        layout: layoutSelfEvaluationForm(sheet, printed(sheet), FORM_PACK),
      }));
      const { bytes } = await exportBook('self-evaluation', { ...DATA, sheets }, format);
      const read = await readDocument(bytes, `自评表.${format}`);
      if (!read.ok) throw new Error(read.failure.message);
      expect(read.value.selfEvaluations.map((each) => shown(each.sheet))).toEqual(
        SHEETS.map(shown),
      );
      expect(read.value.selfEvaluations.map((each) => scores(each.sheet))).toEqual(
        SHEETS.map(scores),
      );
    });

  it('导出 JSON 再识别，每个数和得分都相同', async () => {
    const bytes = new TextEncoder().encode(JSON.stringify(SHEETS));
    const read = await readDocument(bytes, '自评表.json');
    if (!read.ok) throw new Error(read.failure.message);
    expect(read.value.document).toMatchObject({ type: 'project-self-evaluation', year: 2024 });
    expect(read.value.selfEvaluations.map((each) => shown(each.sheet))).toEqual(SHEETS.map(shown));
    expect(read.value.selfEvaluations.map((each) => scores(each.sheet))).toEqual(
      SHEETS.map(scores),
    );
  });

  for (const format of ['pdf', 'docx', 'xlsx'] as const)
    it(`还没有得分的表打印成 ${format} 再识别，空的得分格不挪动任何数`, async () => {
      const { bytes } = await exportBook('self-evaluation', DATA, format);
      const read = await readDocument(bytes, `自评表.${format}`);
      if (!read.ok) throw new Error(read.failure.message);
      expect(read.value.selfEvaluations.map((each) => shown(each.sheet))).toEqual(
        SHEETS.map(shown),
      );
    });

  it('导出 XLSX 再导入，每一项都相同，没有要改正的地方', async () => {
    const { bytes } = await exportBook('self-evaluation', DATA, 'xlsx');
    const raw = await readContainer(bytes, '自评表.xlsx');
    if (!raw.ok) throw new Error(raw.failure.message);
    const preview = readSheetsFromWorkbook(raw.value);
    expect(preview.sheets).toEqual(SHEETS.map(canonicalSheet));
    expect(preview.problems.filter((each) => each.severity === 'error')).toEqual([]);
  });

  it('在表上改一个数再导入，只有这个数变', async () => {
    const { bytes } = await exportBook('self-evaluation', DATA, 'xlsx');
    const raw = await readContainer(bytes, '自评表.xlsx');
    if (!raw.ok) throw new Error(raw.failure.message);
    const changed = {
      ...raw.value,
      blocks: raw.value.blocks.map((block) =>
        block.kind === 'grid'
          ? {
              ...block,
              cells: block.cells.map((cell) =>
                cell.text === '100116' ? { ...cell, text: '109001' } : cell,
              ),
            }
          : block,
      ),
    };
    const before = SHEETS.map(canonicalSheet);
    const after = readSheetsFromWorkbook(changed).sheets;
    const differing = after.flatMap((sheet, i) => (isDeepStrictEqual(sheet, before[i]) ? [] : [i]));
    expect(differing).toEqual([6]);
    expect(after[6]?.indicators.find((each) => each.name === '居民参保人数')?.actual).toBe(
      '109001',
    );
    expect({ ...after[6], indicators: [] }).toEqual({ ...before[6], indicators: [] });
  });
});
