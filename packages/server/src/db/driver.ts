// oxlint-disable-next-line typescript/triple-slash-reference -- a package that imports our sources must see these types too
/// <reference path="./pg-modules.d.ts" />
import pg from 'pg';
import type { Client, ConnectionOptions, Pool } from 'pg';
import { from, to } from 'pg-copy-streams';

export type { Client, ConnectionOptions, Pool };

// bigint, numeric and date stay text: none of them may pass through a float or a time zone. Set once for the process.
for (const oid of [20, 1700, 1082]) pg.types.setTypeParser(oid, (text) => text);

/** A pool whose idle connections may die (the server was stopped) without taking the process with them. */
export function createPool(options: ConnectionOptions, max: number): Pool {
  const pool = new pg.Pool({
    ...options,
    max,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 10_000,
  });
  pool.on('error', () => undefined);
  return pool;
}

/** One connection, for migrations, dumps and locks. The caller ends it. */
export async function connect(options: ConnectionOptions): Promise<Client> {
  const client = new pg.Client({ connectionTimeoutMillis: 10_000, ...options });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** COPY … FROM STDIN and COPY … TO STDOUT as streams. */
export const copyFrom = from;
export const copyTo = to;
