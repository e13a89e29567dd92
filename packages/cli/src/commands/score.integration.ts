import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoYear } from '@mingjian/demo';
import type { ScoredSheet } from '@mingjian/engine';
import { beforeAll, describe, expect, it } from 'vitest';
import { callCli, runCli } from '../testing/run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingjian-score-'));
const sheets = demoYear('xunyang-2024')!.sheets;
const scoreOf = (sheet: ScoredSheet, name: string) =>
  sheet.indicators.find((row) => row.name === name)!.score;

const write = (name: string, value: unknown): string => {
  const file = join(folder, name);
  const plain = typeof value === 'string' || value instanceof Uint8Array;
  writeFileSync(file, plain ? value : JSON.stringify(value));
  return file;
};

describe('mingjian score：浔阳 2024 的九张自评表', () => {
  let scored: readonly ScoredSheet[];

  beforeAll(() => {
    const run = runCli(['score', write('nine.json', sheets), '--json']);
    expect(run.error).toBe('');
    expect(run.code).toBe(0);
    scored = JSON.parse(run.out) as ScoredSheet[];
  });

  it('61 个印出的指标得分全部重现', () => {
    const printed = sheets.flatMap((sheet, s) =>
      sheet.indicators.flatMap((row, r) =>
        row.score == null
          ? []
          : [{ printed: row.score, computed: scored[s]!.indicators[r]!.score }],
      ),
    );
    expect(printed).toHaveLength(61);
    expect(printed.filter((row) => row.printed !== row.computed)).toEqual([]);
  });

  it('7 个印出的执行率得分全部重现', () => {
    const printed = sheets.flatMap((sheet, s) =>
      sheet.execution?.score == null ? [] : [[sheet.execution.score, scored[s]!.execution.score]],
    );
    expect(printed).toHaveLength(7);
    for (const [expected, computed] of printed) expect(computed).toBe(expected);
  });

  it('总分、遗失的两个总分和等级', () => {
    expect(scored.map(({ total }) => total)).toEqual([
      '100',
      '94.11',
      '97',
      '100',
      '100',
      '100',
      '86.34',
      '20',
      '0',
    ]);
    expect(scored.map(({ grade }) => grade)).toEqual([
      '优',
      '优',
      '优',
      '优',
      '优',
      '优',
      '良',
      '差',
      '差',
    ]);
  });

  it('执行率 84.56 取自 15.221636，不是 15.222', () =>
    expect(scored[6]!.execution.rate).toBe('84.56'));

  it('每个得分都有依据和算式', () => {
    for (const sheet of scored)
      for (const row of [...sheet.indicators, sheet.execution]) {
        expect(row.cite.length).toBeGreaterThan(0);
        expect(row.steps.length).toBeGreaterThan(0);
      }
  });
});

describe('mingjian score：换规则包与边界', () => {
  it('按全国 2020 办法，四行未完成的得 16.96、9.18、9.60、2.22', async () => {
    const run = await callCli([
      'score',
      write('seven.json', [sheets[6], sheets[1]]),
      '--pack',
      'national-2020',
      '--json',
    ]);
    const [seven, two] = JSON.parse(run.out) as ScoredSheet[];
    expect(Number(scoreOf(seven!, '居民参保率'))).toBe(9.6);
    expect([
      scoreOf(seven!, '工作经费成本'),
      scoreOf(seven!, '居民参保人数'),
      scoreOf(two!, '购置电子医保卡五官扫码器'),
    ]).toEqual(['16.96', '9.18', '2.22']);
  });

  it.each([
    ['99.99', '7'],
    ['100', '10'],
    ['80', '7'],
    ['79.99', '5'],
    ['60', '5'],
    ['59.99', '0'],
  ])('执行率 %s 得 %s 分', async (executed, expected) => {
    const sheet = {
      ...sheets[2]!,
      funds: {
        unit: '万元',
        weight: '10',
        rows: [{ label: '年度资金总额', initialBudget: '100', fullYearBudget: '100', executed }],
      },
    };
    const run = await callCli(['score', write('rate.json', sheet), '--json']);
    const scored = JSON.parse(run.out) as ScoredSheet;
    expect(scored.execution.score).toBe(expected);
  });

  it('单个资金对象也接受；一个对象进，一个对象出', async () => {
    const { rows: _rows, ...funds } = sheets[2]!.funds;
    const run = await callCli([
      'score',
      write('single.json', {
        ...sheets[2]!,
        funds: { ...funds, initialBudget: '16', fullYearBudget: '16', executed: '14' },
      }),
      '--json',
    ]);
    expect((JSON.parse(run.out) as ScoredSheet).execution).toMatchObject({
      rate: '87.5',
      score: '7',
    });
  });

  it('一行不能计分：得分为空，写明原因，退出码 1', async () => {
    const [first, ...rest] = sheets[6]!.indicators;
    const run = await callCli([
      'score',
      write('refused.json', { ...sheets[6]!, indicators: [{ ...first!, actual: null }, ...rest] }),
      '--json',
    ]);
    const scored = JSON.parse(run.out) as ScoredSheet;
    expect(run.code).toBe(1);
    expect(scored.indicators[0]).toMatchObject({ score: null });
    expect(scored.indicators[0]!.refusal!.message).not.toBe('');
    expect(scored.total).toBeNull();
  });
});

describe('mingjian score：单位和不认识的字段', () => {
  it('完成值另有单位：152600 元对目标 18 万元，按 15.26 万元计分', async () => {
    const rows = sheets[6]!.indicators.map((row) =>
      row.target === '18' ? { ...row, actual: '152600', actualUnit: '元' } : row,
    );
    const run = await callCli([
      'score',
      write('yuan.json', { ...sheets[6]!, indicators: rows }),
      '--json',
    ]);
    const scored = JSON.parse(run.out) as ScoredSheet;
    expect(run.error).toBe('');
    expect(scored.indicators.map(({ score }) => score)).toContain('12.39');
    expect(scored.total).toBe('86.34');
  });

  it('不认识的字段略过，套得再深也不出错', async () => {
    const deep = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
    const text = JSON.stringify(sheets[2]).replace('{', `{"later":${deep},`);
    const run = await callCli(['score', write('deep.json', text), '--json']);
    expect(run.code).toBe(0);
    expect(run.error).toContain('不认识的字段已略过：later');
  });
});

describe('mingjian score：不能用的输入', () => {
  it.each([
    ['不存在的文件', ['score', join(folder, 'none.json'), '--json'], '没有文件'],
    [
      'GBK 编码的文件',
      // “县”在 GBK 里是 CF D8，不是合格的 UTF-8
      ['score', write('gbk.json', Buffer.from([0x22, 0xcf, 0xd8, 0x22])), '--json'],
      '不是 UTF-8',
    ],
    ['不是 JSON', ['score', write('bad.json', '{"contract"'), '--json'], '不是合格的 JSON'],
    [
      '数写成了浮点数',
      ['score', write('float.json', { ...sheets[2]!, total: 97.1 }), '--json'],
      'total',
    ],
    [
      '没有的规则包',
      ['score', write('ok.json', sheets[2]), '--pack', 'no-such', '--json'],
      '没有规则包',
    ],
    ['没有的选项', ['score', '--no-such'], '选项不对'],
  ])('%s：一句话，退出码 2', async (_name, args, sentence) => {
    const run = await callCli(args);
    expect(run.code).toBe(2);
    expect(run.out).toBe('');
    expect(run.error).toContain(sentence);
    expect(run.error.trim().split('\n')).toHaveLength(1);
  });
});
