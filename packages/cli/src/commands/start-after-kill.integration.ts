import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';

const LAUNCHER = join(import.meta.dirname, '..', '..', 'bin', 'mingjian.mjs');

/** `npm start` as the system sees it: a shell, and the program below it. */
function start(dataDirectory: string): ChildProcess {
  const line = `"${process.execPath}" "${LAUNCHER}" serve --port 0 --data "${dataDirectory}"; :`;
  return spawn('sh', ['-c', line], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, npm_lifecycle_event: 'start' },
  });
}

async function addressOf(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('the program has no output');
  for await (const line of createInterface({ input: child.stdout }))
    if (line.startsWith('http://')) return line;
  return '没有启动';
}

it.skipIf(process.platform === 'win32')(
  '用 kill -9 结束启动它的程序后，马上再启动就接着用，先前的服务不会留下',
  async () => {
    const dataDirectory = await mkdtemp(join(tmpdir(), 'mingjian-orphan-'));
    try {
      const first = start(dataDirectory);
      const address = await addressOf(first);
      first.kill('SIGKILL');
      const second = start(dataDirectory);
      const next = await addressOf(second);
      expect(next).toMatch(/^http:/);
      expect((await fetch(`${next}/healthz`)).status).toBe(200);
      await expect(fetch(`${address}/healthz`)).rejects.toThrow();
      const ended = once(second.stdout ?? second, 'close');
      second.kill('SIGKILL');
      // The pipe closes when the program below the shell has ended too.
      await ended;
    } finally {
      await rm(dataDirectory, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
  },
);
