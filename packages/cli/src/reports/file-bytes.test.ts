import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileBytes } from './file-bytes.ts';

describe('取文件的内容', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mingjian-bytes-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('取得到的，逐字节', async () => {
    const file = join(folder, '小.txt');
    await writeFile(file, '收入');
    expect(await fileBytes(file)).toMatchObject({ ok: true, value: Buffer.from('收入') });
  });

  it('超过上限的不装进内存，说多大、上限多少', async () => {
    const file = join(folder, '大.txt');
    const handle = await open(file, 'w');
    await handle.truncate(1500 * 1024 * 1024);
    await handle.close();
    expect(await fileBytes(file)).toMatchObject({
      ok: false,
      failure: expect.stringContaining('有 1500 兆，超过 100 兆，不读'),
    });
  });

  it('没有的文件，一句话', async () =>
    expect(await fileBytes(join(folder, '无.txt'))).toMatchObject({
      ok: false,
      failure: expect.stringContaining('读不到文件'),
    }));
});
