import { describe, expect, it } from 'vitest';
import { joinTable, repeatedHeadRows, sameColumns } from './join-tables.ts';
import type { LayoutBlock } from './page-layout.ts';
import type { Ruling } from './page-marks.ts';
import { findRuledTables } from './ruled-tables.ts';

const h = (at: number, from: number, to: number): Ruling => ({ vertical: false, at, from, to });
const v = (at: number, from: number, to: number): Ruling => ({ vertical: true, at, from, to });
const spans = (rulings: readonly Ruling[]): number[][][] =>
  findRuledTables(rulings).map((table) =>
    table.cells.map((cell) => [cell.row, cell.column, cell.rowSpan, cell.columnSpan]),
  );

describe('由框线得表格 findRuledTables', () => {
  it('两行两列', () => {
    const lines = [
      h(0, 0, 100),
      h(20, 0, 100),
      h(40, 0, 100),
      v(0, 0, 40),
      v(50, 0, 40),
      v(100, 0, 40),
    ];
    expect(spans(lines)).toEqual([
      [
        [0, 0, 1, 1],
        [0, 1, 1, 1],
        [1, 0, 1, 1],
        [1, 1, 1, 1],
      ],
    ]);
  });

  it('缺的线就是合并：首行跨两列，首列跨两行', () => {
    const lines = [
      h(0, 0, 150),
      h(20, 50, 150),
      h(40, 0, 150),
      v(0, 0, 40),
      v(50, 0, 40),
      v(100, 20, 40),
      v(150, 0, 40),
    ];
    expect(spans(lines)).toEqual([
      [
        [0, 0, 2, 1],
        [0, 1, 1, 2],
        [1, 1, 1, 1],
        [1, 2, 1, 1],
      ],
    ]);
  });

  it('每格各画各的边、双线、虚线，仍是一张表', () => {
    const dashes = Array.from({ length: 25 }, (_, index) => h(20.4, index * 4, index * 4 + 2));
    const lines = [
      h(0, 0, 50),
      h(0.5, 50, 100),
      h(0, 49, 100),
      ...dashes,
      h(40, 0, 100),
      v(0, 0, 20),
      v(0.3, 20, 40),
      v(50, 0, 40),
      v(50.9, 0, 40),
      v(100, 0, 40),
    ];
    expect(spans(lines)[0]).toHaveLength(4);
  });

  it('左右不封口的表补上两边', () => {
    const lines = [h(0, 0, 100), h(20, 0, 100), h(40, 0, 100), v(50, 0, 40)];
    expect(spans(lines)[0]).toHaveLength(4);
  });

  it('孤零零的框和横线不是表', () => {
    expect(spans([h(0, 0, 100), h(20, 0, 100), v(0, 0, 20), v(100, 0, 20)])).toEqual([]);
    expect(spans([h(0, 0, 100), h(20, 0, 100)])).toEqual([]);
  });
});

type Table = LayoutBlock & { kind: 'table' };
const table = (rows: readonly (readonly string[])[], xs = [0, 50, 100]): Table => ({
  kind: 'table',
  top: 0,
  bottom: 100,
  xs,
  rows: rows.length,
  columns: xs.length - 1,
  nested: false,
  cells: rows.flatMap((row, index) =>
    row.map((text, column) => ({
      row: index,
      column,
      rowSpan: 1,
      columnSpan: 1,
      text,
      page: 1,
      room: /[，共]$/.test(text) ? 12 : 100,
      firstWidth: 10,
    })),
  ),
});
const texts = (joined: Table): string[][] =>
  Array.from({ length: joined.rows }, (_, row) =>
    joined.cells.filter((cell) => cell.row === row).map((cell) => cell.text),
  );

describe('跨页的表接起来 joinTable', () => {
  it('重复的表头去掉', () => {
    const first = table([
      ['项目', '金额'],
      ['甲', '1.00'],
    ]);
    const next = table([
      ['项目', '金额'],
      ['乙', '2.00'],
    ]);
    expect(repeatedHeadRows(first, next)).toBe(1);
    joinTable(first, next);
    expect(texts(first)).toEqual([
      ['项目', '金额'],
      ['甲', '1.00'],
      ['乙', '2.00'],
    ]);
  });

  it('数字相同的一行不是表头', () => {
    expect(
      repeatedHeadRows(
        table([
          ['1', '2'],
          ['3', '4'],
        ]),
        table([
          ['1', '2'],
          ['5', '6'],
        ]),
      ),
    ).toBe(0);
  });

  it('被分页切开的一行接回去', () => {
    const first = table([
      ['目标', '按月拨付资金，'],
      ['说明', '全年共'],
    ]);
    joinTable(
      first,
      table([
        ['', '十二次。'],
        ['总分', '99'],
      ]),
    );
    expect(texts(first)).toEqual([
      ['目标', '按月拨付资金，'],
      ['说明', '全年共十二次。'],
      ['总分', '99'],
    ]);
  });

  it('下一页首行是数，不接到上一行', () => {
    const first = table([['合计', '10.00']]);
    joinTable(first, table([['', '20.00']]));
    expect(first.rows).toBe(2);
  });

  it('列不同的表不相接', () => {
    expect(sameColumns(table([['a', 'b']]), table([['a', 'b']], [0, 60, 100]))).toBe(false);
  });
});
