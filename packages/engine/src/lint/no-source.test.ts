import { describe, expect, it } from 'vitest';
import type { SelfEvaluation } from '../sheet/self-evaluation.ts';
import { notesOf } from '../testing/notes.ts';
import { indicator } from '../testing/sheets.ts';

const notes = (sheet: Partial<SelfEvaluation>) => notesOf('SOURCE_MISSING', sheet);

describe('没有数据来源 no-source', () => {
  it('全表只说一次', () => {
    const found = notes({ indicators: [indicator(), indicator()] });
    expect(found).toHaveLength(1);
    expect(found[0]?.message).toContain('全部 2 行');
  });
  it('写了来源的不算，只剩一行时写出名称', () =>
    expect(
      notes({ indicators: [indicator({ source: '参保台账' }), indicator({ name: '参保率' })] })[0]
        ?.message,
    ).toContain('“参保率”等 1 行'));
  it('都写了、还没有填完成值，不说', () => {
    expect(notes({ indicators: [indicator({ source: '参保台账' })] })).toEqual([]);
    expect(notes({ indicators: [indicator({ actual: null })] })).toEqual([]);
  });
});
