import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { gb18030, utf16 } from '../testing/encodings.ts';
import { fixture, reportFolder, reportText } from '../testing/report-folder.ts';
import { callCli, runCli } from '../testing/run-cli.ts';

type ReadJson = Readonly<{
  contract: string;
  file: string;
  document: Record<string, unknown>;
  tables: readonly Readonly<{ title: string; rows: readonly unknown[] }>[];
  selfEvaluations: readonly unknown[];
  facts: readonly Readonly<{
    id: string;
    value: string | null;
    unit: string | null;
    raw: string;
  }>[];
  unread: readonly Readonly<{ why: string; place: unknown }>[];
}>;

const BOOK = 'ningxi-final-accounts-2022.txt';
const folder = reportFolder();
// The command promises this shape; the assertions below hold it to that.
const parse = (text: string): ReadJson => JSON.parse(text) as ReadJson;

const lines = (out: string): readonly ReadJson[] => out.trim().split('\n').map(parse);

describe('mingjian read：对外的 JSON', () => {
  let read: ReadJson;

  beforeAll(async () => {
    const run = await callCli(['read', fixture(`reports/${BOOK}`), '--json']);
    expect(run).toMatchObject({ code: 0, error: '' });
    read = parse(run.out);
  });

  it('约定的键都在，单位、年度、表和数都读出', () => {
    expect(read.contract).toBe('1');
    expect(Object.keys(read)).toEqual(
      expect.arrayContaining(['document', 'tables', 'selfEvaluations', 'facts', 'unread']),
    );
    expect(read.facts).toHaveLength(103);
    expect(read.tables.every((table) => table.title !== '' && table.rows.length > 0)).toBe(true);
  });

  it('每个数都有约定的字段，金额是十进制文字', () => {
    for (const fact of read.facts) {
      expect(fact).toMatchObject({
        id: expect.any(String),
        measure: expect.any(String),
        label: expect.any(String),
        status: expect.stringMatching(/^(?:clean|cleaned|restored|garbled|missing)$/u),
        place: { line: expect.any(Number) },
      });
      if (fact.value !== null) expect(fact.value).toMatch(/^-?\d+(?:\.\d+)?$/u);
    }
    expect(new Set(read.facts.map(({ id }) => id)).size).toBe(read.facts.length);
  });

  it('没有 --json 时给人看：单位、年度、表', async () => {
    const run = await callCli(['read', fixture(`reports/${BOOK}`)]);
    expect(run.code).toBe(0);
    expect(run.out).toContain('宁溪县财政局　2022　103 个数');
  });

  it('另起一个进程，标准输出里只有一份 JSON', () => {
    const run = runCli(['read', fixture(`reports/${BOOK}`), '--json']);
    expect(run).toMatchObject({ code: 0, error: '' });
    expect(parse(run.out).facts).toEqual(read.facts);
  });

  it.each([
    ['GB18030', gb18030],
    ['UTF-16 带标记', (text: string) => utf16(text, true)],
    ['UTF-16 无标记', (text: string) => utf16(text, false)],
    ['UTF-8 带标记', (text: string) => new TextEncoder().encode(`\uFEFF${text}`)],
  ])('%s 编码的同一份报告，读出的数一样', async (name, encode) => {
    const file = folder.put(`${name}.txt`, encode(reportText(BOOK)));
    const run = await callCli(['read', file, '--json']);
    expect(run).toMatchObject({ code: 0, error: '' });
    expect(parse(run.out).facts).toEqual(read.facts);
  });
});

describe('mingjian read：几份文件', () => {
  const many = reportFolder();

  beforeAll(() => {
    many.copy(`reports/${BOOK}`, '甲/决算.txt');
    many.copy('reports/haitang-overall-2023.txt', '甲/深/整体.txt');
    many.copy('workbook-libreoffice.xlsx', '乙.xlsx');
    many.put('不相干.md', '# 说明');
  });

  it('文件夹：里面各层的报告每份一行 JSON，别的文件不读', async () => {
    const run = await callCli(['read', many.path, '--jsonl']);
    expect(run.code).toBe(0);
    expect(
      lines(run.out)
        .map(({ file }) => file)
        .toSorted(),
    ).toEqual(
      ['乙.xlsx', '甲/决算.txt', '甲/深/整体.txt'].map((name) => join(many.path, name)).toSorted(),
    );
    expect(run.error).toContain('已读 3 / 3 份');
  });

  it('通配符；同一份只读一次', async () => {
    const pattern = join(many.path, '**', '*.txt');
    const run = await callCli(['read', pattern, join(many.path, '甲', '决算.txt'), '--jsonl']);
    expect(run.code).toBe(0);
    expect(lines(run.out)).toHaveLength(2);
  });

  it('好文件里有一份坏的：好的照给，坏的一句话，退出码 2', async () => {
    const bad = many.put('坏/空.txt', '');
    const run = await callCli(['read', join(many.path, '甲'), bad, '--jsonl']);
    expect(run.code).toBe(2);
    expect(lines(run.out)).toHaveLength(2);
    expect(run.error).toContain(`${bad}：“${bad}”是空文件（0 字节）`);
  });

  it('--json 只管一份，几份要用 --jsonl', async () => {
    const run = await callCli(['read', join(many.path, '甲'), '--json']);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.error).toContain('多个文件请用 --jsonl');
  });
});

describe('mingjian read：读不了的文件', () => {
  it.each([
    ['空.txt', new Uint8Array(), '空文件（0 字节）'],
    ['零字节.docx', new Uint8Array(), '空文件（0 字节）'],
    ['空白.txt', ' \n\n　\n', '只有空白'],
    ['乱.txt', Uint8Array.from({ length: 5000 }, (_, i) => (i * 7) % 256), '不是文本'],
    ['图.docx', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3), '图片（PNG）'],
    ['假.pdf', '%PDF-1.7\n不是 PDF', '已损坏'],
    ['旧.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0), '另存为'],
  ])('%s：一句话说明白，退出码 2', async (name, content, words) => {
    const file = folder.put(name, content);
    const run = await callCli(['read', file, '--json']);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.error.trim().split('\n')).toHaveLength(1);
    expect(run.error).toContain(words);
    expect(run.error).toContain(file);
  });

  it('内容是文本、扩展名是 docx：照文本读，并说出来', async () => {
    const file = folder.put('其实是文本.docx', reportText(BOOK));
    const run = await callCli(['read', file, '--json']);
    expect(run.code).toBe(0);
    expect(parse(run.out).facts).toHaveLength(103);
  });

  it('找不到的路径、没有给文件、不认识的选项', async () => {
    const lost = await callCli(['read', join(folder.path, '没有.pdf')]);
    expect(lost.code).toBe(2);
    expect(lost.error).toContain('找不到');
    const none = await callCli(['read']);
    expect(none.code).toBe(2);
    expect(none.error).toContain('没有可读的文件');
    const odd = await callCli(['read', '--xml', 'a.txt']);
    expect(odd.code).toBe(2);
    expect(odd.error).toContain('选项不对');
  });
});
