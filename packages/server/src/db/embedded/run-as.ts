import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** An account of this machine. */
export type Account = Readonly<{ name: string; uid: number; gid: number }>;

/**
 * PostgreSQL refuses to run as root. `self`: we are not root. `account`: a system account that reaches the files.
 * `namespace`: root inside a user namespace where it has another number, so that files below a closed directory stay reachable.
 */
export type RunAs =
  | Readonly<{ kind: 'self' }>
  | Readonly<{ kind: 'account'; account: Account }>
  | Readonly<{ kind: 'namespace'; uid: number }>;

const isRoot = (): boolean => process.getuid?.() === 0;

/** Accounts that a server may run as, in order of preference; both are made by the operating system, never by us. */
export function candidateAccounts(): readonly Account[] {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  return ['postgres', 'nobody'].flatMap((name) => {
    const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(':');
    if (!fields) return [];
    const account = { name, uid: Number(fields[2]), gid: Number(fields[3]) };
    return account.uid > 0 ? [account] : [];
  });
}

/** The command and options that run a program as `runAs` says. */
export function commandAs(
  runAs: RunAs,
  program: string,
  parameters: readonly string[],
): Readonly<{
  file: string;
  parameters: readonly string[];
  identity: { uid?: number; gid?: number };
}> {
  if (runAs.kind === 'account') {
    return {
      file: program,
      parameters,
      identity: { uid: runAs.account.uid, gid: runAs.account.gid },
    };
  }
  if (runAs.kind === 'self') return { file: program, parameters, identity: {} };
  const map = [`--map-user=${runAs.uid}`, `--map-group=${runAs.uid}`];
  return { file: 'unshare', parameters: ['--user', ...map, program, ...parameters], identity: {} };
}

/** True when `runAs` can execute the binary and enter the directory. */
export function canReach(runAs: RunAs, postgres: string, directory: string): boolean {
  const probe = commandAs(runAs, '/bin/sh', [
    '-c',
    'cd "$1" && "$2" --version >/dev/null',
    'sh',
    directory,
    postgres,
  ]);
  const result = spawnSync(probe.file, probe.parameters, {
    ...probe.identity,
    cwd: '/',
    stdio: 'ignore',
    timeout: 10_000,
  });
  return result.status === 0;
}

/** The ways to try on this machine; the way that the data directory was last used comes first. */
export function possibleWays(ownerUid: number | null): readonly RunAs[] {
  if (!isRoot()) return [{ kind: 'self' }];
  const accounts = candidateAccounts();
  const namespace: RunAs = { kind: 'namespace', uid: accounts.at(-1)?.uid ?? 65534 };
  const ways: RunAs[] = [
    ...accounts.map((account): RunAs => ({ kind: 'account', account })),
    namespace,
  ];
  const owns = (way: RunAs): boolean =>
    way.kind === 'account'
      ? way.account.uid === ownerUid
      : way.kind === 'namespace' && ownerUid === 0;
  return [...ways.filter(owns), ...ways.filter((way) => !owns(way))];
}

/** The owner that the database's files need under this way. */
export const ownerOf = (runAs: RunAs): Readonly<{ uid: number; gid: number }> | null => {
  if (runAs.kind === 'account') return { uid: runAs.account.uid, gid: runAs.account.gid };
  return runAs.kind === 'namespace' ? { uid: 0, gid: 0 } : null;
};
