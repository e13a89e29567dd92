import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withOwner } from '../database.ts';
import { completeBinaries, copyBinaries, locateBinaries } from './binaries.ts';
import { connectToRunning, openEmbeddedDatabase } from './embedded-database.ts';
import { isAlive, runningPostmaster } from './postmaster.ts';
import { commandAs } from './run-as.ts';

const asRoot = process.getuid?.() === 0;
const namespaces = ((): boolean => {
  try {
    execFileSync('unshare', ['--user', '--map-user=65534', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'mingjian-db-'));
  await chmod(root, 0o755);
});
afterAll(() => rm(root, { recursive: true, force: true }));

let count = 0;
const freshDirectory = async (mode = 0o755): Promise<string> => {
  count += 1;
  const parent = join(root, `parent-${count}`);
  await mkdir(parent, { mode });
  return join(parent, 'data');
};

describe('内置数据库', () => {
  it('用 UTF8 和 C 排序建立，停止后没有进程', async () => {
    const dataDirectory = await freshDirectory();
    const database = await openEmbeddedDatabase({ dataDirectory });
    const pid = runningPostmaster(join(dataDirectory, 'postgres'))?.pid ?? 0;
    const settings = await withOwner(
      database.owner,
      async (client) =>
        (
          await client.query(
            "SELECT current_setting('server_encoding') AS encoding, datcollate AS collation, current_setting('fsync') AS fsync FROM pg_database WHERE datname = current_database()",
          )
        ).rows[0],
    );
    expect(settings).toEqual({ encoding: 'UTF8', collation: 'C', fsync: 'on' });
    expect(isAlive(pid)).toBe(true);
    await database.stop();
    expect(isAlive(pid)).toBe(false);
  });

  it('同一目录再启动一次：一句话说明谁在用，原来的照常工作', async () => {
    const dataDirectory = await freshDirectory();
    const database = await openEmbeddedDatabase({ dataDirectory });
    await writeFile(
      join(dataDirectory, 'serving.json'),
      JSON.stringify({ pid: 4711, address: 'http://127.0.0.1:8080' }),
    );
    await expect(openEmbeddedDatabase({ dataDirectory })).rejects.toThrow(
      /正由另一个明鉴使用（进程 4711，http:\/\/127\.0\.0\.1:8080）/,
    );
    expect(
      await withOwner(
        database.owner,
        async (client) => (await client.query('SELECT 1 AS one')).rows,
      ),
    ).toEqual([{ one: 1 }]);
    await database.stop();
  });

  it('postmaster.pid 里的进程号已属于别的程序：不理会它，照常启动', async () => {
    const dataDirectory = await freshDirectory();
    await (await openEmbeddedDatabase({ dataDirectory })).stop();
    const foreign = `${process.pid}\n${join(dataDirectory, 'postgres')}\n1\n5432\n`;
    await writeFile(join(dataDirectory, 'postgres', 'postmaster.pid'), foreign);
    expect(runningPostmaster(join(dataDirectory, 'postgres'))).toBeNull();
    const database = await openEmbeddedDatabase({ dataDirectory });
    await database.stop();
    expect(isAlive(process.pid)).toBe(true);
  });

  it('缺少库链接（安装脚本被关闭）：启动时补上', async () => {
    const binaries = await copyBinaries(locateBinaries(), join(root, 'programs'));
    const link = join(binaries.root, 'native', 'lib', 'libpq.so.5');
    await unlink(link);
    await completeBinaries(binaries);
    expect(existsSync(link)).toBe(true);
  });

  it.runIf(asRoot)('root 启动：改用一个进得去的系统账户运行', async () => {
    const dataDirectory = await freshDirectory();
    // This checkout may itself lie below a directory that only root enters; these copies do not.
    const binaries = await copyBinaries(locateBinaries(), join(dataDirectory, '..', 'checkout'));
    const database = await openEmbeddedDatabase({ dataDirectory, binaries });
    expect(statSync(join(dataDirectory, 'postgres')).uid).not.toBe(0);
    expect(database.notice).toBeNull();
    await database.stop();
  });

  it.runIf(asRoot && namespaces)(
    '程序和数据都在只有 root 能进的目录下：在用户命名空间里运行',
    async () => {
      const dataDirectory = await freshDirectory(0o700);
      const closed = join(dataDirectory, '..', 'checkout');
      const binaries = await copyBinaries(locateBinaries(), closed);
      const database = await openEmbeddedDatabase({ dataDirectory, binaries });
      const pid = runningPostmaster(join(dataDirectory, 'postgres'))?.pid ?? 0;
      expect(pid).toBeGreaterThan(1);
      expect(statSync(join(dataDirectory, 'postgres')).uid).toBe(0);
      await database.stop();
      expect(isAlive(pid)).toBe(false);
    },
  );

  it.runIf(asRoot)('没有命名空间可用：搬到账户进得去的地方，并说明；原有数据一起搬走', async () => {
    const dataDirectory = await freshDirectory(0o700);
    const shared = join(root, 'shared');
    if (namespaces) {
      const before = await openEmbeddedDatabase({ dataDirectory });
      await withOwner(before.owner, (client) => client.query('CREATE TABLE kept (value TEXT)'));
      await before.stop();
    }
    const database = await openEmbeddedDatabase({ dataDirectory, shared, ways: ['account'] });
    expect(database.notice).toContain(`数据库文件改放在 ${shared}`);
    if (namespaces)
      await withOwner(database.owner, (client) => client.query('SELECT value FROM kept'));
    await database.stop();
    const again = await openEmbeddedDatabase({ dataDirectory });
    expect(again.notice).toContain(shared);
    await again.stop();
    expect(await connectToRunning(dataDirectory)).toBeNull();
  });

  it('命令按运行方式组成', () => {
    expect(commandAs({ kind: 'namespace', uid: 65534 }, '/x/postgres', ['-D', '/d'])).toEqual({
      file: 'unshare',
      parameters: ['--user', '--map-user=65534', '--map-group=65534', '/x/postgres', '-D', '/d'],
      identity: {},
    });
    expect(
      commandAs({ kind: 'account', account: { name: 'nobody', uid: 7, gid: 8 } }, '/x', []),
    ).toEqual({ file: '/x', parameters: [], identity: { uid: 7, gid: 8 } });
  });
});
