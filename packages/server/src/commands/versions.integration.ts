import { rm } from 'node:fs/promises';
import { type Client, ProblemError } from '@mingjian/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyLog } from '../operations/verify-log.ts';
import { indicator, sheetOf } from '../testing/sheets.ts';
import { type TestServer, startTestServer } from '../testing/test-server.ts';

let running: TestServer;
let client: Client;
beforeAll(async () => {
  running = await startTestServer();
  client = running.client;
  await client.openYear({
    body: { department: '示例县医疗保障局', year: 2024, pack: 'jiangxi-xunyang-2024' },
  });
});
afterAll(() => rm(running.directory, { recursive: true, force: true }));

const edit = (id: string, expectedVersion: number, path: string, value: string | null) =>
  client.editSheet({ params: { id }, body: { expectedVersion, edits: [{ path, value }] } });
const at = (id: string, version: number) => client.getVersion({ params: { id, version } });
const restore = (id: string, version: number, expectedVersion: number) =>
  client.restoreVersion({ params: { id, version }, body: { expectedVersion } });
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof ProblemError ? error.problem.code : String(error)),
  );

describe('以前的版本', () => {
  it('每一版都看得到当时的内容和得分，行删了、挪了、加了也一样；恢复是新的一版', async () => {
    const sheet = sheetOf({
      project: '有历史的项目',
      indicators: ['甲', '乙', '丙'].map((name) => indicator({ name, actual: '80' })),
    });
    const { id } = await client.createSheet({ params: { year: 2024 }, body: { sheet } });
    const states = [(await client.getSheet({ params: { id } })).sheet];
    const remember = async (saved: Promise<{ version: number }>): Promise<void> => {
      expect((await saved).version).toBe(states.length + 1);
      states.push((await client.getSheet({ params: { id } })).sheet);
    };
    const rows = { params: { id } };
    const list = 'indicators' as const;
    await remember(edit(id, 1, 'indicators.1.actual', '90'));
    await remember(
      client.changeRows({ ...rows, body: { action: 'remove', expectedVersion: 2, list, at: 1 } }),
    );
    await remember(
      client.changeRows({
        ...rows,
        body: { action: 'add', expectedVersion: 3, list, at: 0, row: { name: '丁' } },
      }),
    );
    await remember(
      client.changeRows({
        ...rows,
        body: { action: 'move', expectedVersion: 4, list, from: 0, to: 2 },
      }),
    );
    await remember(edit(id, 5, 'goals.actual', '已完成'));
    for (const [index, state] of states.entries()) {
      const view = await at(id, index + 1);
      expect(view.sheet).toEqual(state);
      expect(view.scored?.indicators).toHaveLength(state.indicators.length);
    }

    await remember(restore(id, 2, 6));
    expect(states.at(-1)).toEqual(states[1]);
    const view = await client.getSheet({ params: { id } });
    expect(view.provenance['goals.actual']?.evidence).toBe('恢复自第 2 版');
    // The value of the row that came back is the one that was entered then, not a copy.
    expect(view.provenance['indicators.1.actual']?.version).toBe(2);
    await remember(restore(id, 5, 7));
    expect(states.at(-1)).toEqual(states[4]);

    const { versions, next } = await client.listVersions({ params: { id } });
    expect(versions.map(({ version }) => version)).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
    expect(next).toBeNull();
    expect(versions[1]?.sentence).toBe('把“有历史的项目”恢复到第 2 版（本机存的）');
    const page = await client.listVersions({ params: { id }, query: { limit: 3, before: 7 } });
    expect(page.versions.map(({ version }) => version)).toEqual([6, 5, 4]);
    expect(page.next).toBe(4);
  });

  it('看着旧的一版点恢复：别人刚存过就不恢复；没有的版本说清楚', async () => {
    const sheet = sheetOf({ project: '两人的项目' });
    const { id } = await client.createSheet({ params: { year: 2024 }, body: { sheet } });
    await edit(id, 1, 'goals.actual', '一');
    await edit(id, 2, 'goals.actual', '二');
    expect(await codeOf(restore(id, 1, 2))).toBe('SHEET_STALE');
    expect(await codeOf(restore(id, 9, 3))).toBe('VERSION_UNKNOWN');
    expect(await codeOf(at(id, 9))).toBe('VERSION_UNKNOWN');
    expect((await client.getSheet({ params: { id } })).version).toBe(3);
  });

  it('恢复到现在的样子不生成新版本', async () => {
    const sheet = sheetOf({ project: '没有变的项目' });
    const { id } = await client.createSheet({ params: { year: 2024 }, body: { sheet } });
    expect((await restore(id, 1, 1)).version).toBe(1);
  });

  it('恢复之后，留痕与每个数仍对得上', async () => {
    await running.server.stop();
    expect(await verifyLog({ dataDirectory: running.directory })).toMatchObject({ intact: true });
  });
});
