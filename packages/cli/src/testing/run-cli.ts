import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { main } from '../main.ts';

export type CliRun = Readonly<{ code: number | null; out: string; error: string }>;

/** Runs the real command line as a process of its own. */
export function runCli(
  args: readonly string[],
  cwd?: string,
  environment: NodeJS.ProcessEnv = {},
): CliRun {
  const launcher = join(import.meta.dirname, '..', '..', 'bin', 'mingjian.mjs');
  const run = spawnSync(process.execPath, [launcher, ...args], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, ...environment },
    ...(cwd === undefined ? {} : { cwd }),
  });
  return { code: run.status, out: run.stdout, error: run.stderr };
}

/** The same command line in this process: what a process prints, without waiting for one to start. */
export async function callCli(args: readonly string[]): Promise<CliRun> {
  const out: string[] = [];
  const error: string[] = [];
  const code = await main(args, {
    out: (text) => void out.push(`${text}\n`),
    error: (text) => void error.push(`${text}\n`),
  });
  return { code, out: out.join(''), error: error.join('') };
}
