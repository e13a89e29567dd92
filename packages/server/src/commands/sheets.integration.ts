import { type BodyOf, type Client, ProblemError, type Routes } from '@mingjian/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestServer, startTestServer } from '../testing/test-server.ts';
import { indicator, sheetOf } from '../testing/sheets.ts';

let running: TestServer;
let client: Client;
beforeAll(async () => {
  running = await startTestServer();
  client = running.client;
  await client.openYear({
    body: { department: '示例县医疗保障局', year: 2024, pack: 'jiangxi-xunyang-2024' },
  });
});
afterAll(() => running.stop());

let count = 0;
/** A new sheet of its own for each test. */
async function newSheet(given: Parameters<typeof sheetOf>[0] = {}) {
  count += 1;
  const sheet = sheetOf({ project: `项目${count}`, ...given });
  const { id } = await client.createSheet({
    params: { year: 2024 },
    body: { sheet },
  });
  return { id, sheet };
}
const events = async (subject: string) => (await client.listEvents({ query: { subject } })).events;
async function problemOf(work: Promise<unknown>) {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ProblemError);
  return (error as ProblemError).problem;
}
const edit = (
  id: string,
  expectedVersion: number,
  edits: Record<string, string | null>,
  key?: string,
) =>
  client.editSheet({
    params: { id },
    body: {
      expectedVersion,
      edits: Object.entries(edits).map(([path, value]) => ({ path, value })),
    },
    ...(key === undefined ? {} : { key }),
  });

