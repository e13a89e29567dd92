import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoYear } from '@mingjian/demo';
import { readContainer, readSheetsFromWorkbook } from '@mingjian/documents/read';
import { type Server, serve } from '@mingjian/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callCli } from '../testing/run-cli.ts';

let root = '';
let data = '';
let server: Server | null = null;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'mingjian-report-database-'));
  data = join(root, 'data');
  server = await serve({ port: 0, host: '127.0.0.1', dataDirectory: data, demo: true });
});
afterAll(async () => {
  await server?.stop();
  await rm(root, { recursive: true, force: true });
});

const DEPARTMENT = '九江市浔阳区医疗保障局';

async function report(name: string, ...args: readonly string[]): Promise<Buffer> {
  const file = join(root, name);
  const run = await callCli(['report', ...args, '--data', data, '-o', file]);
  expect(run).toEqual({ code: 0, out: '', error: '' });
  return readFile(file);
}

const year2024 = ['--year', '2024', '--department', DEPARTMENT];

describe('mingjian report：数据目录里的年度', () => {
  it('服务开着也能打印；打印的就是库里当前的内容', async () => {
    const sheets = await report('sheets.json', 'self-evaluation', ...year2024);
    expect(JSON.parse(sheets.toString())).toEqual(demoYear('xunyang-2024')?.sheets);
    const summary = await report('summary.json', 'summary', ...year2024);
    const { rows } = JSON.parse(summary.toString()) as { rows: { conclusion: string }[] };
    expect(rows.map(({ conclusion }) => conclusion)).toContain('86.34分（良）');
  });

  it('停了服务再打印，和服务开着时一个字节也不差', async () => {
    const beside = await report('beside.xlsx', 'self-evaluation', ...year2024, '--project', '7');
    await server?.stop();
    server = null;
    const alone = await report('alone.xlsx', 'self-evaluation', ...year2024, '--project', '7');
    expect(alone.equals(beside)).toBe(true);
    const read = await readContainer(alone, 'alone.xlsx');
    if (!read.ok) throw new Error(read.failure.message);
    expect(readSheetsFromWorkbook(read.value).sheets.map(({ project }) => project)).toEqual([
      demoYear('xunyang-2024')?.sheets[6]?.project,
    ]);
  });

  it('项目可以用名称指定；文件名的后缀就是格式', async () => {
    const project = demoYear('xunyang-2024')?.sheets[2]?.project ?? '';
    const pdf = await report('one.pdf', 'self-evaluation', ...year2024, '--project', project);
    expect(pdf.subarray(0, 4).toString()).toBe('%PDF');
  });

  it.each([
    [['--year', '2031'], '数据里没有 2031 年度；现有：'],
    [['--year', '2024', '--department', '没有的局'], '数据里没有“没有的局”的 2024 年度；现有：'],
    [['--year', '2021'], '2021 年度有 2 个单位；请用 --department 指定：'],
    [[...year2024, '--project', '99'], '第几个（1 到 9），收到“99”'],
  ])('%j：一句话，退出码 2，不写文件', async (args, words) => {
    const file = join(root, 'never.json');
    const run = await callCli(['report', 'summary', ...args, '--data', data, '-o', file]);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.error).toContain(words);
    await expect(readFile(file)).rejects.toThrow('ENOENT');
  });
});
