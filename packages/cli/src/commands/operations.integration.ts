import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callCli } from '../testing/run-cli.ts';

const LAUNCHER = join(import.meta.dirname, '..', '..', 'bin', 'mingjian.mjs');

let root = '';
beforeAll(async () => void (root = await mkdtemp(join(tmpdir(), 'mingjian-operations-'))));
afterAll(async () => rm(root, { recursive: true, force: true }));

/** `mingjian serve` as a process of its own; its last line is the address. */
async function serve(...args: readonly string[]) {
  const child = spawn(process.execPath, [LAUNCHER, 'serve', '--port', '0', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (line.startsWith('http://')) break;
  }
  return {
    lines,
    address: lines.at(-1) ?? '',
    stop: async () => {
      child.kill('SIGTERM');
      // The exit event carries the code first.
      const [code] = (await ended) as [number | null];
      return code;
    },
  };
}

const projects = async (address: string): Promise<unknown> => {
  const reply = await fetch(`${address}/api/v1/years/2024/sheets`);
  expect(reply.status).toBe(200);
  return reply.json();
};

describe('启动、备份、恢复、校验留痕', () => {
  it('示例年度从服务里备份出来，恢复到新目录，再服务时内容一样', async () => {
    const [first, second, file] = ['first', 'second', 'backup.gz'].map((name) => join(root, name));
    const server = await serve('--demo', '--data', first!);
    expect(server.lines.join('\n')).toMatch(/已载入示例年度：\d+ 张自评表/u);
    const before = await projects(server.address);
    expect(JSON.stringify(before)).toContain('城镇居民基本医疗保险专项工作经费');
    expect((await fetch(`${server.address}/healthz`)).status).toBe(200);
    const backup = await callCli(['backup', file!, '--data', first!]);
    expect(backup).toMatchObject({ code: 0, error: '' });
    const checksum = /校验值 (\w+)/u.exec(backup.out)?.[1];
    expect(checksum).toMatch(/^[0-9a-f]{32,}$/u);
    const twice = await callCli(['backup', file!, '--data', first!]);
    expect([twice.code, twice.error]).toEqual([2, expect.stringContaining('没有覆盖')]);
    expect((await callCli(['backup', file!, '--force', '--data', first!])).code).toBe(0);
    expect(await server.stop()).toBe(0);

    const restore = await callCli(['restore', file!, '--data', second!]);
    expect(restore).toMatchObject({ code: 0, error: '' });
    expect(restore.out).toContain(checksum);
    const again = await callCli(['restore', file!, '--data', second!]);
    expect(again.code).toBe(2);
    expect(again.error).toContain('已有内容');

    const log = await callCli(['verify-log', '--data', second!, '--json']);
    expect(log.code).toBe(0);
    expect(JSON.parse(log.out)).toMatchObject({ contract: '1', intact: true, firstBroken: null });
    const words = await callCli(['verify-log', '--data', first!]);
    expect(words.out).toContain('操作留痕完好');
    const end = /链头：第 \d+ 条 [0-9a-f]{64}/u.exec(words.out)?.[0];
    expect(end).toBeDefined();
    expect(backup.out).toContain(end);
    expect(words.out).toContain(`与链头文件相符：${join(first!, 'log-head')}`);

    const restored = await serve('--data', second!);
    expect(await projects(restored.address)).toEqual(before);
    expect(await restored.stop()).toBe(0);
  });
});

describe('这些命令的选项', () => {
  it.each([
    [['backup'], '请给出备份文件的名字'],
    [['backup', 'a', 'b'], '请给出备份文件的名字'],
    [['restore'], '请给出备份文件'],
    [['verify-log', 'x'], '不认识“x”'],
    [['serve', 'x'], '不认识“x”'],
    [['serve', '--port', '70000'], '端口应为 0 到 65535 的整数，收到“70000”'],
    [['serve', '--host', '0.0.0.0'], '不能监听 0.0.0.0'],
  ])('%j：一句话，退出码 2', async (args, words) => {
    const run = await callCli(args);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.error).toContain(words);
  });
});
