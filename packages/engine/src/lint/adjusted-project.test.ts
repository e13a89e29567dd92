import { describe, expect, it } from 'vitest';
import { notesOf } from '../testing/notes.ts';

describe('项目已调整 adjusted-project', () => {
  it('没有写原因要说明', () =>
    expect(notesOf('PROJECT_ADJUSTED_REASON', { state: 'adjusted' })).toHaveLength(1));
  it('写了原因、没有调整，不说', () => {
    expect(
      notesOf('PROJECT_ADJUSTED_REASON', { state: 'adjusted', stateReason: '年中调减预算' }),
    ).toEqual([]);
    expect(notesOf('PROJECT_ADJUSTED_REASON', {})).toEqual([]);
  });
});