describe('自评表的保存', () => {
  it('存进去什么，读出来还是什么：零、空、不适用、小数位数都在', async () => {
    const { id, sheet } = await newSheet({
      indicators: [
        indicator({ actual: '0', weight: 'n/a', judged: null }),
        indicator({ target: '450.80', actual: null }),
      ],
    });
    const view = await client.getSheet({ params: { id } });
    expect(view.sheet).toEqual(sheet);
    expect(view.version).toBe(1);
  });

  it('每个数都说得出谁在什么时候填的', async () => {
    const { id } = await newSheet();
    await client.editSheet({
      params: { id },
      body: {
        expectedVersion: 1,
        edits: [{ path: 'indicators.0.actual', value: '100', evidence: '参保系统年报第3页' }],
      },
    });
    const { provenance } = await client.getSheet({ params: { id } });
    expect(provenance['indicators.0.actual']).toMatchObject({
      actor: '本机',
      source: 'entered',
      evidence: '参保系统年报第3页',
      revision: 2,
      version: 2,
    });
    expect(provenance['indicators.0.target']).toMatchObject({
      revision: 1,
      version: 1,
      evidence: null,
    });
  });

  it('改一格：版本加一，服务端用同一引擎重新计分，留痕一条', async () => {
    const { id } = await newSheet();
    const before = await client.getSheet({ params: { id } });
    const saved = await edit(id, 1, { 'indicators.0.actual': '100' });
    expect(saved.version).toBe(2);
    expect(before.scored?.indicators[0]?.score).not.toBe('90');
    expect(saved.scored?.indicators[0]?.score).toBe('90');
    const log = await events(id);
    expect(log.map((event) => event.command)).toEqual(['edit-sheet', 'create-sheet']);
    expect(log[0]?.sentence).toContain('参保人数·实际完成值 80 → 100');
  });

  it('没有变化的保存不生成新版本，也不留痕', async () => {
    const { id } = await newSheet();
    expect((await edit(id, 1, { 'indicators.0.actual': '80' })).version).toBe(1);
    expect(await events(id)).toHaveLength(1);
  });

  it('版本过期：什么都不改，双方的值都给出', async () => {
    const { id } = await newSheet();
    await edit(id, 1, { 'indicators.0.actual': '90', 'goals.actual': '已完成' });
    const problem = await problemOf(
      edit(id, 1, { 'indicators.0.actual': '95', 'funds.remainder': '上缴' }),
    );
    expect(problem).toMatchObject({ status: 409, code: 'SHEET_STALE', version: 2 });
    expect(problem.conflicts).toMatchObject([
      { path: 'indicators.0.actual', yours: '95', theirs: '90', changed: true, by: '本机' },
      { path: 'funds.remainder', yours: '上缴', theirs: '财政收回', changed: false },
    ]);
    const { sheet, version } = await client.getSheet({ params: { id } });
    expect(version).toBe(2);
    expect(sheet.indicators[0]?.actual).toBe('90');
    expect(sheet.funds.remainder).toBe('财政收回');
  });

  it('两人同时保存同一版本：恰好一人成功', async () => {
    const { id } = await newSheet();
    const results = await Promise.allSettled(
      ['91', '92', '93', '94'].map((value) => edit(id, 1, { 'indicators.0.actual': value })),
    );
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    expect((await client.getSheet({ params: { id } })).version).toBe(2);
  });

  it('同一个 Idempotency-Key 重复提交：返回第一次的结果，只保存一次', async () => {
    const { id } = await newSheet();
    const first = await edit(id, 1, { 'indicators.0.actual': '99' }, 'key-of-one-save');
    const again = await edit(id, 1, { 'indicators.0.actual': '99' }, 'key-of-one-save');
    expect(again).toEqual(first);
    expect(await events(id)).toHaveLength(2);
    expect(
      await problemOf(edit(id, 2, { 'indicators.0.actual': '98' }, 'key-of-one-save')),
    ).toMatchObject({ status: 422, code: 'REQUEST_KEY_REUSED' });
  });

  it.each([
    ['indicators.0.actual', '25. 65', '25.65'],
    ['funds.rows.0.executed', '1,234.5', '1234.5'],
    ['indicators.0.weight', '１０', '10'],
    ['indicators.0.target', '很多', '请填数字'],
  ])('%s 填“%s”：指出是哪一格，什么都不改', async (path, value, hint) => {
    const { id } = await newSheet();
    const problem = await problemOf(edit(id, 1, { 'goals.actual': '不应保存', [path]: value }));
    expect(problem).toMatchObject({ status: 422, code: 'SHEET_FIGURE_NOT_DECIMAL', where: path });
    expect(problem.detail).toContain(hint);
    const view = await client.getSheet({ params: { id } });
    expect([view.version, view.sheet.goals.actual]).toEqual([1, null]);
  });

  it.each(['indicators.9.actual', 'indicators.0.nothing', 'year', ''])(
    '没有“%s”这一格',
    async (path) => {
      const { id } = await newSheet();
      expect(await problemOf(edit(id, 1, { [path]: '1' }))).toMatchObject({
        code: 'SHEET_PATH_UNKNOWN',
      });
    },
  );

  it('增加、移动、删除指标：移动的行带着自己的数和来历', async () => {
    const { id } = await newSheet();
    const rows = (body: BodyOf<Routes['changeRows'], 'in'>) =>
      client.changeRows({ params: { id }, body });
    await rows({
      action: 'add',
      expectedVersion: 1,
      list: 'indicators',
      at: 0,
      row: { name: '宣传场次', target: '12' },
    });
    await rows({ action: 'move', expectedVersion: 2, list: 'indicators', from: 1, to: 2 });
    const view = await client.getSheet({ params: { id } });
    expect(view.sheet.indicators.map((row) => row.name)).toEqual([
      '宣传场次',
      '群众满意度',
      '参保人数',
    ]);
    expect(view.sheet.indicators[2]?.actual).toBe('80');
    expect(view.provenance['indicators.2.actual']?.version).toBe(1);
    await rows({ action: 'remove', expectedVersion: 3, list: 'indicators', at: 0 });
    expect(
      (await client.getSheet({ params: { id } })).sheet.indicators.map((row) => row.name),
    ).toEqual(['群众满意度', '参保人数']);
    expect((await events(id)).map((event) => event.sentence)).toEqual([
      '删除指标“宣传场次”（“' + view.sheet.project + '”）',
      '移动指标“参保人数”：第 2 行 → 第 3 行（“' + view.sheet.project + '”）',
      '增加指标“宣传场次”（“' + view.sheet.project + '”）',
      expect.stringContaining('新建'),
    ]);
  });

  it('删去的行带着原来的标识回来，还是那一行：印出的得分、数的来历都在；标识不能给两行用', async () => {
    const { id } = await newSheet();
    const before = await client.getSheet({ params: { id } });
    const [first = ''] = before.rowIds.indicators;
    const rows = (body: BodyOf<Routes['changeRows'], 'in'>) =>
      client.changeRows({ params: { id }, body });
    await rows({ action: 'remove', expectedVersion: 1, list: 'indicators', at: 0 });
    const row = { ...before.sheet.indicators[0] } as Record<string, string | null>; // all fields are text or null
    await rows({ action: 'add', expectedVersion: 2, list: 'indicators', at: 0, rowId: first, row });
    const after = await client.getSheet({ params: { id } });
    expect(after.sheet).toEqual(before.sheet);
    expect(after.rowIds).toEqual(before.rowIds);
    expect(after.provenance).toEqual(before.provenance);
    const again = { action: 'add', expectedVersion: 3, list: 'indicators', rowId: first } as const;
    expect(await problemOf(rows({ ...again, row: { name: '别的' } }))).toMatchObject({
      status: 422,
      code: 'SHEET_INVALID',
      where: 'rowId',
    });
  });

  it('增加的行，分值也要在 0 与 100 之间', async () => {
    const { id } = await newSheet();
    const body = { action: 'add', expectedVersion: 1, list: 'indicators', at: 1 } as const;
    const added = (weight: string) =>
      client.changeRows({ params: { id }, body: { ...body, row: { name: '宣传场次', weight } } });
    const problem = await problemOf(added('-5'));
    expect(problem).toMatchObject({ code: 'SHEET_INVALID', where: 'indicators.1.weight' });
    expect(problem.detail).toMatch(/^宣传场次·分值：“-5”不能作分值/u);
    expect(await added('12.5')).toMatchObject({ version: 2 });
  });

  it('删除后不在清单里，地址也打不开，留痕还在', async () => {
    const { id } = await newSheet();
    await client.deleteSheet({ params: { id }, query: { expectedVersion: 1 } });
    expect(await problemOf(client.getSheet({ params: { id } }))).toMatchObject({
      status: 404,
      code: 'SHEET_UNKNOWN',
    });
    expect(
      (await client.listSheets({ params: { year: 2024 } })).rows.some((row) => row.id === id),
    ).toBe(false);
    expect((await events(id))[0]?.sentence).toContain('删除');
  });

  it('删去中间一张，清单的序号连着数', async () => {
    const year = { year: 2031 };
    await client.openYear({ body: { department: '示例县医疗保障局', ...year, pack: null } });
    const [, second] = [
      await client.createSheet({ params: year, body: { project: '甲' } }),
      await client.createSheet({ params: year, body: { project: '乙' } }),
      await client.createSheet({ params: year, body: { project: '丙' } }),
    ];
    await client.deleteSheet({ params: { id: second.id }, query: { expectedVersion: 1 } });
    const { rows } = await client.listSheets({ params: year, query: {} });
    expect(rows.map(({ project, position }) => [project, position])).toEqual([
      ['甲', 0],
      ['丙', 1],
    ]);
  });

  it('回答丢了再送一次：得到的是自己那一版，不是别人后来存的那一版', async () => {
    const { id } = await newSheet();
    const mine = { 'indicators.0.actual': '91' };
    expect((await edit(id, 1, mine, 'key-whose-answer-was-lost')).version).toBe(2);
    await edit(id, 2, { 'indicators.0.actual': '92' });
    expect((await edit(id, 1, mine, 'key-whose-answer-was-lost')).version).toBe(2);
    expect(await problemOf(edit(id, 2, { 'indicators.0.actual': '93' }))).toMatchObject({
      code: 'SHEET_STALE',
    });
  });

  it('同名项目只能有一个；编码不同可以', async () => {
    const { sheet } = await newSheet();
    const create = (given: object) =>
      client.createSheet({
        params: { year: 2024 },
        body: { sheet: { ...sheet, ...given } },
      });
    expect(await problemOf(create({}))).toMatchObject({ status: 409, code: 'SHEET_EXISTS' });
    await expect(create({ projectCode: 'P-2' })).resolves.toMatchObject({ version: 1 });
  });

  it('只给项目名称，就有按规则包格式的空表', async () => {
    const { id } = await client.createSheet({
      params: { year: 2024 },
      body: { project: '新项目' },
    });
    const { sheet, missing } = await client.getSheet({ params: { id } });
    expect(sheet).toMatchObject({
      pack: 'jiangxi-xunyang-2024',
      department: '示例县医疗保障局',
      indicators: [],
    });
    expect(sheet.funds.rows.length).toBeGreaterThan(0);
    expect(missing.map((item) => item.kind)).toEqual(
      expect.arrayContaining(['origin', 'initial-budget', 'full-year-budget', 'executed']),
    );
  });
});
