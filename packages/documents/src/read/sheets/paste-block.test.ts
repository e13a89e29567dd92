import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pasteBlock, readPasteBlock } from './paste-block.ts';

describe('粘贴块', () => {
  it('按用户存下的列序写出，换行的格加引号', () => {
    const rows = [
      { name: '参保人数', target: '=18', deviation: '第一行\n第"二"行' },
      { name: '乙', target: null },
    ];
    expect(pasteBlock(rows, ['target', 'name', 'deviation'])).toBe(
      '=18\t参保人数\t"第一行\n第""二""行"\r\n\t乙\t\r\n',
    );
    expect(pasteBlock([], ['target', 'name'], true)).toBe('年度指标值\t三级指标\r\n');
  });
  it('读 WPS 复制的块：末尾换行不算一行，未闭合的引号按原文', () => {
    expect(readPasteBlock('1\t2\r\n3\t\r\n')).toEqual([
      ['1', '2'],
      ['3', ''],
    ]);
    expect(readPasteBlock('1\t2\n\n3')).toEqual([['1', '2'], [''], ['3']]);
    expect(readPasteBlock('"半截\t乙')).toEqual([['"半截', '乙']]);
    expect(readPasteBlock('')).toEqual([]);
  });
  it('写出再读回不变', () => {
    const text = fc
      .array(fc.constantFrom('甲', '"', '\t', '\n', '\r', '1', '=', ' '))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
        const block = pasteBlock(
          rows.map(([name, target]) => ({ name, target })),
          ['name', 'target'],
        );
        expect(readPasteBlock(block)).toEqual(rows);
      }),
    );
  });
});
