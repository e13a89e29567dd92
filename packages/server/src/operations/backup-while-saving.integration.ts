import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withOwner } from '../db/database.ts';
import type { Client } from '../db/driver.ts';
import { listMigrations } from '../db/migrate.ts';
import { indicator, sheetOf } from '../testing/sheets.ts';
import { type TestServer, startTestServer } from '../testing/test-server.ts';
import { backup } from './backup.ts';
import { onDatabase } from './open-for-operation.ts';
import { restore } from './restore.ts';
import { verifyLog } from './verify-log.ts';

let running: TestServer;
let root: string;
let id: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'mingjian-saving-'));
  running = await startTestServer();
  const sheet = sheetOf({ pack: null, indicators: [indicator({ actual: '0' })] });
  await running.client.openYear({
    body: { department: sheet.department, year: sheet.year, pack: null },
  });
  ({ id } = await running.client.createSheet({ params: { year: sheet.year }, body: { sheet } }));
});
afterAll(async () => {
  await running.stop();
  await rm(root, { recursive: true, force: true });
});

/** Every event and every fact up to an event. */
const upTo = async (client: Client, sequence: number) => ({
  events: (
    await client.query('SELECT * FROM event WHERE sequence <= $1 ORDER BY sequence', [sequence])
  ).rows,
  facts: (
    await client.query(
      'SELECT * FROM fact WHERE event_sequence <= $1 ORDER BY sheet_id, row_id, measure, revision',
      [sequence],
    )
  ).rows,
});

describe('保存不停的时候备份', () => {
  it('每份备份都是某一条记录为止的全部：恢复后留痕完整，记录和数据与服务里的逐行相同', async () => {
    const stop = new AbortController();
    let saved = 0;
    const saver = (async () => {
      for (let version = 1; !stop.signal.aborted; saved += 1) {
        const edits = [
          { path: 'indicators.0.actual', value: String(saved + 1) },
          { path: 'goals.actual', value: `第${saved + 1}次` },
        ];
        ({ version } = await running.client.editSheet({
          params: { id },
          body: { expectedVersion: version, edits },
        }));
      }
    })();
    const files: string[] = [];
    const ends: number[] = [];
    for (let turn = 0; turn < 2; turn += 1) {
      const file = join(root, `turn-${turn}.gz`);
      const before = saved + 3;
      await expect.poll(() => saved, { timeout: 60_000 }).toBeGreaterThanOrEqual(before);
      const report = await backup({ dataDirectory: running.directory, file });
      files.push(file);
      ends.push(Number(report.ends[0]?.sequence));
      // Two events came before the first save; what was answered before the backup is in it.
      expect(ends.at(-1)).toBeGreaterThanOrEqual(before + 2);
    }
    stop.abort();
    await saver;
    expect(ends.at(-1)).toBeGreaterThanOrEqual((ends[0] ?? 0) + 3);

    for (const [turn, file] of files.entries()) {
      const dataDirectory = join(root, `restored-${turn}`);
      await restore({ dataDirectory, file });
      const end = ends[turn] ?? 0;
      expect(await verifyLog({ dataDirectory })).toMatchObject({ intact: true, events: end });
      const [there, here] = [
        await onDatabase({ dataDirectory }, 'alone', (owner) =>
          withOwner(owner, (client) => upTo(client, Number.MAX_SAFE_INTEGER)),
        ),
        await withOwner(running.server.services.database.owner, (client) => upTo(client, end)),
      ];
      expect(there.facts.length).toBeGreaterThan(0);
      expect(there).toEqual(here);
    }
  });
});

/** The backup as an installation of another schema version wrote it: other tables, its own checksum. */
async function rewritten(name: string, change: (text: string) => string): Promise<string> {
  const whole = join(root, 'whole.gz');
  await backup({ dataDirectory: running.directory, file: whole, replace: true });
  const lines = gunzipSync(await readFile(whole)).toString('utf8');
  const body = change(lines.slice(0, lines.lastIndexOf('sha256 ')));
  const file = join(root, name);
  await writeFile(
    file,
    gzipSync(`${body}sha256 ${createHash('sha256').update(body).digest('hex')}\n`),
  );
  return file;
}

describe('恢复别的版本的备份', () => {
  it('较早的版本没有后来的表和链头：照样恢复，升到现在的结构，留痕完整', async () => {
    const file = await rewritten('old.gz', (text) =>
      text
        .replace(/^schema .*$/mu, 'schema 0002_desk.sql')
        .replaceAll(/^head .*\n/gmu, '')
        .replace(/^table index_fact [\s\S]*?^\\\.\n/mu, ''),
    );
    const text = gunzipSync(await readFile(file)).toString('utf8');
    expect(text).not.toMatch(/index_fact|^head /mu);
    const dataDirectory = join(root, 'from-old');
    await restore({ dataDirectory, file });
    expect(await verifyLog({ dataDirectory })).toMatchObject({ intact: true });
    const applied = await onDatabase({ dataDirectory }, 'alone', (owner) =>
      withOwner(owner, async (client) => {
        expect((await client.query('SELECT * FROM index_fact')).rows).toEqual([]);
        const { rows } = await client.query<{ name: string }>(
          'SELECT name FROM schema_migration ORDER BY name',
        );
        return rows.map(({ name }) => name);
      }),
    );
    expect(applied).toEqual((await listMigrations()).map(({ name }) => name));
  });

  it.each([
    ['更新的结构', (text: string) => text.replace(/^schema .*$/mu, 'schema 9999_later.sql')],
    ['不认识的列', (text: string) => text.replace(/^(table sheet_row .*)$/mu, '$1 colour')],
    ['不认识的表', (text: string) => text.replace(/^table header_mapping/mu, 'table pg_authid')],
  ])('%s：一句话拒绝，什么都没有恢复', async (name, change) => {
    const file = await rewritten(`${name}.gz`, change);
    // One directory for all of them: nothing may be in it after any.
    const dataDirectory = join(root, 'never');
    await expect(restore({ dataDirectory, file })).rejects.toThrow(/更新版本|请升级后再恢复/u);
    expect(await verifyLog({ dataDirectory })).toMatchObject({ events: 0, facts: 0 });
  });
});
