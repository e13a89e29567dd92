import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonFault } from './json-fault.ts';

describe('JSON 在哪里断了 findJsonFault', () => {
  it('说出行和列，从 1 数起', () => {
    expect(findJsonFault('{\n  "year": 2024,\n  "项目": 甲\n}')).toMatchObject({
      line: 3,
      column: 9,
      found: '甲',
      ended: false,
    });
    expect(findJsonFault('[1,x]')).toMatchObject({ line: 1, column: 4 });
    expect(findJsonFault('{"a":1,}')).toMatchObject({ line: 1, column: 8, found: '}' });
    expect(findJsonFault('{"a" 1}')).toMatchObject({ column: 6 });
    expect(findJsonFault('[1 2]')).toMatchObject({ column: 4 });
    expect(findJsonFault('{} 多')).toMatchObject({ column: 4 });
  });
  it('没写完的文件指到末尾', () =>
    expect(findJsonFault('[{"a":"b"},\n')).toMatchObject({ line: 2, column: 1, ended: true }));
  it('层次再深也不出错', () => expect(findJsonFault('['.repeat(200_000)).ended).toBe(true));
  it('有效的 JSON 走到末尾；截断处就是断处', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(findJsonFault(text)).toMatchObject({ found: '', ended: true });
        const part = `[${text}`;
        expect(findJsonFault(part).ended).toBe(true);
      }),
    );
  });
});
