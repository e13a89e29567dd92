import { type BookTable, type RawDocument, layoutSelfEvaluationForm } from '@mingjian/engine';
import { demoYear } from '@mingjian/demo';
import { afterAll, describe, expect, it } from 'vitest';
import { readContainer } from '../read/read-container.ts';
import { formTable } from './books/form-table.ts';
import { FORM_PACK } from '../testing/form-pack.ts';
import { sampleForm } from '../testing/sample-form.ts';
import { closeTypesetter, exportBook } from './index.ts';
import { MARGIN, POINTS_PER_MM } from './layout/page.ts';
import { clippedText, inspectPages } from '../testing/page-inspection.ts';

const SHEET = demoYear('xunyang-2024')?.sheets.find((each) => each.project.startsWith('城镇居民'));
if (!SHEET) throw new Error('form-print: the demonstration year has lost its sheet');

afterAll(closeTypesetter);

type Grid = Extract<RawDocument['blocks'][number], { kind: 'grid' }>;

async function grids(bytes: Uint8Array, name: string): Promise<readonly Grid[]> {
  const read = await readContainer(bytes, name);
  if (!read.ok) throw new Error(read.failure.message);
  return read.value.blocks.filter((block) => block.kind === 'grid');
}

const squeeze = (text: string): string => text.replace(/[\s\u200B]+/gu, '');
const span = (
  cell: Readonly<{ row: number; column: number; rowSpan: number; columnSpan: number }>,
  top = 0,
): string => `${cell.row - top},${cell.column} ${cell.rowSpan}×${cell.columnSpan}`;

/** Span map with texts of the filled cells of a table, sorted. */
const mapOf = (table: Pick<BookTable, 'cells'>): readonly string[] =>
  table.cells
    .filter((cell) => squeeze(cell.text) !== '')
    .map((cell) => `${span(cell)} ${squeeze(cell.text)}`)
    .toSorted();

/** The same of a grid as read, from the row of 项目名称 on. */
function mapOfGrid(grid: Grid): readonly string[] {
  const top = grid.cells.find((cell) => squeeze(cell.text) === '项目名称')?.row ?? 0;
  return grid.cells
    .filter((cell) => cell.row >= top && squeeze(cell.text) !== '')
    .map((cell) => `${span(cell, top)} ${squeeze(cell.text)}`)
    .toSorted();
}

const book = (...layouts: readonly ReturnType<typeof sampleForm>[]) => ({
  title: '自评表',
  sheets: layouts.map((layout) => ({ sheet: SHEET, layout })),
  footer: '明鉴',
});

const part = (text: string) => ({
  name: 'a',
  pageBreak: false,
  blocks: [{ kind: 'paragraph' as const, text }],
});

describe('官方表样的合并图', () => {
  it('版式与手工写下的合并图一致', () => {
    const made = layoutSelfEvaluationForm(SHEET, null, FORM_PACK);
    expect(made.cells.map((cell) => span(cell)).toSorted()).toEqual(
      sampleForm()
        .cells.map((cell) => span(cell))
        .toSorted(),
    );
  });

  for (const format of ['docx', 'xlsx', 'pdf'] as const)
    it(`${format} 读回来的合并图和文字与手工的一致`, async () => {
      const { bytes } = await exportBook('self-evaluation', book(sampleForm()), format);
      const [first] = await grids(bytes, `自评表.${format}`);
      expect(first && mapOfGrid(first)).toEqual(mapOf(formTable(sampleForm())));
    });

  it('每一页没有出界、重叠、缺字，总分不单独成页', async () => {
    // Lengths chosen so that 总分 meets the foot of the page at every height of a line.
    const texts = Array.from({ length: 36 }, (_, i) => '镕喆堃需要说明，'.repeat(i * 5));
    const { bytes, missingGlyphs } = await exportBook(
      'self-evaluation',
      book(...texts.map((text) => sampleForm(text))),
      'pdf',
    );
    expect(missingGlyphs).toEqual([]);
    const pages = await inspectPages(bytes);
    expect(pages.length).toBeGreaterThan(texts.length);
    const margin = MARGIN.horizontal * POINTS_PER_MM;
    expect(
      pages.flatMap((page, i) => clippedText(page, margin).map((found) => `第${i + 1}页 ${found}`)),
    ).toEqual([]);
    expect(pages.reduce((sum, page) => sum + page.missing, 0)).toBe(0);
    const lonely = pages.filter(({ boxes }) => {
      const total = boxes.find((box) => box.text.includes('总分'));
      return total && !boxes.some((box) => box.text.includes('居民满意度'));
    });
    expect(lonely).toEqual([]);
    expect(
      pages.filter(({ boxes }) => boxes.some((box) => box.text.includes('总分'))),
    ).toHaveLength(texts.length);
  });

  it('检查程序自己看得出缺字和出界', async () => {
    const model = {
      title: 't',
      language: 'zh-CN' as const,
      page: { size: 'A4' as const, orientation: 'portrait' as const },
      footer: null,
      parts: [part('\u{F0000}字')],
    };
    const { bytes, missingGlyphs } = await exportBook('book', model, 'pdf');
    expect(missingGlyphs).toEqual(['\u{F0000}']);
    const [page] = await inspectPages(bytes);
    expect(page?.missing).toBeGreaterThan(0);
    const outside = {
      width: 100,
      height: 100,
      missing: 0,
      boxes: [
        { text: '甲', left: 90, right: 130, bottom: 10, top: 20 },
        { text: '乙', left: 92, right: 99, bottom: 11, top: 21 },
      ],
    };
    expect(clippedText(outside, 10)).toEqual(['出界：甲', '重叠：甲 / 乙', '出界：乙']);
  });
});
