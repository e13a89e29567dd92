import { describe, expect, it } from 'vitest';
import { AUDIT_FIXTURE } from '../../testing/audit-result.ts';
import { auditOpinionBook } from './audit-opinion-book.ts';

const texts = (result: typeof AUDIT_FIXTURE): readonly string[] =>
  auditOpinionBook({ result, on: '2026年3月25日', footer: null }).parts.flatMap((part) =>
    part.blocks.flatMap((block) =>
      block.kind === 'table' ? block.cells.map((cell) => cell.text) : [block.text],
    ),
  );

describe('核对意见', () => {
  it('先写相互矛盾，每条有两边的数、差额、位置、证明和怎样才相符', () => {
    const all = texts(AUDIT_FIXTURE);
    expect(all).toContain(
      '共核对 373 处关系：相互矛盾 1 项，请说明 0 项，请核对 1 项；另有 22 处差异由尾数取舍可以解释，不列为问题。',
    );
    expect(all).toContain('1．≠ 合计 4949.74 与各项之和 4922.84 不符');
    expect(all).toContain(
      '印出 4949.74 万元，按其余各数应在 4922.83 至 4922.85 万元之间，多 26.90 万元。',
    );
    expect(all).toContain('第3页第101行');
    expect(all).toContain('为什么不能同时成立：26.90 ＞ 0.02');
    expect(all).toContain('若合计为4922.84万元（现写 4949.74），则全部相符。');
    expect(all).toContain('推定：合计等于各项之和（根据：表头写明其中并列出全部明细）');
    expect(all.findIndex((text) => text.startsWith('相互矛盾'))).toBeLessThan(
      all.findIndex((text) => text.startsWith('请核对')),
    );
    expect(all.some((text) => text.startsWith('请说明'))).toBe(false);
  });
  it('单位写的说明跟着那一条印；没有数字的一条印出位置', () => {
    const findings = AUDIT_FIXTURE.findings.map((finding) => ({
      ...finding,
      explanation: '分管股室已核对凭证',
      place: { line: 7, page: 2, cell: null },
    }));
    const all = texts({ ...AUDIT_FIXTURE, findings });
    expect(all.filter((text) => text === '说明：分管股室已核对凭证')).toHaveLength(2);
    expect(all.filter((text) => text === '位置：第2页第7行。')).toHaveLength(1);
  });
  it('没有发现就直说', () => {
    expect(texts({ ...AUDIT_FIXTURE, findings: [], roundingNotes: [] })).toContain(
      '没有发现相互矛盾、需要说明或需要核对之处。',
    );
  });
  it('用词只有三种结论，从不指责', () => {
    expect(texts(AUDIT_FIXTURE).join('')).not.toMatch(/造假|违规|错误|虚报|作弊/u);
  });
  it('少的写少多少，不印负号；切在格线上的数印成一个数', () => {
    const [finding] = AUDIT_FIXTURE.findings;
    if (!finding) throw new Error('the fixture has a finding');
    const [number, ...others] = finding.numbers;
    if (!number) throw new Error('the finding names numbers');
    const torn = { ...number, raw: '1.|103', value: '1.103' };
    const below = {
      ...finding,
      difference: '-26.90',
      printed: '1.103',
      numbers: [torn, ...others],
    };
    const all = texts({ ...AUDIT_FIXTURE, findings: [below] });
    expect(all.some((text) => text.includes('，少 26.90 万元。'))).toBe(true);
    expect(all.join('')).not.toMatch(/-26|[|]/u);
    expect(all).toContain('1.103');
  });
  it('改法至多列三种，其余说出个数，并列的说并列', () => {
    const [finding] = AUDIT_FIXTURE.findings;
    if (!finding) throw new Error('the fixture has a finding');
    const repairs = ['甲', '乙', '丙', '丁', '戊'].map((name) => ({
      label: `${name}为70万元时各数相符（一位不同）`,
      from: '40',
      to: '70',
      rank: 1,
    }));
    const all = texts({ ...AUDIT_FIXTURE, findings: [{ ...finding, repairs }] });
    expect(all.filter((text) => text.includes('则全部相符'))).toEqual([
      '若甲为70万元（现写 40），则全部相符（一位不同）。',
      '或者，若乙为70万元（现写 40），则全部相符（一位不同）。',
      '或者，若丙为70万元（现写 40），则全部相符（一位不同）。',
    ]);
    expect(all).toContain('另有 2 种改法也能相符；5 种同样可能，单凭数字分不出是哪一个。');
    expect(all.join('')).not.toContain('改为');
  });
  it('一个数也没有核对的，说能核对什么、接着怎么办，不说没有问题', () => {
    const all = texts({
      ...AUDIT_FIXTURE,
      checked: 0,
      rounding: 0,
      findings: [],
      roundingNotes: [],
    });
    expect(all.some((text) => text.includes('没有可核对的数'))).toBe(true);
    expect(all.some((text) => text.includes('没有发现不等于没有问题'))).toBe(true);
    expect(all.some((text) => text.includes('再核对一次'))).toBe(true);
    expect(all.join('')).not.toContain('没有发现相互矛盾');
  });
});
