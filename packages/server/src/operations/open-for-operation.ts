import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { openDatabase } from '../db/database.ts';
import type { ConnectionOptions } from '../db/driver.ts';
import { connectToRunning, holdsDatabase } from '../db/embedded/embedded-database.ts';
import { OperationRefused } from '../text/operation-refused.ts';

/** Which database an operation works on. */
export type OperationOptions = Readonly<{
  dataDirectory: string;
  databaseUrl?: string | undefined;
}>;

/**
 * Runs an operation on the database. `beside`: only reads, so it may use a database that a running server has open;
 * otherwise the database must be free.
 */
export async function onDatabase<T>(
  options: OperationOptions,
  mode: 'beside' | 'alone',
  work: (owner: ConnectionOptions) => Promise<T>,
): Promise<T> {
  const dataDirectory = resolve(options.dataDirectory);
  if (mode === 'beside' && !options.databaseUrl) {
    // Looking must not make a database where there is none.
    if (!holdsDatabase(dataDirectory))
      throw new OperationRefused(
        existsSync(dataDirectory)
          ? `${dataDirectory} 不是明鉴的数据目录，里面没有数据库；请用 --data 指定`
          : `没有数据目录 ${dataDirectory}；请用 --data 指定`,
      );
    const running = await connectToRunning(dataDirectory);
    if (running) return work(running);
  }
  const database = await openDatabase({ dataDirectory, databaseUrl: options.databaseUrl });
  try {
    return await work(database.owner);
  } finally {
    await database.close();
  }
}
