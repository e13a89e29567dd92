import { describe, expect, it } from 'vitest';
import {
  ALLOWED,
  cycles,
  importsOf,
  readModules,
  repositoryRoot,
  violations,
} from './boundaries.ts';

describe('who may import whom', () => {
  const modules = readModules(repositoryRoot());

  it('reads a non-zero number of modules in every package of the table', () => {
    for (const name of Object.keys(ALLOWED))
      expect(
        modules.filter(({ file }) => file.startsWith(`${name}/`)).length,
        name,
      ).toBeGreaterThan(0);
  });

  it('finds no import across a boundary', () => expect(violations(modules)).toEqual([]));

  it('finds no cycle', () => expect(cycles(modules)).toEqual([]));

  it.each([
    ['engine/src/x.ts', 'node:fs'],
    ['engine/src/x.ts', 'zod'],
    ['engine/src/x.ts', '@mingjian/packs'],
    ['audit/src/x.ts', 'node:fs'],
    ['documents/src/read/x.ts', 'node:fs'],
    ['web/src/x.tsx', '@mingjian/server'],
    ['documents/src/write/x.ts', '@mingjian/packs'],
    ['cli/src/x.ts', '../../server/src/db/x.ts'],
    ['engine/src/a/x.ts', '../index.ts'],
  ])('refuses a planted import: %s → %s', (file, specifier) =>
    expect(violations([{ file, imports: [specifier] }])).toHaveLength(1),
  );

  it('refuses a planted cycle', () =>
    expect(
      cycles([
        { file: 'engine/src/a.ts', imports: ['./b.ts'] },
        { file: 'engine/src/b.ts', imports: ['./a.ts'] },
      ]),
    ).not.toEqual([]));

  it('sees every form of import and none in comments', () =>
    expect(
      importsOf(
        "import a from 'a';\nimport type { B } from 'b';\nimport 'c';\nexport * from 'd';\nconst e = await import('e');\n// import f from 'f'\n/* import g from 'g' */\nimport {\n  h,\n} from 'h';\n",
      ).toSorted(),
    ).toEqual(['a', 'b', 'c', 'd', 'e', 'h']));
});
