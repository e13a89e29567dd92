import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatBlock, parseBlock } from './parse-block.ts';

describe('粘贴的表格块 parseBlock', () => {
  it('末尾的换行不算一行，引号里的换行和制表符算内容', () => {
    expect(parseBlock('1\t2\r\n3\t4\r\n')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(parseBlock('"甲\n乙"\t"说""是"""\n')).toEqual([['甲\n乙', '说"是"']]);
  });
  it('单独的引号是文字', () => expect(parseBlock('"3寸\t5')).toEqual([['"3寸', '5']]));
  it('写出再读回不变', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.array(
            fc.string().map((s) => s.replaceAll('\r', '')),
            { minLength: 2, maxLength: 4 },
          ),
          { minLength: 1, maxLength: 4 },
        ),
        (rows) => {
          expect(parseBlock(`${formatBlock(rows)}\r\n`)).toEqual(rows);
        },
      ),
    ));
});
