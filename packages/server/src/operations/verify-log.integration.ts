import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonicalJson } from '@mingjian/engine';
import { createClient } from '@mingjian/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withOwner } from '../db/database.ts';
import type { Client } from '../db/driver.ts';
import { eventHash } from '../db/event-log.ts';
import { startTestServer } from '../testing/test-server.ts';
import { backup } from './backup.ts';
import { onDatabase } from './open-for-operation.ts';
import { restore } from './restore.ts';
import { serve } from './serve.ts';
import { verifyLog } from './verify-log.ts';

let root: string;
/** A stopped installation with the demonstration years, an edit and answers to an index. */
let original: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'mingjian-verify-'));
  original = join(root, 'original');
  const running = await startTestServer({ demo: true });
  const { client } = running;
  const { rows } = await client.listSheets({ params: { year: 2024 } });
  const id = rows[6]?.id ?? '';
  const edits = [{ path: 'indicators.0.actual', value: '15.260' }];
  await client.editSheet({ params: { id }, body: { expectedVersion: 1, edits } });
  await running.server.stop();
  await cp(running.directory, original, { recursive: true });
  await rm(running.directory, { recursive: true });
});
afterAll(() => rm(root, { recursive: true, force: true }));

let copies = 0;
/** A copy of the installation for one test to spoil. */
async function copyOfOriginal(): Promise<string> {
  copies += 1;
  const dataDirectory = join(root, `copy-${copies}`);
  await cp(original, dataDirectory, { recursive: true });
  return dataDirectory;
}

const onCopy = <T>(dataDirectory: string, work: (client: Client) => Promise<T>): Promise<T> =>
  onDatabase({ dataDirectory }, 'alone', (owner) => withOwner(owner, work));

async function verifyAfter(statement: string) {
  const dataDirectory = await copyOfOriginal();
  await onCopy(dataDirectory, (client) => client.query(statement));
  return verifyLog({ dataDirectory });
}

/** The last event with another payload and a hash that fits: what somebody who knows the program could write. */
const rewriteLast = (client: Client, change: (payload: string) => string) =>
  client
    .query<Record<'tenant' | 'sequence' | 'actor' | 'command' | 'sentence' | 'payload', string>>(
      'SELECT * FROM event ORDER BY sequence DESC LIMIT 1',
    )
    .then(async ({ rows: [row] }) => {
      if (!row) throw new Error('no event');
      const {
        previous_hash: previous,
        at,
        subject,
      } = row as unknown as {
        previous_hash: string;
        at: Date;
        subject: string;
      };
      const { tenant, sequence, actor, command, sentence } = row;
      const payload = change(row.payload);
      const content = { tenant, sequence, at: at.toISOString(), actor, command, subject, sentence };
      await client.query('UPDATE event SET payload = $1, hash = $2 WHERE sequence = $3', [
        payload,
        eventHash(previous, { ...content, payload }),
        sequence,
      ]);
    });

/** Another value that the column takes, where adding one does not give one. */
const OTHER_VALUES: Readonly<Record<string, string>> = {
  kind: "'text', amount = NULL",
  source: "'read'",
  basis: "'决算'",
  qualifier: "'约'",
  as_of: "'2024-11-30'",
  measure: "'reason'",
  recorded_at: "recorded_at + INTERVAL '1 microsecond'",
};

