import { describe, expect, it } from 'vitest';
import type { Entry, Tone } from './entries.ts';
import { whatIsMissing } from './what-is-missing.ts';

const entry = (tone: Tone, explanation = ''): Entry => ({
  key: tone,
  tone,
  numbers: [],
  place: null,
  finding: null,
  note: null,
  explanation,
  explanationKey: '',
});

describe('还缺什么', () => {
  it('用结论自己的字和数，不另数一遍', () =>
    expect(
      whatIsMissing([
        entry('contradiction'),
        entry('contradiction'),
        entry('explain'),
        entry('check'),
      ]),
    ).toEqual({ main: '相互矛盾 2 处、请说明 1 处', more: '还没有写说明' }));
  it('没有的结论不写零', () =>
    expect(whatIsMissing([entry('contradiction')]).main).toBe('相互矛盾 1 处'));
  it('已经说明的另外说出，两个数加起来是全部', () =>
    expect(whatIsMissing([entry('contradiction'), entry('contradiction', '凭证第12号')])).toEqual({
      main: '相互矛盾 1 处',
      more: '还没有写说明，已说明 1 处',
    }));
  it('只有请核对和尾数的，什么也不缺', () =>
    expect(whatIsMissing([entry('check'), entry('rounding')])).toEqual({ main: '没有', more: '' }));
});
