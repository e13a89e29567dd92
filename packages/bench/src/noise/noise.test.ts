import { describe, expect, it } from 'vitest';
import { makeBook, spoil } from './make-book.ts';
import { noise } from './noise.ts';
import { isFindable } from './oracle.ts';
import { percent, wan } from './print.ts';

describe('造出来的账本', () => {
  it('分折成万元的三种印法，手工核对', () => {
    expect(wan(4_508_650_000n, 'half-up')).toBe('4508.65');
    expect(wan(12_345_000n, 'half-up')).toBe('12.35');
    expect(wan(12_345_000n, 'half-even')).toBe('12.34');
    expect(wan(12_349_999n, 'truncate')).toBe('12.34');
    expect(percent(2n, 3n, 'half-up')).toBe('66.67');
  });

  it('正确的账本，核对者的判定者也认为没有差错', () => {
    for (const seed of [1, 2, 3]) {
      const book = makeBook(seed);
      const [fact] = book.document.facts;
      expect(isFindable(book, fact?.id ?? '')).toBe(false);
    }
  });

  it('只改一个数', () => {
    const book = makeBook(5);
    const { book: spoiled, slip } = spoil(book, 5);
    const changed = spoiled.document.facts.filter(
      (fact, i) => fact.value !== book.document.facts[i]?.value,
    );
    expect(changed.map(({ id }) => id)).toEqual([slip.fact]);
  });

  it('二十本正确的账本没有一处被指为矛盾；改错一数且查得出的，都查出来', async () => {
    const result = await noise({ books: 20, seed: 1, kind: 'exact' });
    expect(result).toMatchObject({ books: 20, contradictionsOnCorrect: 0, overclaimed: 0 });
    expect(result['findable']).toBeGreaterThan(10);
    expect(result['found']).toBe(result['findable']);
    expect(result['medianProofNumbers']).toBeLessThanOrEqual(5);
  });
  it('各有算法的单位：十二本正确的账本没有一处被指为矛盾', async () => {
    const result = await noise({ books: 12, seed: 1, kind: 'habit' });
    expect(result).toMatchObject({ books: 12, contradictionsOnCorrect: 0, overclaimed: 0 });
    expect(result['findable']).toBeGreaterThan(5);
    expect(result['found']).toBe(result['findable']);
  });
  it('换着说法写成文字再读回来：三十份正确的说明没有一处被指为矛盾', async () => {
    const result = await noise({ books: 30, seed: 1, kind: 'told' });
    expect(result).toMatchObject({ books: 30, contradictionsOnCorrect: 0, overclaimed: 0 });
    expect(result['findable']).toBeGreaterThan(15);
    expect(result['found']).toBe(result['findable']);
  });
});
