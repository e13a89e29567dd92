#!/usr/bin/env node
// Starts the command line on Node 24, which npm ci brought along, whatever Node runs this file.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

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
  });
  // Whoever stops this launcher means the program behind it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
}