describe('校验操作留痕', () => {
  it('没有动过的：完好，报出链头，并与链头文件相符', async () => {
    const report = await verifyLog({ dataDirectory: original });
    expect(report).toMatchObject({ intact: true, events: 5, headFile: join(original, 'log-head') });
    const noted = (await readFile(join(original, 'log-head'), 'utf8')).trim().split('\n');
    expect(noted.at(-1)).toBe(`1 5 ${report.ends[0]?.hash}`);
  });

  it.each([
    ['改一句话', "UPDATE event SET sentence = '没改过' WHERE sequence = 2", 2, '被改过'],
    ['改时间', "UPDATE event SET at = at + INTERVAL '1 hour' WHERE sequence = 3", 3, '被改过'],
    [
      '改一微秒',
      "UPDATE event SET at = at + INTERVAL '1 microsecond' WHERE sequence = 3",
      3,
      '被改过',
    ],
    [
      '改一条规则',
      `UPDATE pack_copy SET compiled = replace(compiled, '"passLine":"0.6"', '"passLine":"0.5"') WHERE pack_id = 'jiangxi-xunyang-2024'`,
      1,
      '规则被改过',
    ],
    ['偷换一条', 'UPDATE event SET hash = previous_hash WHERE sequence = 4', 4, '被改过'],
    ['删一个数', 'DELETE FROM fact WHERE event_sequence = 5', 5, '只剩 0 个'],
    [
      '添一个数',
      "INSERT INTO fact SELECT tenant, sheet_id, row_id, measure, revision + 1, period, basis, as_of, qualifier, kind, '16', 16, unit, source, evidence, actor, recorded_at, version, event_sequence FROM fact WHERE event_sequence = 5",
      5,
      '被绕过留痕添加',
    ],
  ])('绕过留痕%s：校验指出第一处', async (_what, statement, sequence, why) => {
    const report = await verifyAfter(statement);
    expect(report).toMatchObject({ intact: false, firstBroken: { sequence } });
    expect(report.firstBroken?.why).toContain(why);
  });

  it('数据表的每一列，绕过留痕改哪一列都查得出', async () => {
    const dataDirectory = await copyOfOriginal();
    const missed = await onCopy(dataDirectory, async (client) => {
      const { rows: columns } = await client.query<Record<'table' | 'column' | 'type', string>>(
        `SELECT table_name AS table, column_name AS column, data_type AS type
           FROM information_schema.columns
          WHERE table_name IN ('fact', 'index_fact')
            AND column_name <> 'tenant'`,
      );
      expect(columns.length).toBeGreaterThan(30);
      // The hand that tampers owns the database: no foreign key stands in its way.
      await client.query('SET session_replication_role = replica');
      const unnoticed: string[] = [];
      for (const { table, column, type } of columns) {
        const value =
          OTHER_VALUES[column] ??
          (type === 'text' ? `COALESCE(${column}, '') || '1'` : `${column} + 1`);
        await client.query(`CREATE TEMPORARY TABLE kept AS TABLE ${table}`);
        await client.query(
          `UPDATE ${table} SET ${column} = ${value}
            WHERE ctid = (SELECT ctid FROM ${table} WHERE kind = 'amount' ORDER BY event_sequence DESC LIMIT 1)`,
        );
        if ((await verifyLog({ dataDirectory })).intact) unnoticed.push(`${table}.${column}`);
        await client.query(
          `DELETE FROM ${table}; INSERT INTO ${table} TABLE kept; DROP TABLE kept`,
        );
      }
      return unnoticed;
    });
    expect(missed).toEqual([]);
    expect(await verifyLog({ dataDirectory })).toMatchObject({ intact: true });
  });

  const CUT = `SET session_replication_role = replica;
    DELETE FROM fact WHERE event_sequence = 5; DELETE FROM event WHERE sequence = 5;
    UPDATE sheet SET version = 1`;

  it('末尾的留痕连同数据一起截去：链头文件说得出；再保存、再备份恢复也掩不住', async () => {
    const dataDirectory = await copyOfOriginal();
    await onCopy(dataDirectory, (client) => client.query(CUT));
    const cut = await verifyLog({ dataDirectory });
    expect(cut).toMatchObject({ intact: false, firstBroken: { sequence: 5 } });
    expect(cut.firstBroken?.why).toContain('链头文件记到第 5 条，库里只到第 4 条');

    const server = await serve({ port: 0, host: '127.0.0.1', dataDirectory, demo: false });
    const client = createClient(fetch, server.address);
    await client.openYear({ body: { department: '示例县医疗保障局', year: 2030, pack: null } });
    await server.stop();
    const goesOn = await verifyLog({ dataDirectory });
    expect(goesOn).toMatchObject({ intact: false, firstBroken: { sequence: 5 } });
    expect(goesOn.firstBroken?.why).toContain('整段改写过');

    const file = join(root, 'cut.gz');
    await backup({ dataDirectory, file });
    const restored = join(root, 'cut-restored');
    await restore({ dataDirectory: restored, file });
    expect(await verifyLog({ dataDirectory: restored })).toMatchObject({
      intact: false,
      firstBroken: { sequence: 5 },
    });
  });

  it('没有链头文件：链仍要对得上，报告里说没有；再启动时从当前链头记起', async () => {
    const dataDirectory = await copyOfOriginal();
    await rm(join(dataDirectory, 'log-head'));
    expect(await verifyLog({ dataDirectory })).toMatchObject({ intact: true, headFile: null });
    const server = await serve({ port: 0, host: '127.0.0.1', dataDirectory, demo: false });
    await server.stop();
    await onCopy(dataDirectory, (client) => client.query(CUT));
    expect(await verifyLog({ dataDirectory })).toMatchObject({ intact: false });
  });

  it('从某条起重算了整条链：自己对得上，与链头文件对不上', async () => {
    const dataDirectory = await copyOfOriginal();
    await onCopy(dataDirectory, async (client) => {
      await rewriteLast(client, (payload) => payload.replaceAll('15.260', '16'));
      await client.query("UPDATE fact SET printed = '16', amount = 16 WHERE event_sequence = 5");
    });
    const report = await verifyLog({ dataDirectory });
    expect(report.firstBroken?.why).toContain('整段改写过');
    await rm(join(dataDirectory, 'log-head'));
    expect(await verifyLog({ dataDirectory })).toMatchObject({ intact: true });
  });

  it('较早版本的留痕没有记单位等几列：照旧核对得上，数值仍要与印出的值一致', async () => {
    const dataDirectory = await copyOfOriginal();
    await rm(join(dataDirectory, 'log-head'));
    await onCopy(dataDirectory, (client) =>
      rewriteLast(client, (payload) => {
        const { changes, ...rest } = JSON.parse(payload) as { changes: Record<string, unknown>[] };
        const old = ['sheet', 'row', 'measure', 'revision', 'kind', 'printed'];
        return canonicalJson({
          ...rest,
          changes: changes.map((change) =>
            Object.fromEntries(Object.entries(change).filter(([key]) => old.includes(key))),
          ),
        });
      }),
    );
    expect(await verifyLog({ dataDirectory })).toMatchObject({ intact: true });
    await onCopy(dataDirectory, (client) =>
      client.query('UPDATE fact SET amount = 16 WHERE event_sequence = 5'),
    );
    const report = await verifyLog({ dataDirectory });
    expect(report.firstBroken?.why).toContain('数值（amount）');
  });

  it('链头文件里断电写了半行：那一行不算，其余照样核对', async () => {
    const dataDirectory = await copyOfOriginal();
    const file = join(dataDirectory, 'log-head');
    await writeFile(file, `${await readFile(file, 'utf8')}\n1 6 abc`);
    expect(await verifyLog({ dataDirectory })).toMatchObject({ intact: true });
  });

  it('恢复到还留着别的链头文件的目录：拒绝', async () => {
    const file = join(root, 'whole.gz');
    await backup({ dataDirectory: original, file });
    const dataDirectory = join(root, 'leftover');
    await cp(join(original, 'log-head'), join(dataDirectory, 'log-head'));
    await expect(restore({ dataDirectory, file })).rejects.toThrow('移走存档');
  });
});
