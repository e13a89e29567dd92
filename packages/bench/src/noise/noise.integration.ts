import { expect, it } from 'vitest';
import { noise } from './noise.ts';

it('五百本正确的账本，三种印法、各种算法和说法，没有一处被指为矛盾', async () => {
  const result = await noise({ books: 500, seed: 1000 });
  expect(result).toMatchObject({ contradictionsOnCorrect: 0, overclaimed: 0 });
  expect(result['found']).toBe(result['findable']);
  expect(result['truthAmongRepairs']).toBeGreaterThan(0.97);
});
