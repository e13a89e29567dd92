import { describe, expect, it } from 'vitest';
import { callCli, runCli } from '../testing/run-cli.ts';
import { WORDS } from '../words.ts';

describe('mingjian --help', () => {
  it('每个命令有用法、中文说明和英文说明，最后是退出码', async () => {
    const run = await callCli(['--help']);
    expect(run).toMatchObject({ code: 0, error: '' });
    expect(Object.keys(WORDS)).toHaveLength(11);
    for (const command of Object.values(WORDS)) {
      for (const words of [`mingjian ${command.usage}`, command.zh, command.en])
        expect(run.out).toContain(words);
      expect(command.zh).toMatch(/\p{Script=Han}/u);
      expect(command.en).toMatch(/^[\x20-\x7e’]+$/u);
    }
    expect(run.out).toContain('退出码 exit codes：0');
    const [named, none] = [await callCli(['help']), await callCli([])];
    expect([named.out, none.out]).toEqual([run.out, run.out]);
  });

  it('一个命令的说明：--help 跟在后面，help 写在前面', async () => {
    const after = await callCli(['score', '--help']);
    expect(after.code).toBe(0);
    expect(after.out).toContain('mingjian score FILE');
    expect(after.out).toContain('Scores self-evaluations');
    const before = await callCli(['help', 'score']);
    expect(before.out).toContain('mingjian score FILE');
    expect(before.out).not.toContain('mingjian audit');
  });

  it('没有的命令：说出有哪些，退出码 2；另起进程也一样', () => {
    const run = runCli(['scor']);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.error).toContain('没有“scor”这个命令');
    expect(run.error).toContain('score、infer、read、audit');
    expect(runCli(['constructor']).code).toBe(2);
  });
});

describe('mingjian bench 的选项', () => {
  it.each([
    [['bench'], '没有“”这项基准测试。可用：'],
    [['bench', 'speed'], '没有“speed”这项基准测试'],
    [['bench', 'toString'], '没有“toString”这项基准测试'],
    [['bench', 'noise', '--books', '0'], '--books 应为正整数，收到“0”'],
    [['bench', 'noise', '--books', '1.5'], '--books 应为正整数，收到“1.5”'],
    [['bench', 'score', '--rows', 'many'], '--rows 应为正整数，收到“many”'],
    [['bench', 'score', '--lines', '5'], '选项不对'],
  ])('%j：一句话，退出码 2', async (args, words) => {
    const run = await callCli(args);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.error).toContain(words);
  });

  it('最后一行是一份只有数的 JSON', async () => {
    const run = await callCli(['bench', 'score', '--rows', '1000']);
    expect(run.code).toBe(0);
    const found: unknown = JSON.parse(run.out.trim().split('\n').at(-1) ?? '');
    expect(found).toMatchObject({ rows: 1000, wrong: 0 });
    for (const value of Object.values(found ?? {})) expect(value).toEqual(expect.any(Number));
  });
});
