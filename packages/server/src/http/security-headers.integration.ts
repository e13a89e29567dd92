import { type IncomingHttpHeaders, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestServer, startTestServer } from '../testing/test-server.ts';

let running: TestServer;
beforeAll(async () => void (running = await startTestServer()));
afterAll(() => running.stop());

type Reply = Readonly<{ status: number; body: string; headers: IncomingHttpHeaders }>;

/** A request with headers that `fetch` would not let a test set. */
function ask(
  path: string,
  headers: Readonly<Record<string, string>>,
  method = 'GET',
  body = '',
): Promise<Reply> {
  const { port } = new URL(running.server.address);
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, (reply) => {
      let text = '';
      reply.on('data', (part: Buffer) => (text += part.toString()));
      reply.on('end', () =>
        resolve({ status: reply.statusCode ?? 0, body: text, headers: reply.headers }),
      );
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

const own = (): string => new URL(running.server.address).host;
const save = (headers: Readonly<Record<string, string>>) =>
  ask(
    '/api/v1/preferences/paste.columns',
    { 'content-type': 'application/json', ...headers },
    'PUT',
    JSON.stringify({ value: ['项目'] }),
  );

describe('别人的网页借不到本机的权限', () => {
  it.each(['evil.example', 'evil.example:8080', '127.0.0.1.evil.example', '192.168.1.5'])(
    '域名指到 127.0.0.1（Host 是“%s”）：页面和接口都不给',
    async (host) => {
      for (const path of ['/', '/api/v1/workspace', '/openapi.json']) {
        const reply = await ask(path, { host });
        expect([path, reply.status]).toEqual([path, 403]);
        expect(reply.body).toContain('REQUEST_ORIGIN');
        expect(reply.body).toContain('请用 http://127.0.0.1 打开明鉴');
      }
    },
  );

  it('本机的名字都可以，带不带端口都可以', async () => {
    const port = own().split(':')[1] ?? '';
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`, '127.0.0.1'])
      expect([host, (await ask('/api/v1/workspace', { host })).status]).toEqual([host, 200]);
  });

  it.each([
    { origin: 'http://evil.example' },
    { origin: 'null' },
    { origin: 'https://127.0.0.1' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('来自别处的保存（%j）：拒绝，什么都没有存', async (headers) => {
    const reply = await save({ host: own(), ...headers });
    expect(reply.status).toBe(403);
    expect(reply.body).toContain('没有保存');
    const kept = await ask('/api/v1/preferences/paste.columns', { host: own() });
    expect(kept.body).not.toContain('项目');
  });

  it('自己的页面来的保存照办', async () => {
    const reply = await save({
      host: own(),
      origin: `http://${own()}`,
      'sec-fetch-site': 'same-origin',
    });
    expect(reply.status).toBe(200);
    const kept = await ask('/api/v1/preferences/paste.columns', { host: own() });
    expect(kept.body).toContain('项目');
  });
});
