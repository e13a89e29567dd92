import { auditResultSchema } from '@mingjian/contract';
import { describe, expect, it } from 'vitest';
import { auditReports } from '../reports/audit-reports.ts';
import { fixture, reportFolder } from '../testing/report-folder.ts';
import { callCli, runCli } from '../testing/run-cli.ts';

const CORRECT = fixture('reports/ningxi-final-accounts-2022.txt');
const BROKEN = fixture('reports/ningxi-final-accounts-broken.txt');
const parse = (text: string) => auditResultSchema.parse(JSON.parse(text));

describe('mingjian audit', () => {
  it('没有矛盾的报告：退出码 0，核对了许多项', async () => {
    const run = await callCli(['audit', CORRECT, '--json']);
    expect(run).toMatchObject({ code: 0, error: '' });
    const result = parse(run.out);
    expect(result.checked).toBeGreaterThan(20);
    expect(result.findings.filter(({ grade }) => grade === 'contradiction')).toEqual([]);
  });

  it('有矛盾的报告：退出码 1，每个矛盾有证明、两边、位置', () => {
    const run = runCli(['audit', BROKEN, '--json']);
    expect(run).toMatchObject({ code: 1, error: '' });
    const result = parse(run.out);
    expect(result.documents).toMatchObject([{ file: BROKEN, year: 2022 }]);
    const proved = result.findings.filter(({ grade }) => grade === 'contradiction');
    expect(proved.length).toBeGreaterThan(0);
    for (const finding of proved) {
      expect(finding.proof?.steps.length).toBeGreaterThan(0);
      expect(finding.numbers.length).toBeGreaterThan(0);
      expect(finding.numbers.length).toBeLessThanOrEqual(12);
      for (const number of finding.numbers) expect(number.place.line).toBeGreaterThan(0);
    }
  });

  it('给人看的文字：等级、证明、尾数', async () => {
    const run = await callCli(['audit', BROKEN]);
    expect(run.code).toBe(1);
    expect(run.out).toContain('≠ 相互矛盾');
    expect(run.out).toMatch(/核对 \d+ 项；四舍五入能解释的尾数 \d+ 处/u);
  });

  it('两份一起核对：各数属于哪一份说得清', async () => {
    const run = await callCli(['audit', CORRECT, BROKEN, '--json']);
    expect(run.code).toBe(1);
    const result = parse(run.out);
    expect(result.documents.map(({ file }) => file)).toEqual([CORRECT, BROKEN]);
    const own = result.findings.filter(({ grade }) => grade === 'contradiction');
    expect(own.some(({ numbers }) => numbers.some((number) => number.document === 1))).toBe(true);
  });

  it('--jsonl 每份一行，有一份矛盾就是 1', async () => {
    const run = await callCli(['audit', CORRECT, BROKEN, '--jsonl']);
    expect(run.code).toBe(1);
    const results = run.out.trim().split('\n').map(parse);
    expect(results.map(({ documents }) => documents[0]?.file).toSorted()).toEqual(
      [CORRECT, BROKEN].toSorted(),
    );
    const clean = await callCli(['audit', CORRECT, '--jsonl']);
    expect(clean.code).toBe(0);
  });

  it('一份坏的不妨碍好的，结果里写明是哪一份、为什么；全都坏是 2；选项冲突是 2', async () => {
    const folder = reportFolder();
    const empty = folder.put('空.docx', '');
    const mixed = await callCli(['audit', empty, BROKEN, '--json']);
    expect(mixed.code).toBe(1);
    const result = parse(mixed.out);
    expect(result.documents.map(({ file }) => file)).toEqual([BROKEN]);
    expect(result.findings.every(({ id }) => id.startsWith('0/'))).toBe(true);
    expect(result.unread).toMatchObject([{ file: empty }]);
    expect(result.unread?.[0]?.message).toContain('空文件');
    expect(mixed.error).toContain('空文件');
    const none = await callCli(['audit', empty, '--json']);
    expect(none).toMatchObject({ code: 2, out: '' });
    const both = await callCli(['audit', CORRECT, '--json', '--jsonl']);
    expect(both.code).toBe(2);
    expect(both.error).toContain('只能用一个');
  });

  it('没有矛盾而有一份读不出：退出码 2，--json、--jsonl 和文字都一样', async () => {
    const folder = reportFolder();
    const empty = folder.put('空.docx', '');
    const json = await callCli(['audit', empty, CORRECT, '--json']);
    expect(json.code).toBe(2);
    expect(parse(json.out)).toMatchObject({
      documents: [{ file: CORRECT }],
      unread: [{ file: empty }],
    });
    const lines = await callCli(['audit', empty, CORRECT, '--jsonl']);
    expect(lines.code).toBe(2);
    const results = lines.out.trim().split('\n').map(parse);
    expect(results).toHaveLength(2);
    expect(results.filter(({ unread }) => unread)).toMatchObject([
      { documents: [], unread: [{ file: empty }] },
    ]);
    const text = await callCli(['audit', empty, CORRECT]);
    expect(text.code).toBe(2);
    const good = await callCli(['audit', CORRECT, '--json']);
    expect(parse(good.out)).not.toHaveProperty('unread');
  });

  it('写来拖垮核对的文字在时限内停下，说一句话，别的文件照样核对', async () => {
    const folder = reportFolder();
    const endless = folder.put(
      '拖垮.txt',
      '其中：财政拨款收入900.00万元，占90%；事业收入100.00万元，占10%，'.repeat(6000),
    );
    const seen: [string, string | number][] = [];
    await auditReports(
      [endless, BROKEN],
      { out: () => undefined, error: () => undefined },
      (file, audited) =>
        seen.push([file, audited.ok ? audited.value.result.documents.length : audited.failure]),
      { milliseconds: 6_000 },
    );
    expect(seen).toEqual([
      [BROKEN, 1],
      [endless, expect.stringContaining('已停止')],
    ]);
  });
});
