import { createHash, getHashes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sm3, sm3Hex, utf8 } from './sm3.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

describe('SM3 杂凑算法', () => {
  it('标准附录示例一：abc', () =>
    expect(sm3Hex('abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0'));
  it('标准附录示例二：abcd 重复 16 次', () =>
    expect(sm3Hex('abcd'.repeat(16))).toBe(
      'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732',
    ));
  it('空文也有杂凑值', () =>
    expect(sm3Hex('')).toBe('1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b'));
  it('与运行环境自带的实现处处相同', () => {
    expect(getHashes()).toContain('sm3');
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(hex(sm3(bytes))).toBe(createHash('sm3').update(bytes).digest('hex'));
      }),
    );
  });
  it('长度在分组边界上也相同', () => {
    for (const length of [54, 55, 56, 57, 63, 64, 65, 119, 120, 128]) {
      const bytes = new Uint8Array(length).fill(length);
      expect(hex(sm3(bytes))).toBe(createHash('sm3').update(bytes).digest('hex'));
    }
  });
  it('文字按 UTF-8 编码', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(hex(utf8(text))).toBe(Buffer.from(text, 'utf8').toString('hex'));
      }),
    ));
});
