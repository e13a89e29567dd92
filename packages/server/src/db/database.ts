import { createHash } from 'node:crypto';
import { Kysely, PostgresDialect, type Transaction, sql } from 'kysely';
import { OperationRefused } from '../text/operation-refused.ts';
import { systemReason } from '../text/system-reason.ts';
import { parseDatabaseUrl } from './database-url.ts';
import { type Client, type ConnectionOptions, connect, createPool } from './driver.ts';
import { openEmbeddedDatabase } from './embedded/embedded-database.ts';
import { migrate } from './migrate.ts';
import { ensureApplicationRole } from './roles.ts';
import type { Tables } from './tables.ts';

export type { Tables } from './tables.ts';

/** A transaction in which exactly one tenant is visible. */
export type Scope = Readonly<{ tenant: string; tx: Transaction<Tables> }>;

/** The open database: the application's connections, and the owner's for operations (dump, restore, verification). */
export type Database = Readonly<{
  app: Kysely<Tables>;
  owner: ConnectionOptions;
  /** Something the person at the terminal should know about where the data lie. */
  notice: string | null;
  /** embedded, or a server of the office. */
  kind: 'embedded' | 'server';
  close: () => Promise<void>;
}>;

export type DatabaseOptions = Readonly<{ dataDirectory: string; databaseUrl?: string | undefined }>;

/** Opens the embedded database or the server of DATABASE_URL, and brings its schema up to date. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  if (options.databaseUrl) {
    const owner = { connectionString: parseDatabaseUrl(options.databaseUrl).href };
    return prepare(owner, derivedPassword(options.databaseUrl), {
      kind: 'server',
      notice: null,
      stop: async () => undefined,
    });
  }
  const embedded = await openEmbeddedDatabase({ dataDirectory: options.dataDirectory });
  try {
    return await prepare(embedded.owner, embedded.appPassword, { kind: 'embedded', ...embedded });
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

/** Servers that share a DATABASE_URL must agree on the application role's password without a second secret. */
const derivedPassword = (url: string): string =>
  createHash('sha256').update(`mingjian application role\n${url}`).digest('hex');

async function prepare(
  owner: ConnectionOptions,
  password: string,
  server: Readonly<{ kind: Database['kind']; notice: string | null; stop: () => Promise<void> }>,
): Promise<Database> {
  const login = await withOwner(owner, async (client) => {
    await refuseOldServer(client);
    // Servers that start together on one database must not make the role at the same time; the lock ends with the connection.
    await client.query('SELECT pg_advisory_lock(8315003)');
    const role = await ensureApplicationRole(client, password);
    await migrate(client);
    return role;
  });
  const pool = createPool(asLogin(owner, login, password), 10);
  const app = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    app,
    owner,
    notice: server.notice,
    kind: server.kind,
    close: async () => {
      await app.destroy();
      await server.stop();
    },
  };
}

function asLogin(owner: ConnectionOptions, user: string, password: string): ConnectionOptions {
  if (owner.connectionString === undefined) return { ...owner, user, password };
  const url = new URL(owner.connectionString);
  url.username = user;
  url.password = password;
  return { connectionString: url.href };
}

/** Runs work on one connection of the owning role. */
export async function withOwner<T>(
  owner: ConnectionOptions,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = await connect(owner).catch((error: Error) => {
    throw new OperationRefused(
      `连不上数据库：${systemReason(error)}；请核对 DATABASE_URL 和数据库是否已启动`,
      { cause: error },
    );
  });
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** One reading transaction of an operation, which has the owner's connection: what it sees stands still, and it cannot write. */
export async function readAsOwner<T>(
  owner: ConnectionOptions,
  tenant: string,
  work: (scope: Scope) => Promise<T>,
): Promise<T> {
  const app = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: createPool(owner, 1) }) });
  try {
    return await app
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute((tx) => work({ tenant, tx }));
  } finally {
    await app.destroy();
  }
}

async function refuseOldServer(client: Client): Promise<void> {
  const { rows } = await client.query<{ version: string; encoding: string }>(
    "SELECT current_setting('server_version_num') AS version, current_setting('server_encoding') AS encoding",
  );
  const version = Number(rows[0]?.version);
  if (version < 150_000) {
    throw new OperationRefused(
      `DATABASE_URL 指向的 PostgreSQL 版本过低（${Math.floor(version / 10_000)}）；需要 15 及以上`,
    );
  }
  if (rows[0]?.encoding !== 'UTF8') {
    throw new OperationRefused(`数据库编码是 ${rows[0]?.encoding}；请用 UTF8 编码的数据库`);
  }
}

/** One transaction in which only `tenant` exists, enforced by row-level security. */
export async function inTenant<T>(
  app: Kysely<Tables>,
  tenant: string,
  work: (scope: Scope) => Promise<T>,
): Promise<T> {
  // SET LOCAL takes no parameters, and set_config is not passed on by a distributed database.
  if (!/^[1-9]\d{0,17}$/.test(tenant)) throw new TypeError(`not a tenant: ${tenant}`);
  return app.transaction().execute(async (tx) => {
    await sql.raw(`SET LOCAL mingjian.tenant = '${tenant}'`).execute(tx);
    return work({ tenant, tx });
  });
}
