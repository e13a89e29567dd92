import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';

/** Who may import whom (docs/ARCHITECTURE.md). `*` in npm: any package that its manifest names. */
type Allowed = Readonly<{ packages: readonly string[]; npm: readonly string[]; node: boolean }>;

export const ALLOWED: Readonly<Record<string, Allowed>> = {
  engine: { packages: [], npm: [], node: false },
  packs: { packages: ['engine'], npm: ['yaml'], node: true },
  demo: { packages: ['engine'], npm: [], node: false },
  audit: { packages: ['engine'], npm: ['highs'], node: false },
  documents: { packages: ['engine'], npm: ['*'], node: true },
  contract: { packages: ['engine'], npm: ['zod'], node: false },
  server: {
    packages: ['engine', 'packs', 'audit', 'documents', 'contract', 'demo'],
    npm: ['*'],
    node: true,
  },
  cli: {
    packages: ['engine', 'packs', 'audit', 'documents', 'contract', 'demo', 'server', 'bench'],
    npm: [],
    node: true,
  },
  web: { packages: ['engine', 'audit', 'contract', 'documents'], npm: ['*'], node: false },
  bench: { packages: ['engine', 'packs', 'audit', 'documents', 'demo'], npm: ['*'], node: true },
};

export type SourceModule = Readonly<{ file: string; imports: readonly string[] }>;

const SPECIFIER =
  /(?:^|[\s;}])(?:import|export)\s(?:[^'"();]*?\sfrom\s)?\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/gmu;

/** Import specifiers of a source text. Comments are removed first, so that an example in one is not an import. */
export function importsOf(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/^\s*\/\/.*$/gmu, '');
  return [...code.matchAll(SPECIFIER)].map((match) => match[1] ?? match[2] ?? '');
}

/** Every TypeScript source below packages/, tests included. */
export function readModules(root: string): SourceModule[] {
  const files = readdirSync(join(root, 'packages'), { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      /\.(ts|tsx)$/u.test(file) && !/(^|[\\/])(node_modules|dist|fixtures)([\\/]|$)/u.test(file),
  );
  return files.map((file) => ({
    file: file.split(sep).join('/'),
    imports: importsOf(readFileSync(join(root, 'packages', file), 'utf8')),
  }));
}

const isTest = (file: string) =>
  /\.(test|integration|browser|long)\.tsx?$/u.test(file) || file.includes('/testing/');

/** Sentences for every import that crosses a boundary; none when the house is in order. */
export function violations(modules: readonly SourceModule[]): string[] {
  return modules.flatMap(({ file, imports }) => {
    const owner = file.split('/')[0] ?? '';
    const allowed = ALLOWED[owner];
    if (!allowed) return [`${file}: package ${owner} has no row in the boundary table`];
    if (isTest(file)) return [];
    // `documents/read` runs in the browser's worker too: bytes in, no node:*.
    const node = allowed.node && !file.startsWith('documents/src/read/');
    return imports.flatMap((specifier) => {
      if (specifier.startsWith('.')) {
        const target = normalize(join(dirname(file), specifier))
          .split(sep)
          .join('/');
        if (!target.startsWith(`${owner}/`)) return [`${file}: reaches into ${target}`];
        if (/(^|\/)index\.ts$/u.test(target) && !/(^|\/)index\.ts$/u.test(file))
          return [`${file}: imports ${specifier}; inside a package import the file itself`];
        return [];
      }
      if (specifier.startsWith('node:')) return node ? [] : [`${file}: may not use ${specifier}`];
      const ours = /^@mingjian\/([^/]+)/u.exec(specifier)?.[1];
      if (ours)
        return allowed.packages.includes(ours) ? [] : [`${file}: may not import ${specifier}`];
      const name = specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/');
      return allowed.npm.includes('*') || allowed.npm.includes(name)
        ? []
        : [`${file}: may not import ${specifier}`];
    });
  });
}

/** Import cycles inside packages, each as the list of files; type-only cycles count too, for a reader they are cycles. */
export function cycles(modules: readonly SourceModule[]): string[][] {
  const edges = new Map(
    modules.map(({ file, imports }) => [
      file,
      imports
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) =>
          normalize(join(dirname(file), specifier))
            .split(sep)
            .join('/'),
        ),
    ]),
  );
  const found: string[][] = [];
  const done = new Set<string>();
  const visit = (file: string, path: string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) {
      found.push([...path.slice(at), file]);
      return;
    }
    if (done.has(file)) return;
    for (const next of edges.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of edges.keys()) visit(file, []);
  return found;
}

/** The repository's root as seen from this file. */
export const repositoryRoot = (): string => normalize(join(import.meta.dirname, '..'));
