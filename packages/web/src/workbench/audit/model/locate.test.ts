import type { RawDocument, ReadFact } from '@mingjian/engine';
import { describe, expect, it } from 'vitest';
import { locator } from './locate.ts';

const at = (line: number, cell: string | null = null) => ({ line, page: null, cell });
const fact = (
  id: string,
  raw: string,
  place: ReadFact['place'],
  span: ReadFact['span'],
): ReadFact => ({
  id,
  measure: id,
  label: id,
  value: raw,
  unit: null,
  raw,
  status: 'clean',
  place,
  span,
  basis: null,
  qualifier: null,
  candidates: [],
});
const cell = (row: number, column: number, text: string, place: ReadFact['place']) => ({
  row,
  column,
  rowSpan: 1,
  columnSpan: 1,
  text,
  place,
  formula: null,
});
const RAW: RawDocument = {
  format: 'docx',
  blocks: [
    { kind: 'line', text: '支出 25. 65 万元，其中 5 万元、5 万元', place: at(1) },
    {
      kind: 'grid',
      name: null,
      rows: 2,
      columns: 3,
      place: at(2, '表1!A1'),
      hiddenRows: [],
      hiddenColumns: [],
      cells: [
        cell(0, 0, '合计', at(2, '表1!A1')),
        cell(0, 1, '3', at(2, '表1!B1')),
        cell(0, 2, '3', at(2, '表1!C1')),
        cell(1, 0, '人员 12.50', at(3, '表1!A2')),
      ],
    },
  ],
  unread: [],
  pages: null,
};

describe('数字在文件里的位置', () => {
  const facts = [
    fact('span', '25. 65', at(1), { start: 3, length: 6 }),
    fact('cell', '3', at(2, '表1!C1'), null),
    fact('first', '3', at(2), null),
    fact('second', '3', at(2), null),
    fact('inside', '12.50', at(3), null),
    fact('five-a', '5', at(1), null),
    fact('five-b', '5', at(1), null),
    fact('nowhere', '99', at(40), null),
  ];
  const locate = locator(RAW, facts);

  it('行里的数按读数时记下的起止', () =>
    expect(locate.fact('span')).toEqual({ block: 0, cell: null, start: 3, end: 9 }));
  it('有单元格地址的按地址', () =>
    expect(locate.fact('cell')).toEqual({ block: 1, cell: 2, start: 0, end: null }));
  it('只有行号的，同一行相同的数按先后', () => {
    expect(locate.fact('first')?.cell).toBe(1);
    expect(locate.fact('second')?.cell).toBe(2);
  });
  it('单元格里的一段，和行里不属于更长的数的一段', () => {
    expect(locate.fact('inside')).toEqual({ block: 1, cell: 3, start: 3, end: 8 });
    const text = '支出 25. 65 万元，其中 5 万元、5 万元';
    expect(locate.fact('five-a')?.start).toBe(
      text.indexOf('5 万元，') < 0 ? 0 : text.indexOf('其中 5') + 3,
    );
    expect(locate.fact('five-b')?.start).toBe(text.lastIndexOf('5'));
  });
  it('文件没有显示的行，落在它前面最近的一处', () =>
    expect(locate.fact('nowhere')).toMatchObject({ block: 1 }));

  /** A scanned form: a number cut at a cell's edge, and one whose sign and unit stand in rows of their own. */
  const torn: RawDocument = {
    ...RAW,
    blocks: [
      {
        kind: 'grid',
        name: null,
        rows: 4,
        columns: 3,
        place: at(5),
        hiddenRows: [],
        hiddenColumns: [],
        cells: [
          cell(0, 0, '1. 103', at(5)),
          cell(0, 1, '1.', at(5)),
          cell(0, 2, '103', at(5)),
          cell(1, 1, '≤', at(6)),
          cell(2, 0, '经费', at(7)),
          cell(2, 1, '320000', at(7)),
          cell(3, 1, '元', at(8)),
        ],
      },
    ],
  };
  it('一个数被表格线切成两格，标在长的一段；同值的整格不抢它的位置', () => {
    const cut = locator(torn, [fact('a', '1. 103', at(5), null), fact('b', '1.|103', at(5), null)]);
    expect(cut.fact('a')?.cell).toBe(0);
    expect(cut.fact('b')?.cell).toBe(2);
  });
  it('符号、数、单位各占一行的，标在数上，不标在符号上', () =>
    expect(locator(torn, [fact('target', '≤320000元', at(6), null)]).fact('target')).toEqual({
      block: 0,
      cell: 5,
      start: 0,
      end: 6,
    }));
});
