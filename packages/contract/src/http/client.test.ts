import { describe, expect, it } from 'vitest';
import { ProblemError, addressOf, createClient, idempotencyKey } from './client.ts';
import { routes } from './routes.ts';

type Seen = { url: string; init: RequestInit };

/** A fetch that notes the request and gives one answer. */
function recorder(answer: Response): { seen: Seen[]; fetcher: typeof fetch } {
  const seen: Seen[] = [];
  const fetcher = ((url: string, init: RequestInit) => {
    seen.push({ url, init });
    return Promise.resolve(answer);
  }) as typeof fetch;
  return { seen, fetcher };
}
const headerOf = (seen: Seen | undefined, name: string) =>
  new Headers(seen?.init.headers).get(name);

describe('由接口表得到的客户端', () => {
  it('地址里的参数和查询都编码', () => {
    expect(addressOf(routes.getSheet, { id: 'a/b' })).toBe('/api/v1/sheets/a%2Fb');
    expect(
      addressOf(routes.listSheets, { year: 2024 }, { department: 'd1', none: undefined }),
    ).toBe('/api/v1/years/2024/sheets?department=d1');
    expect(addressOf(routes.getHealth)).toBe('/healthz');
  });

  it('修改自带 Idempotency-Key，重试可用同一个', async () => {
    const { seen, fetcher } = recorder(
      Response.json({ id: 's1', version: 2, savedAt: '', scored: null, missing: [] }),
    );
    const client = createClient(fetcher, 'http://127.0.0.1:1');
    const input = {
      params: { id: 's1' },
      body: { expectedVersion: 1, edits: [{ path: 'project', value: '甲' }] },
    };
    await client.editSheet(input);
    await client.editSheet({ ...input, key: 'same-key-1' }).catch(() => undefined);
    expect(headerOf(seen[0], 'idempotency-key')).toMatch(/^[0-9a-f]{32}$/);
    expect(headerOf(seen[1], 'idempotency-key')).toBe('same-key-1');
    expect(seen[0]?.url).toBe('http://127.0.0.1:1/api/v1/sheets/s1/edits');
    expect(seen[0]?.init.body).toBe(
      '{"expectedVersion":1,"edits":[{"path":"project","value":"甲"}]}',
    );
  });

  it('读取不带 Idempotency-Key', async () => {
    const { seen, fetcher } = recorder(Response.json({}));
    await createClient(fetcher, '').getWorkspace();
    expect(headerOf(seen[0], 'idempotency-key')).toBeNull();
  });

  it('问题变成带中文句子的异常', async () => {
    const problem = {
      type: '/problems/x',
      title: '没有',
      status: 404,
      detail: '没有这张自评表',
      code: 'SHEET_UNKNOWN',
      where: 'id',
    };
    const { fetcher } = recorder(Response.json(problem, { status: 404 }));
    const failed = createClient(fetcher, '').getSheet({ params: { id: 's1' } });
    await expect(failed).rejects.toBeInstanceOf(ProblemError);
    await expect(failed).rejects.toMatchObject({ problem, message: '没有这张自评表' });
  });

  it('不是问题格式的错误也给出一句话', async () => {
    const { fetcher } = recorder(new Response('<html>', { status: 502 }));
    await expect(createClient(fetcher, '').getWorkspace()).rejects.toMatchObject({
      problem: { status: 502 },
    });
  });

  it('下载得到文件名和内容', async () => {
    const headers = {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('自评表.pdf')}`,
    };
    const { fetcher } = recorder(new Response('%PDF', { headers }));
    const file = await createClient(fetcher, '').getJobFile({ params: { id: 'j1' } });
    expect(file).toMatchObject({ name: '自评表.pdf', type: 'application/pdf' });
    expect(await file.blob.text()).toBe('%PDF');
  });

  it('每个键都不同', () =>
    expect(new Set(Array.from({ length: 1000 }, idempotencyKey)).size).toBe(1000));
});
