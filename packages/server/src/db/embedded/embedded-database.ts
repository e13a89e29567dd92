import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { chown, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { OperationRefused } from '../../text/operation-refused.ts';
import { systemReason } from '../../text/system-reason.ts';
import { type Client, type ConnectionOptions, connect } from '../driver.ts';
import { locateBinaries } from './binaries.ts';
import { type Placement, type PlacementOptions, placeDatabase } from './placement.ts';
import {
  type Postmaster,
  isAlive,
  removeForeignLock,
  runningPostmaster,
  stopPostmaster,
} from './postmaster.ts';
import { commandAs, ownerOf } from './run-as.ts';

/** A running embedded database that this process, and no other, uses. */
export type EmbeddedDatabase = Readonly<{
  owner: ConnectionOptions;
  appPassword: string;
  notice: string | null;
  stop: () => Promise<void>;
}>;

/** Names the one advisory lock that the using process holds; it falls with the process, however that ends. */
const USER_LOCK = 8_315_001;

type Secrets = Readonly<{ owner: string; app: string }>;

/** Starts (or takes over) the database of a data directory, for this process alone. */
export async function openEmbeddedDatabase(
  options: Partial<PlacementOptions> & Pick<PlacementOptions, 'dataDirectory'>,
): Promise<EmbeddedDatabase> {
  await mkdir(options.dataDirectory, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new OperationRefused(
      `数据目录 ${options.dataDirectory} 不能建立：${systemReason(error)}；请换一个目录（--data）`,
    );
  });
  const placement = await placeDatabase({ binaries: locateBinaries(), ...options });
  const secrets = await readSecrets(join(options.dataDirectory, 'database.json'));
  if (!existsSync(join(placement.cluster, 'PG_VERSION')))
    await initialise(placement, secrets.owner);
  await refuseOtherMajor(placement);
  const log = join(options.dataDirectory, 'postgres.log');
  const { running, owner, lock } = await obtain(
    placement,
    secrets.owner,
    log,
    options.dataDirectory,
  );
  return {
    owner,
    appPassword: secrets.app,
    notice: placement.notice,
    stop: async () => {
      // The lock is held until the server is gone, so that nobody takes over a server on its way out.
      await stopPostmaster(running.pid);
      await lock.end().catch(() => undefined);
    },
  };
}

/** True when the directory holds an embedded database, running or not. */
export const holdsDatabase = (dataDirectory: string): boolean =>
  ['postgres-location', join('postgres', 'PG_VERSION')].some((name) =>
    existsSync(join(dataDirectory, name)),
  );

/** The server that another process runs on this data directory, for reading beside it; null when none runs. */
export async function connectToRunning(dataDirectory: string): Promise<ConnectionOptions | null> {
  const moved = await readFile(join(dataDirectory, 'postgres-location'), 'utf8').catch(() => null);
  const running = runningPostmaster(moved?.trim() ?? join(dataDirectory, 'postgres'));
  if (!running) return null;
  const { owner } = await readSecrets(join(dataDirectory, 'database.json'));
  return connection(running.port, owner);
}

const connection = (port: number, password: string): ConnectionOptions => ({
  host: '127.0.0.1',
  port,
  user: 'mingjian_owner',
  password,
  database: 'postgres',
  application_name: 'mingjian',
});

async function readSecrets(file: string): Promise<Secrets> {
  try {
    // Written by this function only.
    return JSON.parse(await readFile(file, 'utf8')) as Secrets;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
      throw new OperationRefused(`${file} 读不出来，它保存着数据库口令；请从备份恢复这个文件`);
    }
  }
  const made = { owner: randomBytes(24).toString('hex'), app: randomBytes(24).toString('hex') };
  // A partly written file would lock the owner out, so it appears whole or not at all.
  await writeFile(`${file}.new`, JSON.stringify(made), { mode: 0o600 });
  await rename(`${file}.new`, file);
  return made;
}

/** A cluster belongs to one major version; another server would refuse it with a sentence that helps nobody. */
async function refuseOtherMajor({ cluster, binaries, runAs }: Placement): Promise<void> {
  const own = (await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => '')).trim();
  const how = commandAs(runAs, binaries.postgres, ['--version']);
  const said = spawnSync(how.file, how.parameters, {
    ...how.identity,
    cwd: '/',
    encoding: 'utf8',
    timeout: 10_000,
  }).stdout;
  const program = /(\d+)\./.exec(said ?? '')?.[1];
  if (own === '' || program === undefined || own === program) return;
  throw new OperationRefused(
    `数据目录由 PostgreSQL ${own} 建立，现在的程序是 ${program}；请用原来版本的明鉴备份（npm run backup），再恢复到新的数据目录`,
  );
}

