import type { BookModel } from '@mingjian/engine';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readContainer } from '../../read/read-container.ts';
import { numberDecimals } from './workbook.ts';
import { writeXlsx } from './write-xlsx.ts';

const row = (...texts: string[]): BookModel => ({
  title: '试',
  language: 'zh-CN',
  page: { size: 'A4', orientation: 'portrait' },
  footer: 'A&B',
  parts: [
    {
      name: "甲's <表>",
      pageBreak: false,
      blocks: [
        {
          kind: 'table',
          columns: texts.map(() => 1),
          headRows: 1,
          keepWithPrevious: [],
          rows: 1,
          cells: texts.map((text, column) => ({
            row: 0,
            column,
            rowSpan: 1,
            columnSpan: 1,
            text,
            role: 'number',
            align: 'right',
          })),
        },
      ],
    },
  ],
});

describe('XLSX', () => {
  it('文字一律是文字单元格，从不写成公式；数照印出的位数显示', async () => {
    const texts = [
      '=18万元',
      '+1',
      '@x',
      '450.80',
      '15.221636',
      '-3',
      '007',
      '12345678901234567890',
      '_x0041_',
      'a<b>&"',
      '第一行\n第二行',
    ];
    const bytes = writeXlsx(row(...texts));
    const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).not.toMatch(/<f[ >]/u);
    expect(sheet).toContain('<v>450.80</v>');
    const read = await readContainer(bytes, '试.xlsx');
    if (!read.ok) throw new Error(read.failure.message);
    const [grid] = read.value.blocks;
    expect(grid?.kind === 'grid' && [grid.name, ...grid.cells.map((cell) => cell.text)]).toEqual([
      "甲's <表>",
      ...texts,
    ]);
  });
  it('会被表格软件改动的数保持为文字', () => {
    expect(numberDecimals('450.80')).toBe(2);
    expect(numberDecimals('-0.5')).toBe(1);
    for (const text of [
      '007',
      '1,000',
      '12345678901234567',
      '-0',
      '-0.00',
      '+5',
      '5.',
      '',
      '1e3',
      '84%',
    ])
      expect([text, numberDecimals(text)]).toEqual([text, null]);
  });
  it('同样的书稿写出同样的字节', () => {
    expect(writeXlsx(row('1', '甲'))).toEqual(writeXlsx(row('1', '甲')));
  });
});
