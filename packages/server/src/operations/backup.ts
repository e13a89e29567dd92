import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Transform, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { withOwner } from '../db/database.ts';
import { type Client, copyTo } from '../db/driver.ts';
import type { LogEnd } from '../db/event-log.ts';
import { logHeadFile, readLogHead } from '../db/log-head.ts';
import { OperationRefused } from '../text/operation-refused.ts';
import { systemReason } from '../text/system-reason.ts';
import { DUMPED_TABLES } from './dumped-tables.ts';
import { type OperationOptions, onDatabase } from './open-for-operation.ts';

/** What a backup wrote. */
export type BackupReport = Readonly<{
  file: string;
  rows: number;
  checksum: string;
  /** Where the log of each tenant stood. */
  ends: readonly LogEnd[];
}>;

/** What the system says when a file cannot be written; anything else is not about the file. */
const WRITING: ReadonlySet<string> = new Set(
  'ENOENT EACCES EPERM EROFS ENOSPC EDQUOT EISDIR ENOTDIR ENOTEMPTY ENAMETOOLONG'.split(' '),
);

/** First line of a backup file; the content is gzip of text lines, so that any office can keep and check it. */
export const BACKUP_MAGIC = 'mingjian-backup 1';

/**
 * Writes every table into one file, as it stood at one moment, while the server may go on working. Lines: the magic; the schema's
 * last migration; "head TENANT SEQUENCE HASH" for what was noted of the log outside the database; per table "table NAME COLUMNS", its COPY text and "\."; last "sha256 HEX" over all lines before.
 */
export async function backup(
  options: OperationOptions & Readonly<{ file: string; replace?: boolean }>,
): Promise<BackupReport> {
  const unfinished = `${options.file}.part`;
  // The last good backup is not given up for a slip of the hand.
  if (options.replace !== true && existsSync(options.file))
    throw new OperationRefused(
      `已经有 ${options.file}，没有覆盖；请换一个文件名，确要替换请加 --force`,
    );
  try {
    const headFile = logHeadFile(resolve(options.dataDirectory), options.databaseUrl);
    const report = await onDatabase(options, 'beside', (owner) =>
      withOwner(owner, async (client) => {
        // Before the snapshot, like the verification: what is noted is then in it.
        const noted = await readLogHead(headFile);
        await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
        const ends = await logEnds(client);
        const counter = { rows: 0, checksum: '' };
        await pipeline(
          Readable.from(dump(client, noted ?? new Map(), counter)),
          createGzip(),
          createWriteStream(unfinished, { mode: 0o600 }),
        );
        await client.query('COMMIT');
        return { ...counter, ends };
      }),
    );
    // A broken backup never bears the name of a good one.
    await rename(unfinished, options.file);
    return { file: options.file, ...report };
  } catch (error) {
    await rm(unfinished, { force: true });
    if (WRITING.has((error as NodeJS.ErrnoException).code ?? ''))
      throw new OperationRefused(
        `备份文件 ${options.file} 写不进去：${systemReason(error)}；请换一个能写的位置`,
        { cause: error },
      );
    throw error;
  }
}

async function* dump(
  client: Client,
  noted: ReadonlyMap<string, string>,
  counter: { rows: number; checksum: string },
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  const sum = (text: string | Buffer): Buffer => {
    const bytes = Buffer.from(text);
    hash.update(bytes);
    return bytes;
  };
  yield sum(`${BACKUP_MAGIC}\n`);
  const { rows } = await client.query<{ name: string }>(
    'SELECT MAX(name) AS name FROM schema_migration',
  );
  yield sum(`schema ${rows[0]?.name ?? ''}\n`);
  for (const [place, hash] of noted) yield sum(`head ${place} ${hash}\n`);
  for (const table of DUMPED_TABLES) {
    const columns = await columnsOf(client, table.name);
    yield sum(`table ${table.name} ${columns.join(' ')}\n`);
    const copy = copyTo(
      `COPY (SELECT ${columns.join(', ')} FROM ${table.name} ORDER BY ${table.order}) TO STDOUT`,
    );
    for await (const chunk of client
      .query(copy)
      .pipe(new Transform({ transform: (part, _encoding, done) => done(null, part) }))) {
      // COPY's text format: one line a row, line ends inside values escaped.
      const bytes = chunk as Buffer;
      for (const byte of bytes) if (byte === 0x0a) counter.rows += 1;
      yield sum(bytes);
    }
    yield sum('\\.\n');
  }
  counter.checksum = hash.digest('hex');
  yield Buffer.from(`sha256 ${counter.checksum}\n`);
}

/** The end of each tenant's log. */
export async function logEnds(client: Client): Promise<readonly LogEnd[]> {
  const { rows } = await client.query<LogEnd>(
    'SELECT DISTINCT ON (tenant) tenant, sequence, hash FROM event ORDER BY tenant, sequence DESC',
  );
  return rows;
}

/** Columns of a table in a fixed order. */
export async function columnsOf(client: Client, table: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT column_name AS name
       FROM information_schema.columns
      WHERE table_schema = 'public'
        AND table_name = $1
      ORDER BY column_name`,
    [table],
  );
  return rows.map((row) => row.name);
}
