import { packHash } from '@mingjian/engine';
import { describe, expect, it } from 'vitest';
import { listPacks, loadPack } from './load-pack.ts';
import { releaseFaults, releasedHashes } from './released.ts';

describe('发布后冻结', () => {
  it('已发布的规则包与发布时一字不差', () =>
    expect(releaseFaults(listPacks(), releasedHashes())).toEqual([]));

  const pack = loadPack('national-2020');
  const released = new Map([[pack.id, pack.hash]]);

  it('改动一个参数就被发现', () => {
    const changed = { ...pack, title: `${pack.title}（改）` };
    expect(releaseFaults([changed], released)[0]).toMatch(/发布后被改动/);
  });
  it('没有记入清单、退回草稿、文件不见了，都被发现', () => {
    expect(releaseFaults([pack], new Map())[0]).toMatch(/没有记入/);
    expect(releaseFaults([{ ...pack, status: 'draft' }], released)[0]).toMatch(/退回草稿/);
    expect(releaseFaults([], released)[0]).toMatch(/不见了/);
  });
  it('被替代的规则包都在', () => {
    const ids = new Set(listPacks().map((one) => one.id));
    for (const { id, supersedes } of listPacks())
      expect(supersedes === null || ids.has(supersedes), `${id} → ${supersedes}`).toBe(true);
  });
  it('任何人都能从规则包本身重算杂凑值', () => {
    expect(packHash(JSON.parse(JSON.stringify(pack)))).toBe(pack.hash);
    expect(pack.hash).toMatch(/^[0-9a-f]{64}$/);
  });
});
