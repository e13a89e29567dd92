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

/** Saves as fast as the server answers until it is gone; every answered value is acknowledged. */
async function saveUntilKilled(client: Client, id: string, opened: number, from: number) {
  let version = opened;
  let acknowledged = from;
  for (;;) {
    const value = String(acknowledged + 1);
    try {
      const edits = [
        { path: 'indicators.0.actual', value },
        { path: 'goals.actual', value: `第${value}次` },
      ];
      ({ version } = await client.editSheet({
        params: { id },
        body: { expectedVersion: version, edits },
      }));
      acknowledged += 1;
    } catch {
      return acknowledged;
    }
  }
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
      // Opened before the clock runs: on a busy machine the first answer alone takes longer than the shortest round.
      const { version } = await client.getSheet({ params: { id } });
      const saving = saveUntilKilled(client, id, version, acknowledged);
      await new Promise((resolve) => setTimeout(resolve, 60 + ((round * 37) % 140)));
      await server.kill('SIGKILL');
      const answered = await saving;
      server = await startChildServer(directory);
      client = createClient(fetch, server.address);
      const view = await client.getSheet({ params: { id } });
      const stored = Number(view.sheet.indicators[0]?.actual);
      // The last save may have been committed without its answer reaching us; it is never half there.
      expect([answered, answered + 1], `round ${round}`).toContain(stored);
      expect(view.sheet.goals.actual).toBe(stored === 0 ? null : `第${stored}次`);
      acknowledged = stored;
    }
    expect(acknowledged).toBeGreaterThan(KILLS);
    const report = await verifyLog({ dataDirectory: directory });
    expect(report).toMatchObject({ intact: true, events: acknowledged + 2 });
    await server.kill('SIGTERM');
    expect(await connectToRunning(directory)).toBeNull();
  });
});
