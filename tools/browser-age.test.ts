import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repositoryRoot } from './boundaries.ts';
import { browserSources, newerThings, tooNew } from './browser-age.ts';

const root = repositoryRoot();

describe('nothing newer than Chromium 109 reaches the browser', () => {
  it('reads programs and style sheets of every part', () => {
    const files = browserSources(root);
    expect(files.length).toBeGreaterThan(400);
    expect(files.some((file) => file.endsWith('.css'))).toBe(true);
  });

  it('finds none in the sources', () => expect(tooNew(root)).toEqual([]));

  it.each([
    ['x.ts', 'const g = Object.groupBy(rows, key);'],
    ['x.ts', 'const { promise } = Promise.withResolvers<void>();'],
    ['x.ts', 'for (const y of map.values().map((v) => v + 1)) use(y);'],
    ['x.ts', 'const both = left.intersection(right);'],
    ['x.ts', 'const re = /[\\p{L}--a]/v;'],
    ['x.ts', 'const re = /a/gv.exec(t);'],
    ['x.ts', 'const rows = await Array.fromAsync(stream);'],
    ['x.tsx', 'if (URL.canParse(text)) go(text);'],
    ['x.css', 'a { color: color-mix(in srgb, red, blue); }'],
    ['x.css', '.a {\n  &:hover { color: red; }\n}'],
    ['x.css', 'h1 { text-wrap: balance; }'],
  ])('refuses a planted use: %s %s', (file, text) =>
    expect(newerThings(text, file)).not.toEqual([]),
  );

  it.each([
    ['x.ts', '// Object.groupBy is too new'],
    ['x.ts', 'const either = z.union([a, b]);'],
    ['x.ts', 'Object.values(record).map((each) => each.id);'],
    ['x.ts', '[...map.values()].map((each) => each.id);'],
    ['x.ts', 'const ratio = a / v / b;'],
    ['x.css', '.a:has(.b) { inset: 0; }'],
  ])('lets what is old enough through: %s %s', (file, text) =>
    expect(newerThings(text, file)).toEqual([]),
  );

  it('every entry of the browser fills in the copying array methods before anything else', () => {
    const entries = browserSources(root).flatMap((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      const isWorker = text.startsWith('/// <reference lib="webworker" />');
      return isWorker || file === 'packages/web/src/main.tsx' ? [{ file, text }] : [];
    });
    expect(entries.length).toBeGreaterThan(1);
    for (const { file, text } of entries)
      expect(/^import .*$/mu.exec(text)?.[0], file).toContain('/array-copies.ts');
  });
});
