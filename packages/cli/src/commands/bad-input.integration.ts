import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callCli, runCli } from '../testing/run-cli.ts';

const root = mkdtempSync(join(tmpdir(), 'mingjian-bad-input-'));
const at = (name: string): string => join(root, name);
beforeAll(async () => {
  await mkdir(at('folder'));
  const files: Readonly<Record<string, string | Uint8Array>> = {
    'empty.json': '',
    'cut.json': '{"a": ',
    'broken.json': '{\n "a": 1,\n "b" 2\n}',
    'gbk.json': new Uint8Array([0xb9, 0xfa, 0xbc, 0xd2]),
    'list.json': '[]',
    'null.json': 'null',
    'book.xlsx': 'hello',
    'plain.gz': 'hello',
    'foreign.gz': gzipSync('hello\n'),
    'cut.gz': gzipSync('mingjian-backup 1\n'.repeat(99)).subarray(0, 30),
    'a-file': 'x',
  };
  for (const [name, content] of Object.entries(files)) await writeFile(at(name), content);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** No word of the system's own English, no name of a class, no line of a stack. */
const ENGLISH =
  /\b(?:error|unexpected|invalid|cannot|expected|undefined|at new|TypeError)\b|Z_[A-Z]+/iu;

async function expectSentence(args: readonly string[], words: string): Promise<void> {
  const run = await callCli(args);
  expect(run).toMatchObject({ code: 2, out: '' });
  expect(run.error).toContain(words);
  expect(run.error.replaceAll(root, '')).not.toMatch(ENGLISH);
}

describe('输入不能用：一句中文说清是什么、在哪里、怎么办，退出码 2', () => {
  it.each([
    ['score', 'none.json', '没有文件'],
    ['score', 'folder', '是文件夹。请给出一个 JSON 文件'],
    ['score', 'book.xlsx', '第 1 行第 1 列，“hello”放在这里不对'],
    ['infer', 'none.json', '找不到'],
    ['infer', 'folder', '没有可读的文件'],
    ['infer', 'book.xlsx', '请'],
  ])('%s %s', (command, file, words) => expectSentence([command, at(file)], words));

  for (const command of ['score', 'infer'])
    it.each([
      ['empty.json', '是空文件'],
      ['cut.json', '第 1 行第 7 列，没有写完就结束了'],
      ['broken.json', '第 3 行第 6 列，“2”放在这里不对'],
      ['gbk.json', '不是 UTF-8 编码'],
      ['list.json', '是空的列表'],
      ['null.json', '不是自评表对象'],
    ])(`${command} %s`, (file, words) => expectSentence([command, at(file)], words));

  it.each([
    [['score', '--bogus'], '没有“--bogus”这个选项'],
    [['score', '-x'], '没有“-x”这个选项'],
    [['score', 'a', '--pack'], '--pack 后面要有值'],
    [['score', 'a', '--json=1'], '--json 后面不带值'],
    [['bench', 'score', '--rows', '-1'], '--rows 后面要有值'],
    [['bench', 'score', 'more'], '不认识“more”'],
    [['packs', 'more'], '不认识“more”'],
    [['read', '--json', '--jsonl', at('a-file')], '只能用一个'],
    [['read', at('none.txt')], '找不到'],
    [['audit', at('folder')], '没有可读的文件'],
  ])('选项：%j', expectSentence);

  it.each([
    [['restore', at('none.gz')], '没有备份文件'],
    [['restore', at('folder')], '是文件夹，不是文件'],
    [['restore', at('plain.gz')], '已损坏或不完整，没有恢复任何内容；请换一份备份'],
    [['restore', at('cut.gz')], '已损坏或不完整，没有恢复任何内容；请换一份备份'],
    [['restore', at('empty.json')], '已损坏或不完整，没有恢复任何内容；请换一份备份'],
    [['restore', at('foreign.gz')], '不是明鉴的备份文件'],
  ])('恢复：%j，也不建立数据目录', async (args, words) => {
    await expectSentence([...args, '--data', at('new')], words);
    expect(await readdir(root)).not.toContain('new');
  });

  it.each([
    [['backup', at('b.gz'), '--data', at('nowhere')], '没有数据目录'],
    [['backup', at('b.gz'), '--data', at('a-file')], '不是明鉴的数据目录'],
    [['verify-log', '--data', at('folder')], '不是明鉴的数据目录'],
    [
      ['report', 'summary', '--year', '2024', '--data', at('folder'), '-o', at('x.pdf')],
      '不是明鉴',
    ],
    [['serve', '--data', at('a-file')], '同名的是文件，不是文件夹'],
    [['serve', '--data', at('a-file/below')], '路径里有一段是文件'],
    [['serve', '--port', 'abc'], '端口应为 0 到 65535 的整数'],
    [
      ['report', 'summary', '--demo', 'xunyang-2024', '--format', 'json', '-o', at('folder')],
      '是文件夹，不是文件',
    ],
    [
      ['report', 'summary', '--demo', 'xunyang-2024', '-o', at('no/such.json')],
      '没有这个文件或上级文件夹',
    ],
  ])('数据目录和要写的文件：%j', expectSentence);

  it('只看不改的命令在空文件夹里什么也不留下', async () =>
    expect(await readdir(at('folder'))).toEqual([]));

  it.each([
    ['garbage', 'DATABASE_URL 不是 PostgreSQL 的地址'],
    ['mysql://someone:secret-word@127.0.0.1/x', 'DATABASE_URL 不是 PostgreSQL 的地址'],
    ['postgres://someone:secret-word@127.0.0.1:1/x', '对方没有在这个地址和端口服务'],
  ])('DATABASE_URL=%s', (DATABASE_URL, words) => {
    const run = runCli(['verify-log', '--data', at('folder')], undefined, { DATABASE_URL });
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.error).toContain(words);
    expect(run.error).not.toContain('secret-word');
  });

  it('端口被占用：说出端口和办法，退出码 2，不留数据库进程', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = String(typeof address === 'object' ? address?.port : 0);
    const run = await callCli(['serve', '--data', at('served'), '--port', port]);
    other.close();
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.error).toContain(`端口 ${port} 已被占用`);
    const verified = await callCli(['verify-log', '--data', at('served')]);
    expect(verified).toMatchObject({ code: 0, error: '' });
  });
});
