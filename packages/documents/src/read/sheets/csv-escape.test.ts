import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeCsvText, unescapeCsvText } from './csv-escape.ts';

describe('CSV 防公式转义', () => {
  it('以等号开头的指标值加撇号，负数不加', () => {
    expect(escapeCsvText('=18万元')).toBe("'=18万元");
    expect(escapeCsvText('@SUM(A1)')).toBe("'@SUM(A1)");
    expect(escapeCsvText('-5.20')).toBe('-5.20');
    expect(escapeCsvText('-5+cmd')).toBe("'-5+cmd");
    expect(escapeCsvText('≥99%')).toBe('≥99%');
  });
  it('别人文件里的撇号不动', () => expect(unescapeCsvText("'90年代")).toBe("'90年代"));
  it('写出再读回不变', () => {
    const text = fc.oneof(
      fc.string(),
      fc.array(fc.constantFrom(...`'=+-@\t\r1a`)).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (each) => {
        expect(unescapeCsvText(escapeCsvText(each))).toBe(each);
      }),
    );
  });
});
