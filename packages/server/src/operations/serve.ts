import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Database, inTenant, openDatabase } from '../db/database.ts';
import { lastEvent } from '../db/event-log.ts';
import { type LogHead, logHeadFile, openLogHead } from '../db/log-head.ts';
import { createApp } from '../http/create-app.ts';
import type { Services } from '../http/services.ts';
import { createImportStore } from '../imports/import-store.ts';
import { createJobRunner, failLostJobs } from '../jobs/job-runner.ts';
import { installedPacks } from '../packs/installed-packs.ts';
import { OperationRefused } from '../text/operation-refused.ts';
import { systemReason } from '../text/system-reason.ts';
import { loadDemo } from './load-demo.ts';

/** Where and what to serve. */
export type ServeOptions = Readonly<{
  port: number;
  host: string;
  dataDirectory: string;
  demo: boolean;
  databaseUrl?: string | undefined;
  /** Lines for the person at the terminal; the address comes last. */
  print?: (line: string) => void;
  now?: () => Date;
  /** Built web application; the one of this installation by default. */
  webFolder?: string;
}>;

/** A running server. `stop` leaves no process behind. */
export type Server = Readonly<{
  address: string;
  services: Services;
  stop: () => Promise<void>;
}>;

const WEB_FOLDER = fileURLToPath(new URL('../../../web/dist/', import.meta.url));
const PACKAGE = new URL('../../package.json', import.meta.url);

/** Opens the database, loads what is asked for, listens, and prints the address last. The caller stops it. */
export async function serve(options: ServeOptions): Promise<Server> {
  const { print = () => undefined, now = () => new Date() } = options;
  refuseForeignHost(options.host);
  const dataDirectory = resolve(options.dataDirectory);
  await mkdir(dataDirectory, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new OperationRefused(
      `数据目录 ${dataDirectory} 不能建立：${systemReason(error)}；请用 --data 换一个可以写的目录`,
    );
  });
  const database = await openDatabase({ dataDirectory, databaseUrl: options.databaseUrl });
  try {
    return await start(options, dataDirectory, database, print, now);
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function start(
  options: ServeOptions,
  dataDirectory: string,
  database: Database,
  print: (line: string) => void,
  now: () => Date,
): Promise<Server> {
  if (database.notice) print(database.notice);
  const logHead = openLogHead(logHeadFile(dataDirectory, options.databaseUrl));
  const services = await createServices(database, dataDirectory, logHead, now);
  const { tenant, actor, packs } = services;
  await inTenant(database.app, tenant, (scope) => failLostJobs(scope, now()));
  if (options.demo) {
    const context = { app: database.app, logHead, tenant, actor, now: now(), idempotencyKey: null };
    announceDemo(await loadDemo(context, packs), print);
  }
  await noteEnd(services);
  const app = await createApp(services, options.webFolder ?? WEB_FOLDER);
  const address = await app
    .listen({ port: options.port, host: options.host })
    .catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') {
        throw new OperationRefused(
          `端口 ${options.port} 已被占用；明鉴可能已经打开，或用 --port 换一个端口`,
        );
      }
      throw new OperationRefused(
        `不能在 ${options.host}:${options.port} 提供服务：${systemReason(error)}；请用 --port 换一个端口`,
        { cause: error },
      );
    });
  const serving = join(dataDirectory, 'serving.json');
  await writeFile(serving, JSON.stringify({ pid: process.pid, address }));
  print(address);
  return {
    address,
    services,
    stop: async () => {
      await app.close();
      await services.jobs.close();
      await services.imports.close();
      await rm(serving, { force: true });
      await database.close();
    },
  };
}

async function createServices(
  database: Database,
  dataDirectory: string,
  logHead: LogHead,
  now: () => Date,
): Promise<Services> {
  const packs = installedPacks();
  // Our own manifest.
  const { version } = JSON.parse(await readFile(PACKAGE, 'utf8')) as { version: string };
  return {
    database,
    logHead,
    packs,
    imports: await createImportStore(join(dataDirectory, 'imports'), packs, now),
    jobs: await createJobRunner(join(dataDirectory, 'exports'), now),
    tenant: '1',
    actor: '本机',
    version,
    now,
  };
}

/** Notes where the log stands, for a data directory of an earlier version and for a note that was lost with the power. */
async function noteEnd({ database, tenant, logHead }: Services): Promise<void> {
  const { sequence, hash } = await inTenant(database.app, tenant, lastEvent);
  if (sequence > 0n) await logHead.note({ tenant, sequence: String(sequence), hash });
}

function announceDemo(sheets: number | null, print: (line: string) => void): void {
  print(
    sheets === null ? '数据目录里已有内容，没有载入示例年度' : `已载入示例年度：${sheets} 张自评表`,
  );
}

/** Until people sign in, whoever reaches the port may change everything: only this machine may reach it. */
function refuseForeignHost(host: string): void {
  if (host === '127.0.0.1' || host === 'localhost') return;
  throw new OperationRefused(
    `目前没有登录功能，明鉴只在本机（127.0.0.1）提供服务，不能监听 ${host}；请去掉 --host`,
  );
}
