import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

describe('规范 JSON canonicalJson', () => {
  it('键按码位排序，嵌套的也是，没有空白', () =>
    expect(canonicalJson({ b: [1, { d: null, c: '元' }], a: true })).toBe(
      '{"a":true,"b":[1,{"c":"元","d":null}]}',
    ));
  it('没有取值的键不写', () => expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}'));
  it('浮点数是缺陷', () => expect(() => canonicalJson({ a: 0.1 })).toThrow(RangeError));
});
