import { checkFinding } from '@mingjian/engine';
import { describe, expect, it } from 'vitest';
import { audit } from './audit.ts';
import { DocumentBuilder } from './fixtures/document-builder.ts';

const accounts = (year: number, opening: string, closing: string) =>
  new DocumentBuilder()
    .table('income-expenditure-summary', {
      'opening-balance': { income: opening },
      'closing-balance': { expenditure: closing },
    })
    .build({
      document: { type: 'final-accounts', department: '甲局', region: null, year, unit: '万元' },
    });

const run = (opening: string) =>
  audit([
    { file: '2024.txt', document: accounts(2024, opening, '0.26') },
    { file: '2023.txt', document: accounts(2023, '1.00', '0.07') },
  ]);

describe('两个年度的决算一起核对', () => {
  it('上年末与本年初只差尾数，不作发现', async () =>
    expect((await run('0.06')).findings).toEqual([]));
  it('不衔接的请说明，数字各归各的文件', async () => {
    const { findings } = await run('0.60');
    expect(findings).toHaveLength(1);
    const documents = [accounts(2024, '0.60', '0.26'), accounts(2023, '1.00', '0.07')];
    expect(findings.map((finding) => checkFinding(finding, documents))).toEqual([
      { accepted: true },
    ]);
    expect(findings[0]).toMatchObject({ grade: 'explain', kind: 'carry-over', difference: '0.53' });
    expect(findings[0]?.numbers.map(({ document, fact, raw }) => [document, fact, raw])).toEqual([
      [0, 'f1', '0.60万元'],
      [1, 'f2', '0.07万元'],
    ]);
  });
});
