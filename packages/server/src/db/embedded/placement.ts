import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { chmod, cp, lchown, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { OperationRefused } from '../../text/operation-refused.ts';
import { type Binaries, completeBinaries, copyBinaries } from './binaries.ts';
import { type RunAs, canReach, candidateAccounts, ownerOf, possibleWays } from './run-as.ts';

/** Where the database lies, with which binaries, and as whom it runs. */
export type Placement = Readonly<{
  binaries: Binaries;
  cluster: string;
  runAs: RunAs;
  notice: string | null;
}>;

export type PlacementOptions = Readonly<{
  binaries: Binaries;
  dataDirectory: string;
  /** Where to move when nothing else works. */
  shared?: string;
  /** Restricts the ways (tests of the later ones on a machine where the first works). */
  ways?: readonly RunAs['kind'][];
}>;

/**
 * Decides as whom the database runs. As root: an account that reaches binaries and data; else a user namespace; else both are
 * kept below /var/lib/mingjian, where an account can reach them, and the notice says so.
 */
export async function placeDatabase(options: PlacementOptions): Promise<Placement> {
  const { binaries, dataDirectory } = options;
  await completeBinaries(binaries);
  const moved = await readFile(join(dataDirectory, 'postgres-location'), 'utf8').catch(() => null);
  const home = join(dataDirectory, 'postgres');
  if (moved !== null) return relocate(options, moved.trim());
  const owner = existsSync(home) ? statSync(home).uid : null;
  for (const runAs of possibleWays(owner)) {
    if (options.ways && !options.ways.includes(runAs.kind)) continue;
    if (runAs.kind !== 'self' && !canReach(runAs, binaries.postgres, dataDirectory)) continue;
    await giveTo(home, runAs);
    return { binaries, cluster: home, runAs, notice: null };
  }
  const shared = options.shared ?? '/var/lib/mingjian';
  const name = createHash('sha256').update(dataDirectory).digest('hex').slice(0, 12);
  return relocate({ ...options, shared }, join(shared, `postgres-${name}`));
}

/** Programs of another version must not be taken for these. */
async function programVersion({ root }: Binaries): Promise<string> {
  const manifest = await readFile(join(root, 'package.json'), 'utf8').catch(() => '{}');
  // The manifest of a pinned package, or nothing in a copy.
  return (JSON.parse(manifest) as { version?: string }).version ?? 'copy';
}

async function relocate(options: PlacementOptions, cluster: string): Promise<Placement> {
  const shared = dirname(cluster);
  try {
    await mkdir(shared, { recursive: true, mode: 0o755 });
    await chmod(shared, 0o755);
  } catch {
    throw new OperationRefused(
      `以 root 启动时数据库不能以 root 运行，而 ${options.dataDirectory} 其他账户进不去，${shared} 又不能建立；请换一个数据目录（--data），或用普通用户启动`,
    );
  }
  const binaries = await copyBinaries(
    options.binaries,
    join(
      shared,
      `programs-${basename(options.binaries.root)}-${await programVersion(options.binaries)}`,
    ),
  );
  const account = candidateAccounts().find((candidate) =>
    canReach({ kind: 'account', account: candidate }, binaries.postgres, shared),
  );
  if (!account) {
    throw new OperationRefused(
      '以 root 启动时需要一个能运行数据库的系统账户（postgres 或 nobody），本机没有；请用普通用户启动',
    );
  }
  const home = join(options.dataDirectory, 'postgres');
  if (existsSync(home) && !existsSync(cluster)) {
    await cp(home, cluster, { recursive: true });
    await rm(home, { recursive: true });
  }
  await writeFile(join(options.dataDirectory, 'postgres-location'), `${cluster}\n`);
  const runAs: RunAs = { kind: 'account', account };
  await giveTo(cluster, runAs);
  return {
    binaries,
    cluster,
    runAs,
    notice: `数据目录 ${options.dataDirectory} 只有 root 能进入，数据库文件改放在 ${cluster}，由账户 ${account.name} 运行`,
  };
}

/** Makes the account own the cluster when another way used it before. */
async function giveTo(cluster: string, runAs: RunAs): Promise<void> {
  const owner = ownerOf(runAs);
  if (!owner || !existsSync(cluster) || statSync(cluster).uid === owner.uid) return;
  await lchown(cluster, owner.uid, owner.gid);
  for (const entry of await readdir(cluster, { recursive: true })) {
    await lchown(join(cluster, entry), owner.uid, owner.gid);
  }
}
