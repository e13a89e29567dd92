/** Types, lint, format: what every commit must pass. Boundaries and packs are tests of their own (`npm test`). */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from './boundaries.ts';

const root = repositoryRoot();
const bin = (name: string) => join(root, 'node_modules', '.bin', name);
const projects = readdirSync(join(root, 'packages')).flatMap((name) =>
  ['tsconfig.json', 'tsconfig.test.json']
    .map((file) => join('packages', name, file))
    .filter((file) => existsSync(join(root, file))),
);
const steps: readonly (readonly [string, readonly string[]])[] = [
  ...projects.map((project) => ['tsc', ['-p', project]] as const),
  ['tsc', ['-p', 'tools']],
  ['oxlint', ['packages', 'tools']],
  ['oxfmt', ['--check', 'packages', 'tools', 'vitest.config.ts']],
];

let failed = 0;
for (const [tool, args] of steps) {
  const run = spawnSync(bin(tool), args, { cwd: root, encoding: 'utf8' });
  if (run.status === 0) continue;
  failed += 1;
  console.error(`✗ ${tool} ${args.join(' ')}\n${run.stdout}${run.stderr}`);
}
console.log(`check: ${steps.length - failed} of ${steps.length} steps passed`);
process.exit(failed === 0 ? 0 : 1);
