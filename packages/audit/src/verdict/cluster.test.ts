import { expect, it } from 'vitest';
import { claimsOf } from '../claims-of.ts';
import { DocumentBuilder } from '../fixtures/document-builder.ts';
import { clusters } from './cluster.ts';
import { type Violation, compileUnder, violationsAlone } from './violation.ts';

/** So many sums that do not come out, none with a number of another. */
function wrongSums(count: number) {
  const b = new DocumentBuilder();
  for (let at = 0; at < count; at += 1) {
    const [total, left, right] = ['10.00 万元', '6.00 万元', '5.00 万元'].map((print) =>
      b.write(print, '一项'),
    ) as [string, string, string];
    b.say({
      kind: 'composition',
      total,
      parts: [left, right],
      exhaustive: true,
      measure: 'amount',
    });
  }
  const { book, claims } = claimsOf(b.build());
  return compileUnder(book, claims, 'rounded');
}

/** How often grouping asks a violation for its numbers. */
function looksAt(count: number): number {
  const compiled = wrongSums(count);
  let looks = 0;
  const watched = violationsAlone(compiled).map((violation): Violation => ({
    ...violation,
    get facts() {
      looks += 1;
      return violation.facts;
    },
  }));
  expect(clusters(compiled, watched)).toHaveLength(count);
  return looks;
}

it('互不相干的差错各看各的：看的次数与差错数成正比', () =>
  expect(looksAt(200)).toBeLessThan(5 * looksAt(50)));
