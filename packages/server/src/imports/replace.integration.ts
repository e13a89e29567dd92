import { type Client, ProblemError } from '@mingjian/contract';
import type { SelfEvaluation } from '@mingjian/engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indicator, sheetOf } from '../testing/sheets.ts';
import { type TestServer, startTestServer } from '../testing/test-server.ts';

let running: TestServer;
let client: Client;
beforeAll(async () => {
  running = await startTestServer();
  client = running.client;
});
afterAll(() => running.stop());

const json = (...sheets: readonly unknown[]): File => new File([JSON.stringify(sheets)], '表.json');
const csv = (...rows: readonly (readonly string[])[]): File =>
  new File([rows.map((row) => row.join(',')).join('\n')], '清单.csv');
const upload = (file: File) => client.createImport({ body: file });
const commit = (
  id: string,
  { existing = 'replace', confirmed = true }: Partial<Choice> = {},
  key?: string,
) =>
  client.commitImport({
    params: { id },
    body: { existing, confirmed },
    ...(key === undefined ? {} : { key }),
  });
type Choice = Readonly<{ existing: 'refuse' | 'replace'; confirmed: boolean }>;

async function problemOf(work: Promise<unknown>) {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ProblemError);
  return (error as ProblemError).problem;
}

const full = (project: string): SelfEvaluation =>
  sheetOf({
    project,
    goals: { expected: '完成参保宣传', actual: '已完成' },
    indicators: [indicator({ deviation: '宣传不够', source: '医保局台账' })],
  });
async function saved(sheet: SelfEvaluation): Promise<string> {
  const { sheets } = await commit((await upload(json(sheet))).id);
  return sheets[0]?.id ?? '';
}
const read = (id: string) => client.getSheet({ params: { id } });

const HEAD = ['项目名称', '主管部门', '年度', '一级指标', '二级指标', '三级指标'];
const row = (project: string, ...rest: readonly string[]) => [
  project,
  '示例县医疗保障局',
  '2024',
  '产出指标',
  '数量指标',
  '参保人数',
  ...rest,
];

describe('用文件替换已有的自评表', () => {
  it('预览之后有人改过：拒绝并点名，较新的修改还在；重新预览以后才能替换', async () => {
    const id = await saved(full('被抢先改的'));
    const preview = await upload(
      csv([...HEAD, '年度指标值', '实际完成值', '分值'], row('被抢先改的', '≥100人', '81', '90')),
    );
    const edits = [{ path: 'indicators.0.actual', value: '95' }];
    await client.editSheet({ params: { id }, body: { expectedVersion: 1, edits } });
    const problem = await problemOf(commit(preview.id));
    expect(problem).toMatchObject({ code: 'SHEET_STALE', version: 2 });
    expect(problem.detail).toContain('“被抢先改的”在预览之后被改过');
    expect(problem.issues?.[0]?.path).toContain('A2');
    expect((await read(id)).sheet.indicators[0]?.actual).toBe('95');
    await client.refreshImport({ params: { id: preview.id }, body: { corrections: [] } });
    expect(await commit(preview.id)).toMatchObject({ replaced: 1, sheets: [{ version: 3 }] });
    expect((await read(id)).sheet.indicators[0]?.actual).toBe('81');
  });

  it('预览时还没有、后来才建的同名表也不盖掉', async () => {
    const preview = await upload(json(full('后来才建的')));
    await saved(full('后来才建的'));
    expect(await problemOf(commit(preview.id))).toMatchObject({ code: 'SHEET_STALE' });
  });

  it('清单没有的栏目，已存的内容一处不少；预览按替换后的样子算分', async () => {
    const before = full('只改完成值的');
    const id = await saved(before);
    const preview = await upload(
      csv([...HEAD, '年度指标值', '实际完成值', '分值'], row('只改完成值的', '≥100人', '90', '90')),
    );
    expect(preview.problems.map(({ code }) => code)).not.toContain('IMPORT_WOULD_CLEAR');
    expect(preview.sheets[0]?.total).not.toBeNull();
    await commit(preview.id);
    expect((await read(id)).sheet).toEqual({
      ...before,
      indicators: [{ ...before.indicators[0], actual: '90' }],
    });
  });

  it('有这一栏而空着的会清空：预览里点名，没有点头就不存', async () => {
    const id = await saved(full('会清空的'));
    const preview = await upload(
      csv(
        [...HEAD, '年度指标值', '实际完成值', '分值', '偏差原因分析'],
        row('会清空的', '≥100人', '90', '90', ''),
      ),
    );
    const [asked] = preview.problems.filter(({ code }) => code === 'IMPORT_WOULD_CLEAR');
    expect(asked).toMatchObject({ severity: 'confirm', sheet: 0 });
    expect(asked?.message).toContain('替换会清掉其中 1 处：参保人数·偏差原因');
    expect(await problemOf(commit(preview.id, { confirmed: false }))).toMatchObject({
      code: 'IMPORT_HAS_PROBLEMS',
    });
    await commit(preview.id);
    expect((await read(id)).sheet.indicators[0]).toMatchObject({
      deviation: null,
      source: '医保局台账',
    });
  });

  it('JSON 没写的键不动', async () => {
    const before = full('少几个键的');
    const id = await saved(before);
    const { origin: _, ...rest } = before;
    await commit((await upload(json({ ...rest, goals: { expected: '新目标', actual: null } }))).id);
    expect((await read(id)).sheet).toEqual({
      ...before,
      goals: { expected: '新目标', actual: null },
    });
  });

  it('同一个 Idempotency-Key 再交一次，得到第一次的回答', async () => {
    const preview = await upload(json(full('交了两次的')));
    const key = 'import-key-repeated';
    const first = await commit(preview.id, { existing: 'refuse' }, key);
    expect(first).toMatchObject({ created: 1 });
    expect(await commit(preview.id, { existing: 'refuse' }, key)).toEqual(first);
    expect(await problemOf(commit(preview.id, { existing: 'refuse' }))).toMatchObject({
      code: 'SHEET_EXISTS',
    });
    const again = await upload(json({ ...full('交了两次的'), total: '88' }));
    const replaced = await commit(again.id, {}, `${key}-2`);
    expect(await commit(again.id, {}, `${key}-2`)).toEqual(replaced);
  });
});
