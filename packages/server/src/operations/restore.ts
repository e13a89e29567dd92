import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import { withOwner } from '../db/database.ts';
import { type Client, copyFrom } from '../db/driver.ts';
import type { LogEnd } from '../db/event-log.ts';
import { logHeadFile, openLogHead, readLogHead } from '../db/log-head.ts';
import { OperationRefused } from '../text/operation-refused.ts';
import { systemReason } from '../text/system-reason.ts';
import { BACKUP_MAGIC, columnsOf, logEnds } from './backup.ts';
import { DUMPED_TABLES } from './dumped-tables.ts';
import { linesOf } from './lines-of.ts';
import { type OperationOptions, onDatabase } from './open-for-operation.ts';

/** A note of the log in a backup; no row of COPY text can look so, because a row has tabs. */
const NOTED = /^head (\d+) (\d+) ([0-9a-f]{64})$/u;

/** What a restore brought back. */
export type RestoreReport = Readonly<{ file: string; rows: number; checksum: string }>;

/**
 * Reads a backup into an empty installation, embedded or on a server: everything or nothing. The checksum is verified
 * before the first row is written.
 */
export async function restore(
  options: OperationOptions & Readonly<{ file: string }>,
): Promise<RestoreReport> {
  const { checksum, noted } = await verifyFile(options.file);
  const headFile = logHeadFile(resolve(options.dataDirectory), options.databaseUrl);
  return onDatabase(options, 'alone', (owner) =>
    withOwner(owner, async (client) => {
      await refuseFull(client);
      await refuseForeignHead(headFile);
      await client.query('BEGIN');
      try {
        // The installation's own tenant comes back with the backup.
        await client.query('DELETE FROM tenant');
        const rows = await load(client, options.file);
        const ends = await logEnds(client);
        await client.query('COMMIT');
        await mkdir(dirname(headFile), { recursive: true });
        await openLogHead(headFile).note(...noted, ...ends);
        return { file: options.file, rows, checksum };
      } catch (error) {
        await client.query('ROLLBACK').catch(() => undefined);
        throw error;
      }
    }),
  );
}

/** Reads the whole file once; a truncated, damaged or foreign file is refused before anything is touched. */
async function verifyFile(
  file: string,
): Promise<Readonly<{ checksum: string; noted: readonly LogEnd[] }>> {
  const hash = createHash('sha256');
  let first: string | null = null;
  let found: string | null = null;
  const noted: LogEnd[] = [];
  try {
    for await (const line of linesOf(file)) {
      first ??= line;
      if (line.startsWith('sha256 ')) found = line.slice(7);
      else hash.update(`${line}\n`);
      const [, tenant, sequence, end] = NOTED.exec(line) ?? [];
      if (tenant && sequence && end) noted.push({ tenant, sequence, hash: end });
    }
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT')
      throw new OperationRefused(`没有备份文件 ${file}；请核对路径`, { cause: error });
    throw new OperationRefused(
      code.startsWith('Z_')
        ? `备份文件 ${file} 已损坏或不完整，没有恢复任何内容；请换一份备份`
        : `读不了备份文件 ${file}：${systemReason(error)}，没有恢复任何内容；请核对路径和权限`,
      { cause: error },
    );
  }
  if (first !== BACKUP_MAGIC)
    throw new OperationRefused(
      `${file} 不是明鉴的备份文件，没有恢复任何内容；请给 mingjian backup 写出的文件`,
    );
  const checksum = hash.digest('hex');
  if (found !== checksum)
    throw new OperationRefused(
      `备份文件 ${file} 的校验值不符（已损坏、不完整或被改过），没有恢复任何内容；请换一份备份`,
    );
  return { checksum, noted };
}

/** What another log noted here would call the restored one cut off or rewritten. */
async function refuseForeignHead(file: string): Promise<void> {
  const noted = await readLogHead(file);
  if (noted !== null && noted.size > 0)
    throw new OperationRefused(
      `${file} 里还有以前的留痕链头；恢复请用 --data 指定一个新目录，或先把这个文件移走存档`,
    );
}

async function refuseFull(client: Client): Promise<void> {
  const { rows } = await client.query<{ full: boolean }>(
    'SELECT EXISTS (SELECT FROM event) OR EXISTS (SELECT FROM department) AS full',
  );
  if (rows[0]?.full)
    throw new OperationRefused(
      '数据目录里已有内容；恢复只在空的数据目录（或空的数据库）里进行，请用 --data 指定一个新目录',
    );
}

async function load(client: Client, file: string): Promise<number> {
  let rows = 0;
  let copy: ReturnType<typeof copyFrom> | null = null;
  for await (const line of linesOf(file)) {
    if (copy) {
      if (line === '\\.') {
        copy.end();
        await finished(copy);
        copy = null;
      } else {
        rows += 1;
        if (!copy.write(`${line}\n`)) await once(copy, 'drain');
      }
    } else if (line.startsWith('table ')) {
      copy = client.query(copyFrom(await copyStatement(client, line.split(' ').slice(1))));
    } else if (line.startsWith('schema ')) {
      await refuseNewer(client, line.slice(7));
    }
  }
  return rows;
}

/** COPY into a table that we know, with columns that it has; an older backup simply lacks newer columns. */
async function copyStatement(
  client: Client,
  [table = '', ...columns]: readonly string[],
): Promise<string> {
  const known = await columnsOf(client, table);
  const strange = columns.find((column) => !known.includes(column));
  if (!DUMPED_TABLES.some((each) => each.name === table) || strange !== undefined) {
    throw new OperationRefused(
      `备份里有本版本不认识的内容（${table}${strange ? `.${strange}` : ''}）；请用更新版本的明鉴恢复`,
    );
  }
  return `COPY ${table} (${columns.join(', ')}) FROM STDIN`;
}

async function refuseNewer(client: Client, schema: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    'SELECT MAX(name) AS name FROM schema_migration',
  );
  if (schema > (rows[0]?.name ?? '')) {
    throw new OperationRefused(`这份备份来自更新版本的明鉴（${schema}）；请升级后再恢复`);
  }
}
