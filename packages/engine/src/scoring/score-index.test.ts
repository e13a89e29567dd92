import { describe, expect, it } from 'vitest';
import type { CompiledPack, IndexNode } from '../pack/compiled-pack.ts';
import { packOf } from '../testing/sheets.ts';
import { scoreIndex } from './score-index.ts';

const leaf = (name: string, weight: string | null, method: string, parameters = {}): IndexNode => ({
  name,
  weight,
  method: weight === null ? null : { method, parameters, cite: [] },
  cite: [],
  children: [],
});
const pack = (index: readonly IndexNode[]): CompiledPack => ({
  ...packOf(),
  subject: 'work-assessment',
  sheet: null,
  index,
  notApplicable: { treatment: 'full', cite: [] },
});
const tree = pack([
  {
    name: '监控',
    weight: '10',
    method: null,
    cite: [],
    children: [
      leaf('范围', '6', 'ratio-times-points@1'),
      leaf('反馈', '4', 'days-late@1', { perDay: '0.5' }),
    ],
  },
]);

describe('指标体系计分 scoreIndex', () => {
  it('上级得分是下级之和', () => {
    const scored = scoreIndex(
      { '监控/范围': { actual: '2', required: '3' }, '监控/反馈': { actual: '1' } },
      tree,
    );
    expect([scored.total, scored.nodes[0]?.score]).toEqual(['7.5', '7.5']);
    expect(scored.nodes[0]?.children[0]?.row?.steps[0]).toBe('比率 2 ÷ 3 ＝ 0.666666…');
  });
  it('有一项没有填，就没有总分，不当作 0', () => {
    const scored = scoreIndex({ '监控/反馈': { actual: '0' } }, tree);
    expect([scored.total, scored.nodes[0]?.score]).toEqual([null, null]);
    expect(scored.nodes[0]?.children[0]?.row?.refusal?.code).toBe('SCORE_TARGET_MISSING');
  });
  it('不涉及：规则包说得满分就得满分并写明，没有规定就不计分', () => {
    const answers = { '监控/范围': { notApplicable: true }, '监控/反馈': { actual: '0' } };
    const scored = scoreIndex(answers, tree);
    expect(scored.total).toBe('10');
    expect(scored.nodes[0]?.children[0]?.row?.steps[0]).toBe('填报为不涉及：规则包规定得满分');
    const { notApplicable: _, ...silent } = tree;
    expect(scoreIndex(answers, silent).total).toBeNull();
  });
  it('没有设分值的项目列出来，已知的另算', () => {
    const scored = scoreIndex(
      { 范围: { actual: '3', required: '3' } },
      pack([leaf('范围', '70', 'ratio-times-points@1'), leaf('公平性', null, '')]),
    );
    expect(scored).toMatchObject({
      total: null,
      known: { weight: '70', score: '70' },
      unset: ['公平性'],
    });
  });
});
