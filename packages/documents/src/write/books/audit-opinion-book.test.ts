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
      '共核对 373 处关系：相互矛盾 1 项，请说明 0 项，请核对 1 项；另有 22 处差异由四舍五入可以解释，不列为问题。',
    );
    expect(all).toContain('1．≠ 合计 4949.74 与各项之和 4922.84 不符');
    expect(all).toContain('印出 4949.74，应在 4922.83 至 4922.85 之间，相差 26.90。');
    expect(all).toContain('第3页第101行');
    expect(all).toContain('为什么不能同时成立：26.90 ＞ 0.02');
    expect(all).toContain('怎样才相符（以凭证为准）：合计 4949.74 改为 4922.84。');
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
});
