import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InferResult } from '@mingjian/audit';
import { demoYear } from '@mingjian/demo';
import type { SelfEvaluation } from '@mingjian/engine';
import { beforeAll, describe, expect, it } from 'vitest';
import { callCli } from '../testing/run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingjian-infer-'));
const sheets = demoYear('xunyang-2024')?.sheets ?? [];

async function infer(name: string, value: readonly SelfEvaluation[]): Promise<InferResult> {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(value));
  const run = await callCli(['infer', file, '--json']);
  expect(run).toMatchObject({ code: 0, error: '' });
  // The assertions below hold the command to the shape.
  return JSON.parse(run.out) as InferResult;
}

describe('mingjian infer：浔阳 2024 的九张自评表', () => {
  let result: InferResult;
  beforeAll(async () => void (result = await infer('nine.json', sheets)));
  const groupOf = (rows: string) => result.groups.find((group) => group.rows.includes(rows));

  it('61 个指标得分和 7 个执行率得分全有说法', () => {
    expect(result.unexplained).toEqual([]);
    const printed = sheets.flatMap((sheet) => [
      ...sheet.indicators.flatMap((row) => (row.score == null ? [] : [row])),
      ...(sheet.execution?.score == null ? [] : [sheet.execution]),
    ]);
    expect(printed).toHaveLength(68);
    expect(new Set(result.groups.flatMap(({ explains }) => explains)).size).toBe(68);
  });

  it('未达标按及格线 60% 计，倍数在 2.498 到 2.501 之间', () => {
    expect(groupOf('short of target')).toMatchObject({
      method: 'completion-with-pass-line',
      parameters: { passLine: '60%', factor: '2.5' },
      interval: { low: '2.498', high: '2.501' },
    });
  });

  it('超出上限按比例扣，倍数 1；执行率是分档', () => {
    expect(groupOf('ceiling exceeded')).toMatchObject({
      method: 'ceiling-overrun',
      parameters: { factor: '1' },
    });
    const execution = groupOf('budget execution');
    expect([execution, ...(execution?.alternatives ?? [])].map((each) => each?.method)).toContain(
      'steps',
    );
  });

  it('没印出的两个总分补得回来；12.39 由 15.26 算出，不是 15.221636', () => {
    expect(result.restored.totals.map(({ sheet, total }) => [sheet, total])).toEqual([
      [6, '86.34'],
      [7, '20'],
    ]);
    expect(result.inputs).toMatchObject([{ printed: '12.39', from: '15.26', not: '15.221636' }]);
  });

  it('把一个得分改掉：只有这一行说不通', async () => {
    const changed = sheets.map((sheet, s) => ({
      ...sheet,
      indicators: sheet.indicators.map((row) =>
        s === 6 && row.name === '居民参保率' ? { ...row, score: '8.5' } : row,
      ),
    }));
    const spoiled = await infer('spoiled.json', changed);
    expect(spoiled.unexplained).toMatchObject([{ printed: '8.5' }]);
    expect(spoiled.unexplained[0]?.name).toContain('居民参保率');
  });
});

const parse = (text: string) =>
  // The assertions below hold the command to the shape.
  JSON.parse(text) as InferResult & { documents: unknown; unread?: { file: string }[] };

describe('mingjian infer 的几份文件', () => {
  it('九张表分在九个文件里，合起来与放在一个文件里推断得一样；进度写在标准错误', async () => {
    const one = await infer('together.json', sheets);
    const apart = mkdtempSync(join(tmpdir(), 'mingjian-infer-'));
    for (const [index, sheet] of sheets.entries())
      writeFileSync(join(apart, `表${index}.json`), JSON.stringify(sheet));
    for (const words of [apart, join(apart, '*.json')]) {
      const run = await callCli(['infer', words, '--json']);
      expect(run.code).toBe(0);
      expect(run.error).toContain('已读 9 / 9 份');
      const { documents, ...result } = parse(run.out);
      const { documents: _, ...alone } = one as ReturnType<typeof parse>;
      expect(result).toEqual(alone);
      expect(documents).toHaveLength(9);
    }
  });

  it('--jsonl 每份一行；读不出的也有一行，退出码 2；与 --json 不能同用', async () => {
    const good = join(folder, 'good.json');
    writeFileSync(good, JSON.stringify(sheets));
    const bad = join(folder, 'cut.json');
    writeFileSync(bad, '{');
    const run = await callCli(['infer', good, bad, '--jsonl']);
    expect(run.code).toBe(2);
    const lines = run.out.trim().split('\n').map(parse);
    expect(lines).toHaveLength(2);
    expect(lines.find(({ unread }) => !unread)?.groups.length).toBeGreaterThan(3);
    expect(lines.find(({ unread }) => unread)?.unread).toMatchObject([{ file: bad }]);
    expect((await callCli(['infer', good, '--json', '--jsonl'])).code).toBe(2);
  });

  it('报告里的自评表直接读；没有自评表的说一句话', async () => {
    const put = async (name: string) => {
      const file = join(folder, name);
      const args = ['report', 'self-evaluation', '--demo', 'xunyang-2024', '-o', file];
      expect(await callCli(args)).toMatchObject({ code: 0 });
      return file;
    };
    const run = await callCli(['infer', await put('自评表.docx'), '--json']);
    expect(run).toMatchObject({ code: 0, error: '' });
    expect(parse(run.out).documents).toMatchObject([{ sheets: sheets.length }]);
    const none = join(folder, '没有表.txt');
    writeFileSync(none, '本年收入合计1,000.00万元。');
    const without = await callCli(['infer', none]);
    expect(without).toMatchObject({ code: 2, out: '' });
    expect(without.error).toContain('没有认出项目支出绩效自评表');
  });
});

describe('mingjian infer 的输入', () => {
  it('没有给文件、不是 JSON：一句话，退出码 2', async () => {
    const none = await callCli(['infer']);
    expect(none.code).toBe(2);
    expect(none.error).toContain('请给出文件或文件夹');
    const file = join(folder, 'bad.json');
    writeFileSync(file, '{');
    const bad = await callCli(['infer', file]);
    expect(bad.code).toBe(2);
    expect(bad.error).toContain('不是合格的 JSON');
  });
});
