import { expect, it } from 'vitest';
import type { Entry } from './entries.ts';
import { shownOf } from './shown.ts';

const entries = Array.from({ length: 1000 }, (_, at): Entry => ({
  key: `k${at}`,
  tone: 'check',
  numbers: [],
  place: null,
  finding: null,
  note: null,
  explanation: '',
  explanationKey: '',
}));

it('先列前面的；打开的那一处在后面时，列到它为止；少的全列', () => {
  expect(shownOf(entries, 200, null)).toHaveLength(200);
  expect(shownOf(entries, 200, 'k7')).toHaveLength(200);
  expect(shownOf(entries, 200, 'k500').at(-1)?.key).toBe('k500');
  expect(shownOf(entries.slice(0, 30), 200, null)).toHaveLength(30);
});
