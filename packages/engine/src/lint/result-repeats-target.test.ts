import { describe, expect, it } from 'vitest';
import type { SelfEvaluation } from '../sheet/self-evaluation.ts';
import { notesOf } from '../testing/notes.ts';
import { indicator } from '../testing/sheets.ts';

const notes = (sheet: Partial<SelfEvaluation>) => notesOf('RESULT_REPEATS_TARGET', sheet);

describe('完成值照抄指标值 result-repeats-target', () => {
  it('目标“及时”，完成“及 时”', () =>
    expect(
      notes({
        indicators: [indicator({ operator: 'qualitative', target: '及时', actual: '及 时' })],
      }),
    ).toHaveLength(1));
  it('填了等级的不说，数字相同的不说', () => {
    expect(
      notes({
        indicators: [
          indicator({ operator: 'qualitative', target: '及时', actual: '基本达成目标' }),
        ],
      }),
    ).toEqual([]);
    expect(notes({ indicators: [indicator({ target: '100', actual: '100' })] })).toEqual([]);
  });
});
