import { expect, it } from 'vitest';
import { books } from './books.ts';

it('账本在两个线程里核对，给出每秒本数、延时和内存', async () => {
  const result = await books({ books: 40, wrongBooks: 10 });
  expect(result).toMatchObject({ books: 40 });
  for (const key of ['booksPerSecond', 'p95Ms', 'peakMb', 'wrongBooksPerSecond']) {
    expect(result[key]).toBeGreaterThan(0);
  }
  expect(result['peakMb']).toBeLessThan(1024);
});
