import { describe, expect, it } from 'vitest';
import { recognise } from '../recognise.ts';
import { gridDocument, textDocument } from '../tables/fixture.ts';

const remarks = (document: Parameters<typeof recognise>[0]): readonly string[] =>
  recognise(document).statements.flatMap((each) =>
    each.kind === 'remark' && each.rule === 'grade-against-score' ? [each.message] : [],
  );
const said = (text: string) => remarks(textDocument(text)).length;

describe('得分与等级', () => {
  it('92.5分写成良，请核对；90、80、60分属于上一档', () => {
    expect(said('我局自评得分92.5分，等级为“良”。')).toBe(1);
    for (const right of [
      '92.5分，等级为“优”',
      '90分，评价等级为优',
      '80分，等级为良好',
      '60分，等级为中',
    ])
      expect([right, said(`我局自评得分${right}。`)]).toEqual([right, 0]);
  });
  it('按80、70、60分档的地方，85分写优不提', () =>
    expect(said('项目自评得分85分，等级为优。')).toBe(0));
  it('另有满分、没有写等级的不提', () => {
    expect(said('考核得分45分（满分50分），等级为优。')).toBe(0);
    expect(said('项目自评得分59分，有待提高。')).toBe(0);
  });
  it('汇总表里逐行对照', () => {
    const rows = [
      ['绩效自评结果汇总表', '', '', '', '', ''],
      ['序号', '项目名称', '预算数', '执行数', '自评得分', '评价等级'],
      ['1', '环卫保洁', '860.00', '860.00', '99.50', '优'],
      ['2', '数字平台', '320.00', '208.00', '76.50', '优'],
    ];
    expect(remarks(gridDocument([{ name: null, rows }]))).toEqual([
      '得分76.50分，等级写“优”；按通行的90、80、60分档次应为“中”，请核对得分、等级或本地的分档。',
    ]);
  });
});
