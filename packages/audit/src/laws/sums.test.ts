import { checkProof } from '@mingjian/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit } from '../audit.ts';
import { DocumentBuilder } from '../fixtures/document-builder.ts';

/** 分 printed in 万元 with two decimals by half-up or by cutting off, written independently of the engine. */
function wan(fen: number, cutOff: boolean): string {
  const hundredths = Math.floor((fen + (cutOff ? 0 : 5000)) / 10_000);
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')} 万元`;
}

const amounts = fc.array(fc.integer({ min: 0, max: 2_000_000_000 }), {
  minLength: 2,
  maxLength: 9,
});

const document = (parts: readonly number[], total: number, cutOff: boolean) => {
  const b = new DocumentBuilder();
  const ids = parts.map((fen, i) => b.write(wan(fen, cutOff), `部分${i + 1}`));
  return b
    .say({
      kind: 'composition',
      total: b.write(wan(total, cutOff), '总数'),
      parts: ids,
      exhaustive: true,
      measure: 'amount',
    })
    .build();
};

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

describe('求和的通则', () => {
  it('真实的和，四舍五入或截尾印出，从不算矛盾', () =>
    fc.assert(
      fc.asyncProperty(amounts, fc.boolean(), async (parts, cutOff) => {
        const result = await audit([{ file: 'a', document: document(parts, sum(parts), cutOff) }]);
        expect(result.findings).toEqual([]);
      }),
      { numRuns: 150 },
    ));

  it('差额超过一切取舍能解释的，一定发现，证书一定通过，修正其中一数即相符', () =>
    fc.assert(
      fc.asyncProperty(amounts, fc.integer({ min: 12, max: 5000 }), async (parts, hundredths) => {
        const wrong = sum(parts) + hundredths * 10_000;
        const { findings } = await audit([{ file: 'a', document: document(parts, wrong, false) }]);
        expect(findings).toHaveLength(1);
        const [finding] = findings;
        expect(finding?.grade).toBe('contradiction');
        const certificate = finding?.proof?.certificate;
        expect(certificate && checkProof(certificate)).toEqual({ accepted: true });
        const total = finding?.repairs.find((repair) => repair.label.startsWith('总数'));
        expect(total).toBeDefined();
      }),
      { numRuns: 150 },
    ));

  it('证书里去掉任何一个数，或把任何一个数的区间放宽到够得着，证明就不成立', () =>
    fc.assert(
      fc.asyncProperty(amounts, fc.nat(), async (parts, pick) => {
        const wrong = sum(parts) + 5_000_000;
        const { findings } = await audit([{ file: 'a', document: document(parts, wrong, false) }]);
        const certificate = findings[0]?.proof?.certificate;
        if (!certificate) throw new Error('a wrong sum has a certificate');
        const at = pick % certificate.variables.length;
        const id = certificate.variables[at]?.id ?? '';
        const variables = certificate.variables.with(at, { id, low: null, high: null });
        expect(checkProof({ ...certificate, variables }).accepted).toBe(false);
      }),
      { numRuns: 60 },
    ));
});
