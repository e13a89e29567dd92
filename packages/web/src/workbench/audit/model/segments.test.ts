import type { PersonalSpan } from '@mingjian/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mark } from './marks.ts';
import { segmentsOf } from './segments.ts';

const mark = (start: number, end: number | null, open = false): Mark => ({
  block: 0,
  cell: null,
  start,
  end,
  entry: 'f0',
  tone: 'contradiction',
  open,
  ordinal: '',
  filled: false,
});
const person = (start: number, length: number): PersonalSpan => ({
  kind: 'name',
  place: { line: 1, page: null, cell: null },
  start,
  length,
  requiredByForm: false,
});
const shown = (segments: ReturnType<typeof segmentsOf>): string =>
  segments.map((each) => (each.kind === 'covered' ? '■' : each.text)).join('');

describe('一行文字的标记', () => {
  it('姓名遮盖，遮盖的字不在屏幕的文字里', () => {
    const segments = segmentsOf('10、某某某同志 6.38 万元', [mark(9, 13)], [person(3, 3)]);
    expect(shown(segments)).toBe('10、■同志 6.38 万元');
    expect(segments.find(({ kind }) => kind === 'mark')).toMatchObject({ text: '6.38' });
  });
  it('姓名压过标记，打开的压过没打开的', () => {
    expect(shown(segmentsOf('某某某同志', [mark(0, null, true)], [person(0, 3)]))).toBe('■同志');
    const [first] = segmentsOf('4949.74 万元', [mark(0, null), mark(0, 7, true)], []);
    expect(first).toMatchObject({ kind: 'mark', text: '4949.74', mark: { open: true } });
  });
  it('无论怎样标，没有遮盖时一字不多一字不少', () =>
    fc.assert(
      fc.property(
        fc.string({ maxLength: 30 }),
        fc.array(fc.tuple(fc.nat(30), fc.nat(30), fc.boolean()), { maxLength: 6 }),
        (text, spans) => {
          const marks = spans.map(([start, length, open]) => mark(start, start + length, open));
          expect(shown(segmentsOf(text, marks, []))).toBe(text);
        },
      ),
    ));
});
