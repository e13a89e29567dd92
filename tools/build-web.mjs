// Builds the web application once, at install, so that a start never waits for a bundler.
// Plain JavaScript: it must also run on the machine's own Node before Node 24 is on the path.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const web = join(root, 'packages', 'web');
const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
const platformNode = join(
  root,
  'node_modules',
  `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`,
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

if (!existsSync(vite)) {
  console.error('构建网页需要 vite，但没有找到。请先在仓库根目录运行 npm ci。');
  process.exit(1);
}
const node = existsSync(platformNode) ? platformNode : process.execPath;
const built = spawnSync(node, [vite, 'build', '--logLevel', 'warn'], {
  cwd: web,
  stdio: 'inherit',
});
process.exit(built.status ?? 1);
