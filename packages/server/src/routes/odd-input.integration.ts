import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { API_PREFIX, type Problem, type Route, routes } from '@mingjian/contract';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestServer, startTestServer } from '../testing/test-server.ts';

/** A number of requests and no length of time: a busy machine takes longer and tests as much. */
const RANDOM_REQUESTS = 1500;

let running: TestServer;
let sheet = '';
const agent = new Agent({ keepAlive: true, maxSockets: 4 });
/** What the server logged as its own mistakes. */
const defects: unknown[][] = [];
const { error: log } = console;
beforeAll(async () => {
  console.error = (...said: unknown[]) => void defects.push(said);
  running = await startTestServer({ demo: true });
  const { rows } = await running.client.listSheets({ params: { year: 2024 } });
  sheet = rows[0]?.id ?? '';
});
afterAll(async () => {
  agent.destroy();
  console.error = log;
  await running.stop();
});

type Sent = Readonly<{
  method: string;
  path: string;
  headers?: Readonly<Record<string, string>>;
  body?: string | Uint8Array;
}>;
type Answer = Readonly<{ status: number; headers: IncomingHttpHeaders; text: string }>;

/** A request exactly as written: `fetch` would tidy the address and the headers. */
const send = ({ method, path, headers = {}, body }: Sent): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(running.server.address);
    const sent = request({ agent, hostname, port, method, path, headers }, (reply) => {
      const parts: Buffer[] = [];
      reply.on('data', (part: Buffer) => parts.push(part));
      reply.on('error', reject);
      reply.on('end', () =>
        resolve({
          status: reply.statusCode ?? 0,
          headers: reply.headers,
          text: Buffer.concat(parts).toString(),
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });

const HEADERS = [
  'content-security-policy',
  'x-content-type-options',
  'x-frame-options',
  'referrer-policy',
  'cross-origin-opener-policy',
];

/** Whatever was sent, the answer is orderly: no defect, and a refusal is a problem in Chinese. */
function expectOrderly(sent: Sent, answer: Answer): void {
  const what = `${sent.method} ${sent.path.slice(0, 200)} ${String(sent.body ?? '').slice(0, 300)}`;
  expect(answer.status, `${what} → ${answer.text.slice(0, 300)}`).toBeLessThan(500);
  for (const name of HEADERS) expect(answer.headers[name], `${what} ${name}`).toBeTruthy();
  if (answer.status < 400 || sent.method === 'HEAD') return;
  expect(answer.headers['content-type'], what).toContain('application/problem+json');
  const problem = JSON.parse(answer.text) as Problem;
  expect(problem.status, what).toBe(answer.status);
  expect(problem.detail, what).toMatch(/\p{Script=Han}/u);
  expect(problem.code, what).toMatch(/^[A-Z]+(?:_[A-Z]+)+$/u);
}

async function sendOrderly(sent: Sent): Promise<Answer> {
  const answer = await send(sent);
  expectOrderly(sent, answer);
  return answer;
}

let keys = 0;
const json = (key = `odd-input-${(keys += 1)}`) => ({
  'content-type': 'application/json',
  'idempotency-key': key,
});

const table: readonly Route[] = Object.values(routes);
const pathOf = (route: Route, value: string): string =>
  (route.root ? '' : API_PREFIX) + route.path.replaceAll(/\{\w+\}/gu, () => value);
/** The address that leads furthest: an existing sheet and year. */
const realPath = (route: Route): string =>
  (route.root ? '' : API_PREFIX) +
  route.path
    .replace('{year}', '2024')
    .replace('/sheets/{id}', `/sheets/${sheet}`)
    .replaceAll(/\{\w+\}/gu, 'none');
// Deleting the example would leave the rest of the walk with nothing.
const changing = table.filter(({ body, method }) => body !== undefined && method !== 'DELETE');

/** The head of a part of a form. */
const partHead = (name: string): string =>
  `--a\r\nContent-Disposition: form-data; ${name}\r\nContent-Type: application/json\r\n\r\n`;

const ODD_BODIES: readonly (string | Uint8Array)[] = [
  '',
  ' ',
  '{',
  'null',
  'true',
  '"文字"',
  '[]',
  '1e999',
  '-0',
  '{"__proto__":{"expectedVersion":1}}',
  '{"constructor":{"prototype":{"x":1}}}',
  '{"expectedVersion":1,"edits":{"length":1e9}}',
  '{"expectedVersion":1e400,"edits":[]}',
  '{"expectedVersion":9007199254740993,"edits":[{"path":"total","value":"1"}]}',
  '{"expectedVersion":1,"edits":[{"path":"__proto__.x","value":"1"}]}',
  '{"expectedVersion":1,"edits":[{"path":"goals.actual","value":"\\u0000"}]}',
  '{"expectedVersion":1,"edits":[{"path":"goals.actual","value":"\\ud800"}]}',
  `{"expectedVersion":1,"edits":[{"path":"indicators.0.actual","value":"${'9'.repeat(100_000)}"}]}`,
  `{"expectedVersion":1,"edits":[{"path":"indicators.0.actual","value":"1e${'9'.repeat(20)}"}]}`,
  `{"expectedVersion":1,"edits":[{"path":"indicators.${'9'.repeat(30)}.actual","value":"1"}]}`,
  '['.repeat(100_000),
  `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
  `{"a":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}}`,
  '{"a":1,"a":2}',
  new Uint8Array([0xff, 0xfe, 0x00]),
  new Uint8Array([0x7b, 0x22, 0xb9, 0xfa, 0x22, 0x3a, 0x31, 0x7d]),
];

describe('再奇怪的请求，也没有 500，拒绝都是一句中文', () => {
  it('每个修改收到各种坏内容', async () => {
    for (const route of changing)
      for (const body of ODD_BODIES)
        await sendOrderly({ method: route.method, path: realPath(route), headers: json(), body });
  });

  it('内容类型不对、不全、带别的编码', async () => {
    const types = ['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'x'];
    types.push(
      'multipart/form-data',
      'multipart/form-data; boundary=',
      'multipart/form-data; boundary=a',
    );
    types.push('application/json; charset=gbk', 'application/json;;', 'Application/JSON', '');
    for (const route of changing)
      for (const type of types)
        await sendOrderly({
          method: route.method,
          path: realPath(route),
          headers: { ...json(), 'content-type': type },
          body: '--a\r\n\r\n{"expectedVersion":1}\r\n--a--',
        });
  });

  it('上传的表单残缺：没有边界、断在中间、没有文件、文件名古怪', async () => {
    const bodies = [
      '',
      '--a',
      '--a--',
      '--b\r\n\r\nx\r\n--b--',
      partHead('name="file"'),
      partHead('x'),
    ];
    bodies.push(
      `${partHead('name="file"; filename="a.json"')}[]`,
      `${partHead('name="other"; filename="a"')}x\r\n--a--`,
    );
    for (const name of ['../../etc/passwd', '\u0000', 'a'.repeat(5000), '', '表.json', 'x.xlsx'])
      bodies.push(`${partHead(`name="file"; filename="${name}"`)}{"a":\r\n--a--`);
    for (const body of bodies)
      for (const type of ['multipart/form-data; boundary=a', 'multipart/form-data; boundary="a'])
        await sendOrderly({
          method: 'POST',
          path: '/api/v1/imports',
          headers: { ...json(), 'content-type': type },
          body,
        });
  });

  it('地址里的编号和查询是各种怪字', async () => {
    const values = ['%00', '%ff', '%', '%E0%A4%A', '..%2f..%2fetc', '__proto__', 'constructor'];
    values.push('-1', '0', '1e3', '99999999999999999999', '0x7e8', '%F0%9F%98%80', "'", '%22;--');
    values.push('a'.repeat(199), 'a'.repeat(5000), '%20', '.', '%D9%A1');
    const queries = ['limit=-1', 'limit=1e99', 'limit=', 'limit=9007199254740993', 'before=%00'];
    queries.push('department=%00', 'department=a&department=b', '__proto__[x]=1', 'subject=%ff');
    queries.push('expectedVersion=NaN', 'expectedVersion=-1', `x=${'y'.repeat(9000)}`, '&&==', '%');
    for (const route of table) {
      if (route.path.includes('{'))
        for (const value of values)
          await sendOrderly({ method: route.method, path: pathOf(route, value), headers: json() });
      // The example must outlive the walk.
      if (route.method === 'DELETE') continue;
      for (const query of queries)
        await sendOrderly({
          method: route.method,
          path: `${realPath(route)}?${query}`,
          headers: json(),
        });
    }
  });

  it('方法不对、地址不存在、幂等键不像样', async () => {
    for (const method of ['PATCH', 'PUT', 'DELETE', 'OPTIONS', 'HEAD', 'TRACE', 'POST'])
      for (const path of [
        '/',
        '/nothing',
        '/api',
        '/api/v1',
        '/api/v1/nothing',
        '/assets/..%2f..%2fx',
      ])
        await sendOrderly({ method, path });
    for (const key of ['', 'short', 'a'.repeat(129), ' '.repeat(20), '\u00ff'.repeat(9)])
      await sendOrderly({
        method: 'PATCH',
        path: `/api/v1/sheets/${sheet}`,
        headers: json(key),
        body: '{"expectedVersion":1,"edits":[{"path":"goals.actual","value":"完成"}]}',
      });
  });

  it('两百兆的内容：早早拒绝，服务照常', async () => {
    const { hostname, port } = new URL(running.server.address);
    const megabyte = Buffer.alloc(1024 * 1024, 0x20);
    for (const declared of [true, false]) {
      let written = 0;
      const status = await new Promise<number | null>((resolve) => {
        const headers = declared ? { ...json(), 'content-length': 200 * megabyte.length } : json();
        const sent = request(
          { hostname, port, method: 'PATCH', path: `/api/v1/sheets/${sheet}`, headers },
          (reply) => {
            reply.resume();
            resolve(reply.statusCode ?? 0);
            sent.destroy();
          },
        );
        // The server may close while we are still sending; then there is no answer to read.
        sent.on('error', () => resolve(null));
        const more = (): void => {
          while (written < 200 && !sent.destroyed) {
            written += 1;
            if (!sent.write(megabyte)) return void sent.once('drain', more);
          }
          sent.end();
        };
        more();
      });
      expect([413, null]).toContain(status);
      expect(written).toBeLessThan(200);
    }
    expect((await running.client.getHealth()).status).toBe('ok');
  });

  it(`随机内容，${RANDOM_REQUESTS} 次`, { timeout: 300_000 }, async () => {
    const names = ['expectedVersion', 'edits', 'path', 'value', 'sheet', 'year', 'department'];
    names.push('pack', 'action', 'list', 'at', 'from', 'to', 'row', 'kind', 'format', 'result');
    names.push(
      'mappings',
      'field',
      'existing',
      'corrections',
      'evidence',
      'funds',
      'rows',
      'goals',
    );
    names.push(
      'indicators',
      'documents',
      'findings',
      'name',
      'project',
      'contract',
      'state',
      'unit',
    );
    const words = [
      'goals.actual',
      'indicators.0.actual',
      'add',
      'move',
      'indicators',
      'pdf',
      'sheets',
    ];
    words.push(
      'n/a',
      '1',
      '-0',
      '999999999999',
      'summary',
      '万元',
      '\u0000',
      '\ud800',
      '__proto__',
      '',
    );
    const leaf = fc.oneof(
      fc.constantFrom(...words),
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom<unknown>(null, true, 0, 1, -1, 2024, 1.5, 1e308, 2 ** 53),
      fc.constantFrom(sheet),
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        leaf,
        tie('list'),
        tie('record'),
      ),
      list: fc.array(tie('value'), { maxLength: 3 }),
      record: fc.dictionary(fc.constantFrom(...names), tie('value'), { maxKeys: 6 }),
    }));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...changing), value, async (route, body) => {
        await sendOrderly({
          method: route.method,
          path: realPath(route),
          headers: json(),
          body: JSON.stringify(body),
        });
      }),
      { numRuns: RANDOM_REQUESTS, endOnFailure: true },
    );
  });

  it('走完一遍：没有一次记下程序错误，服务照常，示例的表没有被改坏', async () => {
    expect(defects).toEqual([]);
    expect((await running.client.getHealth()).status).toBe('ok');
    const view = await running.client.getSheet({ params: { id: sheet } });
    expect(view.sheet.kind).toBe('project-self-evaluation');
    expect(({} as Record<string, unknown>)['expectedVersion']).toBeUndefined();
  });
});
