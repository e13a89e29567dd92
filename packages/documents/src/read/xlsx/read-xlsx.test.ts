import { describe, expect, it } from 'vitest';
import type { RawGrid } from '../grid/grid-lookup.ts';
import { contentOf, failureOf, readOk, xlsxOf } from '../testing/office-files.ts';

const gridOf = async (bytes: Uint8Array): Promise<RawGrid> =>
  (await readOk(bytes, '表.xlsx')).blocks.find((block) => block.kind === 'grid')!;

const rows = (xml: string): string => `<sheetData>${xml}</sheetData>`;

describe('读取工作簿 readXlsx', () => {
  it('共享文字、直接文字、富文本与注音', async () => {
    const bytes = xlsxOf(
      rows(
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>直接</t></is></c><c r="C1" t="s"><v>1</v></c></row>',
      ),
      {
        strings:
          '<si><t>共享</t></si><si><r><t>富</t></r><r><t>文本</t></r><rPh><t>zhu</t></rPh></si>',
      },
    );
    expect(contentOf(await readOk(bytes, '表.xlsx'))).toEqual([[['共享', '直接', '富文本']]]);
  });

  it('超过行数上限的表当时就拒绝，空行不算', async () => {
    const bytes = xlsxOf(
      rows(
        Array.from(
          { length: 9 },
          (_, at) =>
            `<row r="${at + 1}"><c r="A${at + 1}">${at % 3 === 0 ? '<v>1</v>' : ''}</c></row>`,
        ).join(''),
      ),
    );
    expect(await failureOf(bytes, '大表.xlsx', { limits: { refuseRows: 2 } })).toBe(
      'READ_TOO_MANY_ROWS',
    );
    expect((await readOk(bytes, '表.xlsx', { limits: { refuseRows: 3 } })).blocks).toHaveLength(1);
  });

  it('存的数带二进制尾数：显示和存的都是看得见的数', async () => {
    const cells = [
      ['94.109999999999999', '94.11'],
      ['8.6999999999999993', '8.7'],
      ['15.221636000000001', '15.221636'],
    ] as const;
    const grid = await gridOf(
      xlsxOf(
        rows(
          cells
            .map(([value], y) => `<row r="${y + 1}"><c r="A${y + 1}"><v>${value}</v></c></row>`)
            .join(''),
        ),
      ),
    );
    expect(grid.cells.map(({ text, stored }) => stored ?? text)).toEqual(
      cells.map(([, seen]) => seen),
    );
  });

  it('公式读保存的结果，共享公式按位置推开', async () => {
    const grid = await gridOf(
      xlsxOf(
        rows(
          '<row r="1"><c r="A1"><v>2</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*$A$1</f><v>4</v></c></row>' +
            '<row r="2"><c r="A2"><v>3</v></c><c r="B2"><f t="shared" si="0"/><v>6</v></c></row>',
        ),
      ),
    );
    expect(grid.cells.map((cell) => [cell.text, cell.formula])).toEqual([
      ['2', null],
      ['4', 'A1*$A$1'],
      ['3', null],
      ['6', 'A2*$A$1'],
    ]);
  });

  it('公式没有结果、错误值：不当作零，说明位置', async () => {
    const document = await readOk(
      xlsxOf(rows('<row r="3"><c r="B3"><f>A1+1</f></c><c r="C3" t="e"><v>#DIV/0!</v></c></row>')),
      '表.xlsx',
    );
    expect(document.unread.map((item) => [item.place.cell, item.raw])).toEqual([
      ['表一!B3', '=A1+1'],
      ['表一!C3', '#DIV/0!'],
    ]);
  });

  it('合并单元格，隐藏行列，空的合并格也在', async () => {
    const grid = await gridOf(
      xlsxOf(
        `<cols><col min="2" max="2" hidden="1"/></cols>${rows(
          '<row r="1"><c r="A1" t="str"><v>项目</v></c></row><row r="2" hidden="1"><c r="A2"><v>1</v></c></row>',
        )}<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A3:B4"/></mergeCells>`,
      ),
    );
    expect(grid.hiddenRows).toEqual([1]);
    expect(grid.hiddenColumns).toEqual([1]);
    expect(
      grid.cells.map((cell) => [cell.row, cell.column, cell.rowSpan, cell.columnSpan, cell.text]),
    ).toEqual([
      [0, 0, 1, 3, '项目'],
      [1, 0, 1, 1, '1'],
      [2, 0, 2, 2, ''],
    ]);
  });

  it('被合并格遮住的内容不进表格，但要说出来', async () => {
    const document = await readOk(
      xlsxOf(
        `${rows('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>')}<mergeCells><mergeCell ref="A1:B1"/></mergeCells>`,
      ),
      '表.xlsx',
    );
    expect(document.unread).toHaveLength(1);
    expect(document.unread[0]).toMatchObject({ raw: '2', place: { cell: '表一!B1' } });
  });

  it('隐藏的工作表读出来并注明', async () => {
    const document = await readOk(
      xlsxOf(rows('<row><c><v>1</v></c></row>'), { state: 'veryHidden' }),
      '表.xlsx',
    );
    expect(document.blocks[0]).toMatchObject({ hidden: true });
    expect(document.notes).toEqual(['工作表“表一”是隐藏的。']);
  });

  it('XFD1048576 处的单元格和铺满全表的合并：读得完，且说明', async () => {
    const document = await readOk(
      xlsxOf(
        `${rows('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>')}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`,
      ),
      '表.xlsx',
    );
    expect(contentOf(document)).toEqual([[['1']]]);
    expect(document.unread.map((item) => item.place.cell)).toEqual([
      '表一!XFD1048576',
      '表一!A1:XFD1048576',
    ]);
  });

  it('工作表写到一半断了：前面的照读，断处说明', async () => {
    const bytes = xlsxOf(
      rows('<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</'),
    );
    const document = await readOk(bytes, '表.xlsx');
    expect(contentOf(document)).toEqual([[['1']]]);
    expect(document.unread[0]?.why).toContain('损坏');
  });

  it('存储值与显示不同的，两个都留', async () => {
    const grid = await gridOf(
      xlsxOf(rows('<row r="1"><c r="A1" s="1"><v>0.84560000000000002</v></c></row>'), {
        styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="10"/></cellXfs>',
      }),
    );
    expect(grid.cells[0]).toMatchObject({ text: '84.56%', stored: '0.8456' });
  });
});
