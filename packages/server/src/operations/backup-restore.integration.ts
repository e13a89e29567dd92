import { copyFile, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withOwner } from '../db/database.ts';
import type { Client } from '../db/driver.ts';
import { type TestServer, startTestServer } from '../testing/test-server.ts';
import { backup } from './backup.ts';
import { DUMPED_TABLES } from './dumped-tables.ts';
import { onDatabase } from './open-for-operation.ts';
import { restore } from './restore.ts';
import { verifyLog } from './verify-log.ts';

let running: TestServer;
let root: string;
let file: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'mingjian-backup-'));
  file = join(root, 'backup.gz');
  running = await startTestServer({ demo: true });
  const { client } = running;
  const { rows } = await client.listSheets({ params: { year: 2024 } });
  const id = rows[6]?.id ?? '';
  // Values that a careless text format would spoil.
  const edits = [
    {
      path: 'goals.actual',
      value: '第一行\n第二行\t制表\\反斜杠 \\N "引号" 𠮷\u2028行\u2029段\r\u0085',
    },
    { path: 'indicators.0.actual', value: '15.260' },
  ];
  await client.editSheet({ params: { id }, body: { expectedVersion: 1, edits } });
  await client.putPreference({
    params: { key: 'paste.columns' },
    body: { value: ['项目', null, { a: '\n' }] },
  });
  await backup({ dataDirectory: running.directory, file });
});
afterAll(async () => {
  await running.stop();
  await rm(root, { recursive: true, force: true });
});

/** Every row of every kept table as text. */
async function content(client: Client) {
  const tables: Record<string, unknown> = {};
  for (const { name, order } of DUMPED_TABLES) {
    tables[name] = (
      await client.query(
        `SELECT row_to_json(t)::TEXT AS line FROM (SELECT * FROM ${name} ORDER BY ${order}) t`,
      )
    ).rows;
  }
  return tables;
}

describe('备份与恢复', () => {
  it('恢复到空目录后，每一行都相同，留痕完整，再备份校验值相同', async () => {
    const dataDirectory = join(root, 'restored');
    const report = await restore({ dataDirectory, file });
    const before = await withOwner(running.server.services.database.owner, content);
    const after = await onDatabase({ dataDirectory }, 'alone', (owner) =>
      withOwner(owner, content),
    );
    expect(after).toEqual(before);
    expect(Object.values(before).flatMap((rows) => rows as unknown[])).toHaveLength(report.rows);
    expect(await verifyLog({ dataDirectory })).toMatchObject({ intact: true, events: 5 });
    const again = await backup({ dataDirectory, file: join(root, 'again.gz') });
    expect(again.checksum).toBe(report.checksum);
  });

  it('已有同名文件：不覆盖，原文件一字不变；写明替换才替换', async () => {
    const kept = join(root, 'kept.gz');
    await writeFile(kept, '上个月的备份');
    const dataDirectory = running.directory;
    await expect(backup({ dataDirectory, file: kept })).rejects.toThrow(
      `已经有 ${kept}，没有覆盖；请换一个文件名，确要替换请加 --force`,
    );
    expect(await readFile(kept, 'utf8')).toBe('上个月的备份');
    const { rows } = await backup({ dataDirectory, file: kept, replace: true });
    expect(await restore({ dataDirectory: join(root, 'replaced'), file: kept })).toMatchObject({
      rows,
    });
  });

  it('恢复到有内容的目录：拒绝，原内容不变', async () => {
    const dataDirectory = join(root, 'restored');
    await expect(restore({ dataDirectory, file })).rejects.toThrow('已有内容');
    expect(await verifyLog({ dataDirectory })).toMatchObject({ intact: true, events: 5 });
  });

  it('文件不完整、被改过、不是备份、不存在：各说一句话，什么都不恢复', async () => {
    const dataDirectory = join(root, 'never');
    const short = join(root, 'short.gz');
    await copyFile(file, short);
    await truncate(short, 2000);
    await expect(restore({ dataDirectory, file: short })).rejects.toThrow('已损坏或不完整');
    const changed = join(root, 'changed.gz');
    await writeFile(
      changed,
      gzipSync(
        gunzipSync(await readFile(file))
          .toString('utf8')
          .replace('15.260', '16.260'),
      ),
    );
    await expect(restore({ dataDirectory, file: changed })).rejects.toThrow('校验值不符');
    const foreign = join(root, 'foreign.gz');
    await writeFile(foreign, gzipSync('hello\n'));
    await expect(restore({ dataDirectory, file: foreign })).rejects.toThrow('不是明鉴的备份');
    await expect(restore({ dataDirectory, file: join(root, 'none.gz') })).rejects.toThrow(
      '没有备份文件',
    );
    await expect(
      backup({ dataDirectory: running.directory, file: join(root, 'no', 'such', 'folder.gz') }),
    ).rejects.toThrow('写不进去');
  });
});
