import { type Client, ProblemError } from '@mingjian/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withOwner } from '../db/database.ts';
import { verifyLog } from '../operations/verify-log.ts';
import { type TestServer, startTestServer } from '../testing/test-server.ts';

let running: TestServer;
let client: Client;
beforeAll(async () => {
  running = await startTestServer({ demo: true });
  client = running.client;
});
afterAll(() => running.stop());

const LEAF = '预算编制情况/预算编制/预算编制合理性';
const answer = (expectedVersion: number, path: string, value: string | null) =>
  client.editIndex({
    params: { year: 2021 },
    query: { department: departmentOf['乐昌市医疗保障局'] ?? '' },
    body: { expectedVersion, edits: [{ path, field: 'judged', value }] },
  });
const departmentOf: Record<string, string> = {};
beforeAll(async () => {
  for (const { id, name } of (await client.getWorkspace()).departments) departmentOf[name] = id;
});
const problemOf = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ProblemError);
  // Just asserted.
  return (error as ProblemError).problem;
};

describe('指标体系的填报', () => {
  it('示例年度带着报告印出的得分，填报内容为空', async () => {
    const view = await client.getIndex({
      params: { year: 2023 },
      query: { department: departmentOf['隆化县医疗保障局'] ?? '' },
    });
    expect(view.pack?.id).toBe('hebei-longhua-2023-assessment');
    expect(view.items['']).toEqual({ printed: '98' });
    expect(view.items['基础工作/指标体系建设']).toEqual({ printed: '3' });
    expect(view.provenance['·printed']?.source).toBe('demonstration');
  });

  it('填一项存一版，旧版不能覆盖，双方的值都在', async () => {
    const saved = await answer(1, LEAF, '4.5');
    expect([saved.version, saved.items[LEAF]?.judged]).toEqual([2, '4.5']);
    const problem = await problemOf(answer(1, LEAF, '3'));
    expect(problem.code).toBe('INDEX_STALE');
    expect(problem.conflicts?.[0]).toMatchObject({ yours: '3', theirs: '4.5', changed: true });
    expect((await answer(2, LEAF, null)).items[LEAF]?.judged).toBeNull();
  });

  it('没有的指标、上级标题和不是数字的得分都说清楚', async () => {
    expect((await problemOf(answer(3, '预算编制情况', '1'))).code).toBe('INDEX_PATH_UNKNOWN');
    const words = await problemOf(answer(3, LEAF, '四分'));
    expect(words.code).toBe('SHEET_FIGURE_NOT_DECIMAL');
    expect(words.detail).toContain('预算编制合理性·评定得分');
  });

  it('每个填报都在留痕里，绕过留痕的改动查得出来', async () => {
    const verify = () => verifyLog({ dataDirectory: running.directory });
    expect((await verify()).intact).toBe(true);
    const { events } = await client.listEvents({ query: { limit: 2 } });
    expect(events.at(-1)?.sentence).toContain('预算编制合理性·评定得分 → 4.5');
    await withOwner(running.server.services.database.owner, (owner) =>
      owner.query("UPDATE index_fact SET printed = '5', amount = 5 WHERE printed = '4.5'"),
    );
    expect((await verify()).firstBroken?.why).toContain('绕过留痕');
  });
});
