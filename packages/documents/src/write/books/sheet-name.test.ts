import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetName } from './sheet-name.ts';

describe('工作表名', () => {
  it('去掉不允许的符号，过长截断，重名加号', () => {
    const taken = new Set<string>();
    expect(sheetName('项目/经费[1]:*?', taken)).toBe('项目_经费_1____');
    expect(sheetName('很'.repeat(40), taken)).toBe('很'.repeat(31));
    expect(sheetName('很'.repeat(40), taken)).toBe(`${'很'.repeat(28)}（2）`);
    expect(sheetName("''", taken)).toBe('自评表');
  });
  it('任何项目名都得到合法且不重的名字', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 8 }), (names) => {
        const taken = new Set<string>();
        const made = names.map((name) => sheetName(name, taken));
        expect(new Set(made.map((each) => each.toLowerCase())).size).toBe(names.length);
        for (const each of made) {
          expect(each.length).toBeLessThanOrEqual(31);
          expect(each).not.toMatch(/[[\]:*?/\\]|^'|'$|^$/u);
          expect(each.isWellFormed()).toBe(true);
        }
      }),
    );
  });
});