/** Creates the cluster beside its place and renames it, so that an interrupted creation leaves nothing half made. */
async function initialise(placement: Placement, password: string): Promise<void> {
  const { cluster, runAs, binaries } = placement;
  const parent = await mkdtemp(join(dirname(cluster), 'postgres-new-'));
  const owner = ownerOf(runAs);
  const passwordFile = join(parent, 'password');
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (owner) {
    await chown(parent, owner.uid, owner.gid);
    await chown(passwordFile, owner.uid, owner.gid);
  }
  const target = join(parent, 'cluster');
  const how = commandAs(runAs, binaries.initdb, [
    `--pgdata=${target}`,
    '--username=mingjian_owner',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--no-instructions',
  ]);
  const child = spawn(how.file, how.parameters, {
    ...how.identity,
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
    env: childEnvironment(),
  });
  let errors = '';
  child.stderr.on('data', (part: Buffer) => (errors += part.toString()));
  const code = await exitOf(child);
  try {
    if (code !== 0)
      throw new OperationRefused(`数据库不能建立：${errors.trim().split('\n').at(-1) ?? code}`);
    await rename(target, cluster);
  } finally {
    await rm(parent, { recursive: true, force: true });
  }
}

const exitOf = (child: ChildProcess): Promise<number | string> =>
  new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  });

// Settings of a surrounding PostgreSQL (PGDATA, PGPORT …) must not reach our server.
const childEnvironment = (): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  LC_ALL: 'C',
  TZ: 'UTC',
});

async function start(placement: Placement, log: string): Promise<Postmaster> {
  removeForeignLock(placement.cluster);
  const port = await freePort();
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 40,
    timezone: 'UTC',
    log_timezone: 'UTC',
    cluster_name: 'mingjian',
    log_min_messages: 'warning',
  };
  const how = commandAs(placement.runAs, placement.binaries.postgres, [
    '-D',
    placement.cluster,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]);
  const output = openSync(log, 'a', 0o600);
  // Detached: Ctrl-C in the terminal reaches us alone, and we stop the database after the last answer.
  const child = spawn(how.file, how.parameters, {
    ...how.identity,
    cwd: '/',
    detached: true,
    stdio: ['ignore', output, output],
    env: childEnvironment(),
  });
  closeSync(output);
  child.on('error', () => undefined);
  child.unref();
  if (child.pid === undefined)
    throw new OperationRefused(`数据库程序不能启动：${placement.binaries.postgres}`);
  return { pid: child.pid, port };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** A server that this process alone uses. One whose user is just stopping goes down under our feet: then another is started. */
async function obtain(placement: Placement, password: string, log: string, dataDirectory: string) {
  for (let attempt = 0; ; attempt += 1) {
    const found = await startOrTakeOver(placement, password, log);
    try {
      await claim(found.lock, dataDirectory);
      return found;
    } catch (error) {
      if (error instanceof OperationRefused || attempt === 2) throw error;
    }
  }
}

/** Uses the server that runs on the cluster (its program was killed, or it is starting), else starts one. */
async function startOrTakeOver(placement: Placement, password: string, log: string) {
  let failure: unknown = null;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const running = runningPostmaster(placement.cluster) ?? (await start(placement, log));
    const owner = connection(running.port, password);
    try {
      return { running, owner, lock: await waitUntilReady(owner, running) };
    } catch (error) {
      failure = error;
      // Shared memory of a postmaster that was killed lives until its last backend ends; and another start may have been first.
      await sleep(500);
    }
  }
  const tail = readFileSync(log, 'utf8').trim().split('\n').at(-1) ?? '';
  throw new OperationRefused(`数据库没有启动起来：${tail}（完整记录在 ${log}）`, {
    cause: failure,
  });
}

async function waitUntilReady(
  owner: ConnectionOptions,
  running: Readonly<{ pid: number }>,
): Promise<Client> {
  for (const startedAt = Date.now(); ;) {
    try {
      return await connect(owner);
    } catch (error) {
      if (!isAlive(running.pid) || Date.now() - startedAt > 60_000) throw error;
      await sleep(25);
    }
  }
}

async function claim(lock: Client, dataDirectory: string): Promise<void> {
  // A killed predecessor's connection closes with it, but its backend may need a moment to notice.
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const { rows } = await lock.query<{ held: boolean }>(
      'SELECT pg_try_advisory_lock($1) AS held',
      [USER_LOCK],
    );
    if (rows[0]?.held) return;
    await sleep(50);
  }
  await lock.end();
  const serving = await readFile(join(dataDirectory, 'serving.json'), 'utf8').catch(() => null);
  // Written by serve() only.
  const other = serving ? (JSON.parse(serving) as { pid: number; address: string }) : null;
  const where = other ? `（进程 ${other.pid}，${other.address}）` : '';
  throw new OperationRefused(
    `数据目录 ${dataDirectory} 正由另一个明鉴使用${where}；请打开那个地址，或先停掉它，或用 --data 换一个目录`,
  );
}
