import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LONG_TABLE } from '../../fixtures/long-table.ts';
import { SAMPLE_BOOK, tableTexts } from '../../fixtures/sample-book.ts';
import { WORKBOOK_TEXTS } from '../../fixtures/workbook-source.ts';
import { gridTexts } from './grid/grid-lookup.ts';
import { failureOf, readOk } from './testing/office-files.ts';

const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`../../fixtures/${name}`, import.meta.url));

const tables = SAMPLE_BOOK.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
const cellCount = tables.flatMap((table) => tableTexts(table).flat()).length;

describe('各家软件印出的同一本样书', () => {
  it.each([
    'sample-typst.pdf',
    'sample-chromium.pdf',
    'sample-libreoffice.pdf',
    'sample-libreoffice.docx',
  ])('%s：两张表的每一格都对，跨页的表是一张', async (name) => {
    const document = await readOk(fixture(name), name);
    const grids = document.blocks.flatMap((block) =>
      block.kind === 'grid' ? [gridTexts(block)] : [],
    );
    expect(cellCount).toBe(430);
    expect(grids).toEqual(tables.map(tableTexts));
    expect(document.unread).toEqual([]);
  });

  it.each(['sample-typst.pdf', 'sample-chromium.pdf', 'sample-libreoffice.pdf'])(
    '%s：正文连起来一字不差',
    async (name) => {
      const document = await readOk(fixture(name), name);
      const text = document.blocks
        .flatMap((block) => (block.kind === 'line' && block.role === undefined ? [block.text] : []))
        .join('');
      const expected = SAMPLE_BOOK.map((block) =>
        block.kind === 'table' ? block.table.title : block.text,
      ).join('');
      expect(text).toBe(expected);
      expect(document.pages).toBe(3);
    },
  );

  it('页眉与页码另有角色', async () => {
    const document = await readOk(fixture('sample-typst.pdf'), 'sample-typst.pdf');
    const roles = document.blocks.flatMap((block) =>
      block.kind === 'line' ? (block.role ?? []) : [],
    );
    expect(roles.filter((role) => role === 'page-number')).toHaveLength(3);
    expect(roles.filter((role) => role === 'header')).toHaveLength(3);
  });
});

describe('很长的表', () => {
  it('每一页都切断行与合并格，接起来每一格都对', async () => {
    const document = await readOk(fixture('long-table-libreoffice.pdf'), '长表.pdf');
    const [grid, ...others] = document.blocks.filter((block) => block.kind === 'grid');
    expect(others).toEqual([]);
    expect(document.pages).toBeGreaterThan(8);
    expect(grid && gridTexts(grid)).toEqual(tableTexts(LONG_TABLE));
  });

  it('有打开密码的 PDF：一句话', async () => {
    expect(await failureOf(fixture('locked-libreoffice.pdf'), '锁.pdf')).toBe('READ_PDF_PASSWORD');
  });
});

describe('LibreOffice 存的工作簿', () => {
  it('看见什么读什么，公式与隐藏都说明', async () => {
    const document = await readOk(
      fixture('workbook-libreoffice.xlsx'),
      'workbook-libreoffice.xlsx',
    );
    const [first] = document.blocks;
    if (first?.kind !== 'grid') throw new Error('没有表');
    expect(gridTexts(first)).toEqual(WORKBOOK_TEXTS);
    expect(first.hiddenRows).toEqual([3]);
    expect(first.cells.filter((cell) => cell.formula !== null).map((cell) => cell.formula)).toEqual(
      ['SUM(B3:B4)', 'SUM(C3:C4)', 'C5/B5'],
    );
    expect(document.notes).toEqual(['工作表“底稿”是隐藏的。', '工作表“收支”有 1 个隐藏行。']);
    expect(document.unread).toEqual([]);
  });
});
