import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { repositoryRoot } from './boundaries.ts';

type Term = Readonly<{ zh: string; en: string; id: string; means: string }>;

const root = repositoryRoot();
const terms = parse(readFileSync(join(root, 'docs', 'glossary.yaml'), 'utf8')) as Term[];
const engine = join(root, 'packages', 'engine', 'src');
const used = readdirSync(engine, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .flatMap((file) =>
    [...readFileSync(join(engine, file), 'utf8').matchAll(/@term\s+(\S+)/gu)].map((match) => ({
      file,
      term: match[1]!,
    })),
  );

describe('术语表 docs/glossary.yaml', () => {
  it('每个条目都有中文、英文、标识符和解释', () => {
    for (const term of terms)
      for (const key of ['zh', 'en', 'id', 'means'] as const)
        expect(term[key], term.zh).toBeTruthy();
  });

  it('没有重复的中文术语或标识符', () => {
    expect(new Set(terms.map(({ zh }) => zh)).size).toBe(terms.length);
    expect(new Set(terms.map(({ id }) => id)).size).toBe(terms.length);
  });

  it('代码里的每个 @term 都在术语表里', () => {
    expect(used.length).toBeGreaterThan(0);
    const known = new Set(terms.map(({ zh }) => zh));
    expect(used.filter(({ term }) => !known.has(term))).toEqual([]);
  });
});
