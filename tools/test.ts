/** The one test command: checks, unit, integration and browser tests; ends with "N passed, N failed". */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot } from './boundaries.ts';
import { ensureChromium } from './chromium.ts';

type Report = Readonly<{ numPassedTests: number; numFailedTests: number; numPendingTests: number }>;

const root = repositoryRoot();
const long = process.argv.includes('--long');
const only = process.argv.slice(2).filter((word) => word !== '--long');
const projects = long ? ['long'] : ['unit', 'integration', 'browser'];

const check = long
  ? { status: 0 }
  : spawnSync(process.execPath, [join(root, 'tools', 'check.ts')], { cwd: root, stdio: 'inherit' });
const chromium = ensureChromium();
if (chromium === undefined && !long)
  console.error(
    '没有找到 Chromium，浏览器测试会失败。请安装 chromium，或用环境变量 CHROMIUM 指明它在哪里。',
  );

let passed = 0;
let failed = check.status === 0 ? 0 : 1;
let skipped = 0;
for (const project of projects) {
  const output = join(mkdtempSync(join(tmpdir(), 'mingjian-test-')), `${project}.json`);
  const run = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules', 'vitest', 'vitest.mjs'),
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${output}`,
      ...only,
    ],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...(chromium === undefined ? {} : { CHROMIUM: chromium }) },
    },
  );
  let report: Report | undefined;
  try {
    report = JSON.parse(readFileSync(output, 'utf8')) as Report;
  } catch {
    // No report: the runner itself failed, counted below.
  }
  passed += report?.numPassedTests ?? 0;
  skipped += report?.numPendingTests ?? 0;
  // A suite that fails before its first test reports no failed test; the exit code still counts.
  failed += Math.max(report?.numFailedTests ?? 0, run.status === 0 ? 0 : 1);
}
if (passed === 0) failed += 1;
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed === 0 ? 0 : 1);
