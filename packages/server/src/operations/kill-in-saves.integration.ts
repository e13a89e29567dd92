import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, createClient } from '@mingjian/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectToRunning } from '../db/embedded/embedded-database.ts';
import { startChildServer } from '../testing/child-server.ts';
import { indicator, sheetOf } from '../testing/sheets.ts';
import { verifyLog } from './verify-log.ts';

const KILLS = 20;
let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'mingjian-kill-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

/** Saves as fast as the server answers until it is gone; counts the saves that were acknowledged. */
function saveUntilKilled(client: Client, id: string, opened: number, from: number) {
  const saving = { acknowledged: from, ended: Promise.resolve() };
  saving.ended = (async () => {
    for (let version = opened; ; saving.acknowledged += 1) {
      const value = String(saving.acknowledged + 1);
      const edits = [
        { path: 'indicators.0.actual', value },
        { path: 'goals.actual', value: `第${value}次` },
      ];
      const answer = await client
        .editSheet({ params: { id }, body: { expectedVersion: version, edits } })
        .catch(() => null);
      if (answer === null) return;
      ({ version } = answer);
    }
  })();
  return saving;
}

describe('保存途中强行结束服务', () => {
  it(`kill -9 ${KILLS} 次：凡是答复过的保存都在，没有半截的，留痕完整，结束后没有数据库进程`, async () => {
    let server = await startChildServer(directory);
    let client = createClient(fetch, server.address);
    const sheet = sheetOf({ pack: null, indicators: [indicator({ actual: '0' })] });
    const place = await client.openYear({
      body: { department: sheet.department, year: sheet.year, pack: null },
    });
    const { id } = await client.createSheet({ params: { year: place.year }, body: { sheet } });
    let acknowledged = 0;
    for (let round = 1; round <= KILLS; round += 1) {
      const { version } = await client.getSheet({ params: { id } });
      const saving = saveUntilKilled(client, id, version, acknowledged);
      // A fixed number of saves, however busy the machine; then a little later each round, so that it ends at other moments of a save.
      const enough = acknowledged + 1 + (round % 4);
      await expect
        .poll(() => saving.acknowledged, { interval: 1, timeout: 60_000 })
        .toBeGreaterThanOrEqual(enough);
      await new Promise((resolve) => setTimeout(resolve, (round * 7) % 20));
      await server.kill('SIGKILL');
      await saving.ended;
      const answered = saving.acknowledged;
      server = await startChildServer(directory);
      client = createClient(fetch, server.address);
      const view = await client.getSheet({ params: { id } });
      const stored = Number(view.sheet.indicators[0]?.actual);
      // The last save may have been committed without its answer reaching us; it is never half there.
      expect([answered, answered + 1], `round ${round}`).toContain(stored);
      expect(view.sheet.goals.actual).toBe(stored === 0 ? null : `第${stored}次`);
      acknowledged = stored;
    }
    expect(acknowledged).toBeGreaterThanOrEqual(KILLS);
    const report = await verifyLog({ dataDirectory: directory });
    expect(report).toMatchObject({ intact: true, events: acknowledged + 2 });
    await server.kill('SIGTERM');
    expect(await connectToRunning(directory)).toBeNull();
  });
});
