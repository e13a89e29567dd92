import { createHash } from 'node:crypto';
import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OperationRefused } from '../text/operation-refused.ts';
import { systemReason } from '../text/system-reason.ts';
import { parseDatabaseUrl } from './database-url.ts';
import type { LogEnd } from './event-log.ts';

/** Notes the end of the log outside the database after every commit; nothing is ever taken out of the file. */
export type LogHead = Readonly<{ note: (...ends: readonly LogEnd[]) => Promise<void> }>;

/** The file beside the embedded database; one of its own for each database server, so that logs never mix. */
export function logHeadFile(dataDirectory: string, databaseUrl?: string): string {
  if (!databaseUrl) return join(dataDirectory, 'log-head');
  const { host, pathname } = parseDatabaseUrl(databaseUrl);
  const which = createHash('sha256').update(`${host}${pathname}`).digest('hex').slice(0, 12);
  return join(dataDirectory, `log-head-${which}`);
}

/** Opens the file for noting; it appears with the first note. */
export function openLogHead(file: string): LogHead {
  let warned = false;
  return {
    note: async (...ends) => {
      // The line end comes first, so that a line cut short by a power failure spoils no other.
      const lines = ends.map(({ tenant, sequence, hash }) => `\n${tenant} ${sequence} ${hash}`);
      try {
        await appendFile(file, lines.join(''), { mode: 0o600 });
      } catch (error) {
        // The save itself is committed; it must not fail for this. The next note that succeeds covers what was left out.
        if (!warned) console.error(`留痕链头写不进 ${file}；请检查磁盘空间和权限`, error);
        warned = true;
      }
    },
  };
}

/** What the file noted, hash by `tenant sequence`; null where there is no file. A line that was being written is passed over. */
export async function readLogHead(file: string): Promise<ReadonlyMap<string, string> | null> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new OperationRefused(`读不了链头文件 ${file}：${systemReason(error)}；请检查这个文件`, {
      cause: error,
    });
  }
  const noted = new Map<string, string>();
  for (const [, place = '', hash = ''] of text.matchAll(/^(\d+ \d+) ([0-9a-f]{64})$/gmu))
    // What was noted first is what was there first: a later line cannot make up for a log that was rewritten.
    if (!noted.has(place)) noted.set(place, hash);
  return noted;
}
