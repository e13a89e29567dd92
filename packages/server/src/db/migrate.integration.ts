import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withOwner } from './database.ts';
import type { Client, ConnectionOptions } from './driver.ts';
import { type EmbeddedDatabase, openEmbeddedDatabase } from './embedded/embedded-database.ts';
import { listMigrations, migrate } from './migrate.ts';
import { ensureApplicationRole } from './roles.ts';

let directory: string;
let database: EmbeddedDatabase;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'mingjian-migrate-'));
  database = await openEmbeddedDatabase({ dataDirectory: directory });
});
afterAll(async () => {
  await database.stop();
  await rm(directory, { recursive: true, force: true });
});

/** A database of its own on the test's server. */
async function freshDatabase(name: string): Promise<ConnectionOptions> {
  await withOwner(database.owner, (client) => client.query(`CREATE DATABASE ${name}`));
  return { ...database.owner, database: name };
}

/** Everything that makes up the schema, as text that can be compared. */
async function shape(client: Client): Promise<unknown> {
  const lines = async (query: string) =>
    (await client.query<{ line: string }>(query)).rows.map((row) => row.line);
  return {
    columns:
      await lines(`SELECT concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default) AS line
      FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1`),
    constraints: await lines(`SELECT conrelid::regclass || ' ' || pg_get_constraintdef(oid) AS line
      FROM pg_constraint WHERE connamespace = 'public'::regnamespace ORDER BY 1`),
    indexes: await lines(
      "SELECT indexdef AS line FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1",
    ),
    policies: await lines(
      "SELECT concat_ws(' ', tablename, policyname, roles::TEXT, qual) AS line FROM pg_policies ORDER BY 1",
    ),
    grants: await lines(`SELECT concat_ws(' ', grantee, table_name, privilege_type) AS line
      FROM information_schema.role_table_grants WHERE table_schema = 'public' AND grantee = 'mingjian_app' ORDER BY 1`),
  };
}

describe('升级数据库结构', () => {
  it('从每一个旧版本升级，结果都与全新安装相同', async () => {
    const migrations = await listMigrations();
    const fresh = await withOwner(await freshDatabase('fresh'), async (client) => {
      await ensureApplicationRole(client, 'secret');
      await migrate(client);
      return shape(client);
    });
    for (const [index, { name }] of migrations.slice(0, -1).entries()) {
      const upgraded = await withOwner(await freshDatabase(`old_${index}`), async (client) => {
        await ensureApplicationRole(client, 'secret');
        await migrate(client, name);
        expect(await shape(client)).not.toEqual(fresh);
        expect(await migrate(client)).toEqual(migrations.slice(index + 1).map((each) => each.name));
        return shape(client);
      });
      expect(upgraded).toEqual(fresh);
    }
  });

  it('再升级一次什么也不做；两个同时升级也只做一次', async () => {
    const owner = await freshDatabase('twice');
    await withOwner(owner, (client) => ensureApplicationRole(client, 'secret'));
    const done = await Promise.all([1, 2].map(() => withOwner(owner, (client) => migrate(client))));
    expect(done.map((names) => names.length).toSorted((a, b) => a - b)).toEqual([
      0,
      (await listMigrations()).length,
    ]);
  });

  it('文件被改过或来自更新的版本：一句话拒绝，不动数据库', async () => {
    const owner = await freshDatabase('strange');
    await withOwner(owner, async (client) => {
      await ensureApplicationRole(client, 'secret');
      await migrate(client);
      await client.query(
        "INSERT INTO schema_migration (name, checksum) VALUES ('9999_future.sql', 'x')",
      );
      await expect(migrate(client)).rejects.toThrow('更新版本的明鉴');
      await client.query("DELETE FROM schema_migration WHERE name = '9999_future.sql'");
      await client.query("UPDATE schema_migration SET checksum = 'x' WHERE name LIKE '0001%'");
      await expect(migrate(client)).rejects.toThrow('与建库时不同');
    });
  });
});
