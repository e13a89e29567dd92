import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { withOwner } from '../database.ts';
import { openEmbeddedDatabase } from './embedded-database.ts';
import { runningPostmaster } from './postmaster.ts';

const roots: string[] = [];
afterAll(async () => {
  for (const root of roots) await rm(root, { recursive: true, force: true });
});

it('数据目录由别的大版本建立：一句话说怎么办，不动数据，也不留进程', async () => {
  const root = await mkdtemp(join(tmpdir(), 'mingjian-major-'));
  roots.push(root);
  await chmod(root, 0o755);
  const dataDirectory = join(root, 'data');
  const first = await openEmbeddedDatabase({ dataDirectory });
  await withOwner(first.owner, (client) => client.query('CREATE TABLE kept AS SELECT 7 AS n'));
  await first.stop();

  const file = join(dataDirectory, 'postgres', 'PG_VERSION');
  const own = await readFile(file, 'utf8');
  await writeFile(file, '15\n');
  await expect(openEmbeddedDatabase({ dataDirectory })).rejects.toThrow(
    `数据目录由 PostgreSQL 15 建立，现在的程序是 ${own.trim()}；请用原来版本的明鉴备份`,
  );
  expect(runningPostmaster(join(dataDirectory, 'postgres'))).toBeNull();

  await writeFile(file, own);
  const again = await openEmbeddedDatabase({ dataDirectory });
  const { rows } = await withOwner(again.owner, (client) => client.query('SELECT n FROM kept'));
  await again.stop();
  expect(rows).toEqual([{ n: 7 }]);
});
