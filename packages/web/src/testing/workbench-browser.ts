import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { ageBrowser } from './old-browser.ts';
import type { SheetRow, Workspace } from '@mingjian/contract';

const ROOT = join(import.meta.dirname, '..', '..', '..', '..');
const WEB = join(ROOT, 'packages', 'web');
const AXE = readFileSync(join(ROOT, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A running workbench: the real server on an empty data directory with the demonstration years, and a real browser. */
export type Workbench = Readonly<{
  address: string;
  workspace: Workspace;
  rows: readonly SheetRow[];
  /** A page of its own, watched for policy violations and errors of the program. */
  open: (path: string) => Promise<Watched>;
  /** Ends the server as an office would, and starts it again at the same address on the same data. */
  endServer: () => Promise<void>;
  startServer: () => Promise<void>;
  stop: () => Promise<void>;
}>;

/** A page and what went wrong on it so far. */
export type Watched = Readonly<{
  page: Page;
  troubles: readonly string[];
  context: BrowserContext;
}>;

/** Builds the workbench when a source is newer than the build, so that a test never looks at yesterday's program. */
function build(): void {
  const index = join(WEB, 'dist', 'index.html');
  const built = existsSync(index) ? statSync(index).mtimeMs : 0;
  const sources = readdirSync(join(WEB, 'src'), { recursive: true, encoding: 'utf8' });
  const stale = sources.some((file) => statSync(join(WEB, 'src', file)).mtimeMs > built);
  if (!stale) return;
  const done = spawnSync(process.execPath, [join(ROOT, 'tools', 'build-web.mjs')], {
    stdio: 'inherit',
  });
  if (done.status !== 0) throw new Error('vite build failed');
}

/** Starts everything; `stop` leaves no process and no directory. */
export async function startWorkbench(): Promise<Workbench> {
  build();
  const data = mkdtempSync(join(tmpdir(), 'mingjian-web-'));
  let server = serve(data, '0');
  const address = await addressOf(server);
  const endServer = async (): Promise<void> => {
    if (server.exitCode !== null) return;
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
  };
  const browser = await chromium.launch({ executablePath: browserPath(), args: FLAGS });
  const workspace = (await (await fetch(`${address}/api/v1/workspace`)).json()) as Workspace;
  const [department] = workspace.departments;
  const list = (await (
    await fetch(`${address}/api/v1/years/2024/sheets?department=${department?.id}`)
  ).json()) as { rows: SheetRow[] };
  return {
    address,
    workspace,
    rows: list.rows,
    open: (path) => openPage(browser, address, path),
    endServer,
    startServer: async () => {
      server = serve(data, new URL(address).port);
      await addressOf(server);
    },
    stop: async () => {
      await browser.close();
      await endServer();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

function serve(data: string, port: string): ChildProcess {
  const program = join(ROOT, 'packages/cli/bin/mingjian.mjs');
  return spawn(process.execPath, [program, 'serve', '--demo', '--port', port, '--data', data], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function browserPath(): string {
  const found = [
    process.env['CHROMIUM'] ?? '',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
  ].find((path) => path !== '' && existsSync(path));
  return found ?? chromium.executablePath();
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const read = (part: Buffer): void => {
      text += part.toString();
      const address = /^http:\/\/\S+$/m.exec(text)?.[0];
      if (address) resolve(address);
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', (part: Buffer) => {
      text += part.toString();
    });
    server.once('exit', () => reject(new Error(`the server ended: ${text}`)));
  });
}

async function openPage(browser: Browser, address: string, path: string): Promise<Watched> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    acceptDownloads: true,
  });
  await context.addInitScript(ageBrowser);
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !/^(?:blob|data):/.test(request.url()))
      troubles.push(`asked for ${request.url()}`);
  });
  await page.goto(address + path);
  return { page, troubles, context };
}

/** What axe finds serious on a page, one line each. The policy forbids injected script tags, so its source is evaluated. */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    // axe puts itself on the window; it has no types here.
    const { axe } = globalThis as unknown as {
      axe: {
        run: () => Promise<{
          violations: {
            id: string;
            impact: string;
            nodes: { html: string; failureSummary: string }[];
          }[];
        }>;
      };
    };
    const { violations } = await axe.run();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
      );
  });
}
