import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DUMPED_TABLES, LEFT_OUT } from '../operations/dumped-tables.ts';
import { type TestServer, startTestServer } from '../testing/test-server.ts';
import { inTenant, withOwner } from './database.ts';

let running: TestServer;
beforeAll(async () => {
  running = await startTestServer({ demo: true });
  await withOwner(running.server.services.database.owner, (client) =>
    client.query("INSERT INTO tenant (id, name, created_at) VALUES (2, '邻县', now())"),
  );
});
afterAll(() => running.stop());
const app = () => running.server.services.database.app;
const owner = () => running.server.services.database.owner;

/** Facts that a tenant sees. */
const countFacts = (tenant: string) =>
  inTenant(
    app(),
    tenant,
    async (scope) =>
      (await sql<{ n: string }>`SELECT COUNT(*) AS n FROM fact`.execute(scope.tx)).rows[0]?.n,
  );

describe('一个租户看不到另一个', () => {
  it('本租户看得见自己的，邻县一行也看不见', async () => {
    expect(Number(await countFacts('1'))).toBeGreaterThan(1000);
    expect(await countFacts('2')).toBe('0');
  });

  it('没有声明租户的连接什么也看不见', async () => {
    const { rows } = await sql<{ n: string }>`SELECT COUNT(*) AS n FROM sheet`.execute(app());
    expect(rows[0]?.n).toBe('0');
  });

  it('不能替别的租户写', async () => {
    const write = inTenant(app(), '2', (scope) =>
      scope.tx
        .insertInto('department')
        .values({ tenant: '1', id: 'd-foreign', created_at: new Date() })
        .execute(),
    );
    await expect(write).rejects.toThrow(/row-level security/);
  });

  it('租户声明只在一个事务里有效，而且只收数字', async () => {
    await inTenant(app(), '1', async () => undefined);
    const { rows } = await sql<{ n: string }>`SELECT COUNT(*) AS n FROM event`.execute(app());
    expect(rows[0]?.n).toBe('0');
    await expect(inTenant(app(), "1'; SELECT '2", async () => undefined)).rejects.toThrow(
      /not a tenant/,
    );
  });

  it.each([
    'UPDATE fact SET printed = NULL',
    'DELETE FROM fact',
    "UPDATE event SET sentence = '改'",
    'DELETE FROM event',
    'DELETE FROM sheet',
    'TRUNCATE event',
    'DROP TABLE preference',
  ])('应用账户不能执行 %s', async (statement) => {
    const work = inTenant(app(), '1', (scope) => sql.raw(statement).execute(scope.tx));
    await expect(work).rejects.toThrow(/permission denied|must be owner/);
  });

  it('每张表都启用了行级安全，应用账户什么都不拥有，备份一张不漏', async () => {
    const tables = await withOwner(
      owner(),
      async (client) =>
        (
          await client.query<{ name: string; secured: boolean; owner: string }>(
            `SELECT relname AS name, relrowsecurity AS secured, pg_get_userbyid(relowner) AS owner
           FROM pg_class
          WHERE relkind = 'r'
            AND relnamespace = 'public'::regnamespace`,
          )
        ).rows,
    );
    expect(tables.filter((table) => !table.secured).map((table) => table.name)).toEqual([
      'schema_migration',
    ]);
    expect(new Set(tables.map((table) => table.owner))).toEqual(new Set(['mingjian_owner']));
    expect(tables.map((table) => table.name).toSorted()).toEqual(
      [...DUMPED_TABLES.map((table) => table.name), ...LEFT_OUT].toSorted(),
    );
  });
});
