import { spawnSync } from 'node:child_process';
import { readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A database server that runs on a cluster directory. */
export type Postmaster = Readonly<{ pid: number; port: number }>;

/**
 * The server that runs on this cluster, or null. A number in postmaster.pid proves nothing: after a crash it may belong
 * to any other program, so the command line must name a postgres and this directory.
 */
export function runningPostmaster(cluster: string): Postmaster | null {
  const lines = readLines(join(cluster, 'postmaster.pid'));
  const pid = Number(lines?.[0]);
  const port = Number(lines?.[3]);
  if (!Number.isInteger(pid) || pid <= 1 || !isAlive(pid)) return null;
  const command = commandLine(pid);
  if (command === null) return null;
  const real = realpathOr(cluster);
  const ours =
    command.includes('postgres') && (command.includes(cluster) || command.includes(real));
  return ours ? { pid, port } : null;
}

/**
 * Removes a postmaster.pid whose number belongs to some other program by now; PostgreSQL would refuse to start because of it.
 * A file of a dead process is left to PostgreSQL, and one of a live postgres is never touched.
 */
export function removeForeignLock(cluster: string): void {
  const file = join(cluster, 'postmaster.pid');
  const pid = Number(readLines(file)?.[0]);
  if (!Number.isInteger(pid) || pid <= 1 || !isAlive(pid)) return;
  const command = commandLine(pid);
  if (command !== null && !command.includes('postgres')) rmSync(file, { force: true });
}

const readLines = (file: string): readonly string[] | null => {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return null;
  }
};

const realpathOr = (path: string): string => {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
};

/** True while the process exists (a zombie does not count: it holds nothing any more). */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it exists and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  const stat = readLines(`/proc/${pid}/stat`)?.[0];
  return stat === undefined || !/^\d+ \(.*\) Z/.test(stat);
}

function commandLine(pid: number): string | null {
  if (process.platform === 'linux') {
    return readLines(`/proc/${pid}/cmdline`)?.join('\n').replaceAll('\0', ' ') ?? null;
  }
  if (process.platform === 'win32') {
    const query = `(Get-CimInstance Win32_Process -Filter "ProcessId=${pid}").CommandLine`;
    return (
      spawnSync('powershell', ['-NoProfile', '-Command', query], { encoding: 'utf8' }).stdout ||
      null
    );
  }
  return (
    spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout || null
  );
}

/** Stops a server and waits until its process is gone: fast shutdown first, immediate after ten seconds. Both lose nothing. */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    for (let waited = 0; waited < 10_000 && isAlive(pid); waited += 20) await sleep(20);
  }
  if (isAlive(pid)) process.kill(pid, 'SIGKILL');
}
