#!/usr/bin/env node
// Starts the command line on Node 24, which npm ci brought along, whatever Node runs this file.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import module from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const STOPPING = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const LAUNCHED = 'MINGJIAN_LAUNCHED';

/**
 * Who started us; below `npm start` on Linux also who started the shell that npm puts between itself and the program. Nothing
 * further up counts: a program in the background outlives the terminal it was started from.
 */
function starters() {
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event !== 'start') return `${parent}`;
  try {
    const [, above] =
      /^\d+ \((?:sh|dash|bash)\) \S (\d+) /.exec(readFileSync(`/proc/${parent}/stat`, 'utf8')) ??
      [];
    return `${parent} ${above ?? ''}`;
  } catch {
    return `${parent}`;
  }
}

/**
 * Who kills with -9 what they started (`npm start`, or this launcher) means the program behind it. Nobody can pass that signal
 * on, so the program looks whether its starters are still there, and stops as if it had been asked to.
 */
function endWithParent() {
  if (process.env.npm_lifecycle_event !== 'start' && process.env[LAUNCHED] === undefined) return;
  const started = starters();
  const watch = setInterval(() => {
    if (starters() === started) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 200);
  watch.unref();
}

endWithParent();

const here = dirname(fileURLToPath(import.meta.url));
if (Number(process.versions.node.split('.')[0]) >= 24) {
  // The sources run as they are; compiled once, they are kept in the temporary directory and a start is twice as fast.
  // Reader threads look for the same place in the environment.
  process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'node-compile-cache');
  module.enableCompileCache();
  const { main } = await import('../src/main.ts');
  process.exitCode = await main(process.argv.slice(2));
} else {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const node = join(
    here,
    '..',
    '..',
    '..',
    'node_modules',
    `node-${platform}-${process.arch}`,
    'bin',
    name,
  );
  if (!existsSync(node)) {
    console.error(
      '明鉴需要 Node.js 24，本机没有。请在仓库根目录运行 npm ci（它会带来 Node.js 24），或自行安装。',
    );
    process.exit(2);
  }
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, [LAUNCHED]: '1' },
  });
  // Whoever stops this launcher means the program behind it.
  for (const signal of STOPPING) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
}
