import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AuditResult } from '@mingjian/engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callCli } from '../testing/run-cli.ts';

describe('mingjian audit --pack：印出的得分按规则包重算', () => {
  let folder = '';
  let forms = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mingjian-pack-'));
    forms = join(folder, '自评表.docx');
    const made = await callCli([
      'report',
      'self-evaluation',
      '--demo',
      'xunyang-2024',
      '-o',
      forms,
    ]);
    expect(made.code).toBe(0);
  });
  afterAll(() => rm(folder, { recursive: true }));

  const scores = async (pack: string) => {
    const { code, out } = await callCli(['audit', forms, '--pack', pack, '--json']);
    expect(code).toBe(0);
    // The command prints one result.
    const { findings } = JSON.parse(out) as AuditResult;
    return findings.filter(({ rule }) => rule === 'pack-score');
  };

  it('本地的规则包：每个得分都相符，不说一句', async () =>
    expect(await scores('jiangxi-xunyang-2024')).toEqual([]));

  it('别的规则包：不合的行请核对，附算式和依据，不算矛盾', async () => {
    const found = await scores('national-2020');
    expect(found.map(({ printed, computed }) => [printed, computed?.low])).toEqual(
      expect.arrayContaining([
        ['12.39', '16.96'],
        ['7.96', '9.18'],
        ['8.99', '9.6'],
      ]),
    );
    for (const { grade, cite, proof, numbers } of found) {
      expect(grade).toBe('check');
      expect(cite.length).toBeGreaterThan(0);
      expect(proof?.steps.length).toBeGreaterThan(0);
      expect(numbers.length).toBeLessThanOrEqual(12);
    }
  });

  it('没有的规则包、不给项目计分的规则包：一句话，退出码 2', async () => {
    const unknown = await callCli(['audit', forms, '--pack', '无此包']);
    expect(unknown).toMatchObject({
      code: 2,
      error: expect.stringContaining('没有规则包“无此包”'),
    });
    const index = await callCli(['audit', forms, '--pack', 'guangdong-2021-overall']);
    expect(index).toMatchObject({ code: 2, error: expect.stringContaining('不给项目自评表计分') });
  });
});
