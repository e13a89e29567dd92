/** Finds a Chromium for the browser tests, or installs one: Debian's package as root, else Playwright's own download. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const CANDIDATES = [
  process.env['CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

const present = (): string | undefined =>
  CANDIDATES.find((path) => path !== '' && existsSync(path));

const run = (command: string, args: readonly string[]) =>
  spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

/** Debian packages the tests use: a browser, Chinese fonts, and tools that look at printed pages. */
const DEBIAN = ['chromium', 'fonts-noto-cjk', 'poppler-utils'];

/** Makes sure the browser and page tools are there; prints one sentence when something must be installed. */
export function ensureChromium(): string | undefined {
  const complete = () => present() !== undefined && existsSync('/usr/bin/pdftotext');
  if (complete()) return present();
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log(`正在安装测试要用的 ${DEBIAN.join('、')}（只在第一次）……`);
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...DEBIAN]);
  }
  if (present() === undefined) run('npx', ['playwright-core', 'install', 'chromium']);
  return present();
}
