import { describe, expect, it } from 'vitest';
import type { SelfEvaluation } from '../sheet/self-evaluation.ts';
import { notesOf } from '../testing/notes.ts';
import { indicator } from '../testing/sheets.ts';

const notes = (sheet: Partial<SelfEvaluation>) => notesOf('REASON_OVER_ACHIEVEMENT', sheet);
const overAchievement = { treatment: 'require-reason', above: '130', cite: [] } as const;
const at = (actual: string, deviation: string | null = null) =>
  notesOf(
    'REASON_OVER_ACHIEVEMENT',
    { indicators: [indicator({ actual, deviation })] },
    { overAchievement },
  );

describe('超额较多要写原因 reason-for-over-achievement', () => {
  it('130% 起必须写', () => {
    expect(at('130')[0]?.weight).toBe('required');
    expect(at('200')[0]?.message).toContain('完成 200%');
    expect(at('129.99')).toEqual([]);
  });
  it('写了原因不说，规则包没有界限不说', () => {
    expect(at('200', '年中增加任务')).toEqual([]);
    expect(notes({ indicators: [indicator({ actual: '200' })] })).toEqual([]);
  });
});
