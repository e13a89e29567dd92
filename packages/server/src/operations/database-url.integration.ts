import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withOwner } from '../db/database.ts';
import { type EmbeddedDatabase, openEmbeddedDatabase } from '../db/embedded/embedded-database.ts';
import { startTestServer } from '../testing/test-server.ts';
import { backup } from './backup.ts';
import { restore } from './restore.ts';
import { verifyLog } from './verify-log.ts';

let root: string;
let office: EmbeddedDatabase;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'mingjian-office-'));
  // A PostgreSQL server that the product did not open itself: a stranger's, as far as DATABASE_URL can tell.
  office = await openEmbeddedDatabase({ dataDirectory: join(root, 'office') });
});
afterAll(async () => {
  await office.stop();
  await rm(root, { recursive: true, force: true });
});

async function freshUrl(name: string): Promise<string> {
  await withOwner(office.owner, (client) => client.query(`CREATE DATABASE ${name}`));
  const { user = '', password = '', host = '', port = 0 } = office.owner;
  return `postgres://${user}:${password}@${host}:${port}/${name}`;
}

describe('用单位自己的数据库（DATABASE_URL）', () => {
  it('同一个地址下两个服务可以同时工作；本机的备份能恢复到服务器上', async () => {
    const demo = await startTestServer({ demo: true });
    const file = join(root, 'desk.gz');
    const { checksum } = await backup({ dataDirectory: demo.directory, file });
    const expected = await demo.client.listSheets({ params: { year: 2024 } });
    await demo.stop();

    const databaseUrl = await freshUrl('county');
    const options = { dataDirectory: join(root, 'unused'), databaseUrl };
    expect((await restore({ ...options, file })).checksum).toBe(checksum);
    expect(await verifyLog(options)).toMatchObject({ intact: true, events: 4 });

    const [first, second] = [
      await startTestServer({ databaseUrl }),
      await startTestServer({ databaseUrl }),
    ];
    expect(await first.client.getHealth()).toEqual({ status: 'ok', database: 'server' });
    const list = await second.client.listSheets({ params: { year: 2024 } });
    expect(list).toEqual(expected);
    const id = list.rows[0]?.id ?? '';
    await first.client.editSheet({
      params: { id },
      body: { expectedVersion: 1, edits: [{ path: 'origin', value: '年初' }] },
    });
    expect((await second.client.getSheet({ params: { id } })).sheet.origin).toBe('年初');
    await first.stop();
    await second.stop();
  });

  it('连不上时一句话说明，不泄露口令', async () => {
    const failed = startTestServer({
      databaseUrl: 'postgres://someone:secret-word@127.0.0.1:1/none',
    });
    await expect(failed).rejects.toThrow(/连不上数据库/);
    await failed.catch((error: Error) => expect(error.message).not.toContain('secret-word'));
  });
});
