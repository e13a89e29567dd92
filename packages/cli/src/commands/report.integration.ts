import { mkdtemp, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoYears } from '@mingjian/demo';
import { readContainer, readSheetsFromWorkbook } from '@mingjian/documents/read';
import { finestMoneyRow, type RawDocument } from '@mingjian/engine';
import { describe, expect, it } from 'vitest';
import { callCli } from '../testing/run-cli.ts';

const folder = await mkdtemp(join(tmpdir(), 'mingjian-report-'));

async function report(kind: string, demo: string, format: string): Promise<string> {
  const file = join(folder, `${kind}-${demo}.${format}`);
  const run = await callCli(['report', kind, '--demo', demo, '--format', format, '-o', file]);
  expect(run).toMatchObject({ code: 0, error: '' });
  return file;
}

async function readBack(file: string): Promise<RawDocument> {
  const read = await readContainer(await readFile(file), file);
  if (!read.ok) throw new Error(read.failure.message);
  return read.value;
}

const allText = (raw: RawDocument): string =>
  raw.blocks
    .flatMap((block) =>
      block.kind === 'line' ? [block.text] : block.cells.map((cell) => cell.text),
    )
    .join('\n')
    .replace(/\s+/gu, '');

const plain = (text: string): string => text.replace(/\s+/gu, '');

const withSheets = demoYears().filter((year) => year.sheets.length > 0);

describe('mingjian report：示例年度打印再读回', () => {
  it('四个示例里有自评表的至少两个', () => expect(withSheets.length).toBeGreaterThan(1));

  for (const year of withSheets) {
    for (const format of ['pdf', 'docx', 'xlsx'] as const)
      it(`${year.id} 的自评表，${format}`, async () => {
        const raw = await readBack(await report('self-evaluation', year.id, format));
        const { sheets } = readSheetsFromWorkbook(raw);
        expect(sheets.map(({ project }) => plain(project)).toSorted()).toEqual(
          year.sheets.map(({ project }) => plain(project)).toSorted(),
        );
        expect(sheets.reduce((sum, sheet) => sum + sheet.indicators.length, 0)).toBe(
          year.sheets.reduce((sum, sheet) => sum + sheet.indicators.length, 0),
        );
      });

    it(`${year.id} 的自评表，json 能给 score 用`, async () => {
      const file = await report('self-evaluation', year.id, 'json');
      const json: unknown = JSON.parse(await readFile(file, 'utf8'));
      expect(JSON.stringify(json)).toContain(JSON.stringify(year.sheets[0]?.project));
    });

    for (const format of ['pdf', 'docx', 'xlsx', 'html', 'json'] as const)
      it(`${year.id} 的汇总表，${format}`, async () => {
        const file = await report('summary', year.id, format);
        const text =
          format === 'html' || format === 'json'
            ? (await readFile(file, 'utf8')).replace(/\s+/gu, '')
            : allText(await readBack(file));
        for (const { project, funds } of year.sheets) {
          expect(text).toContain(project.replace(/\s+/gu, ''));
          // The row printed with the most digits, as the workbench shows it.
          const executed = funds.rows[finestMoneyRow(funds.rows) ?? 0]?.executed;
          if (executed != null) expect(text).toContain(executed);
        }
      });
  }
});

describe('mingjian report 的选项', () => {
  const out = join(folder, 'x.pdf');
  it.each([
    [['report', 'toString'], '没有“toString”这种报表'],
    [['report'], '没有“”这种报表。可用：self-evaluation'],
    [['report', 'summary'], '请用 --year 指定年度'],
    [['report', 'summary', '--year', '24'], '--year 应为四位年份，收到“24”'],
    [['report', 'summary', '--demo', 'xunyang-2024', '--year', '2024'], '不能再写'],
    [['report', 'summary', 'x', '--year', '2024'], '不认识“x”'],
    [
      ['report', 'summary', '--year', '2024', '--data', join(folder, 'no'), '-o', out],
      '没有数据目录',
    ],
    [
      ['report', 'summary', '--demo', 'nowhere', '--format', 'pdf', '-o', out],
      '请用 --demo 指定：xunyang-2024',
    ],
    [
      ['report', 'summary', '--demo', 'xunyang-2024', '-o', join(folder, 'x.doc')],
      '不会写“.doc”文件；-o 的扩展名应为 pdf、',
    ],
    [
      ['report', 'summary', '--demo', 'xunyang-2024', '-o', join(folder, 'x')],
      '没有扩展名；-o 的扩展名应为 pdf、',
    ],
    [
      ['report', 'summary', '--demo', 'xunyang-2024', '--format', 'txt', '-o', out],
      '--format 应为 pdf',
    ],
    [['report', 'summary', '--demo', 'xunyang-2024', '--format', 'pdf'], '请用 -o'],
    [
      [
        'report',
        'self-evaluation',
        '--demo',
        'xunyang-2024',
        '--project',
        '10',
        '--format',
        'pdf',
        '-o',
        out,
      ],
      '第几个（1 到 9），收到“10”',
    ],
    [
      [
        'report',
        'summary',
        '--demo',
        'xunyang-2024',
        '--format',
        'json',
        '-o',
        join(folder, '没有', 'a'),
      ],
      '写不了文件',
    ],
  ])('%j：一句话，退出码 2', async (args, words) => {
    const run = await callCli(args);
    expect(run.code).toBe(2);
    expect(run.error).toContain(words);
  });

  it('--list 列出种类；--project 只取一张', async () => {
    const list = await callCli(['report', '--list']);
    expect(list.out.split('\n').map((line) => line.split('\t')[0])).toEqual(
      expect.arrayContaining(['self-evaluation', 'summary']),
    );
    const file = join(folder, 'one.xlsx');
    const args = ['--demo', 'xunyang-2024', '--project', '7', '--format', 'xlsx', '-o', file];
    expect((await callCli(['report', 'self-evaluation', ...args])).code).toBe(0);
    expect((await stat(file)).size).toBeGreaterThan(1000);
    const raw = await readBack(file);
    expect(readSheetsFromWorkbook(raw).sheets).toHaveLength(1);
    // The total that the published form lost, computed by its pack.
    expect(allText(raw)).toContain('86.34');
  });
});
