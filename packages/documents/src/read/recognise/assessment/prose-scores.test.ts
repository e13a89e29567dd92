import { describe, expect, it } from 'vitest';
import { recognise } from '../recognise.ts';
import { textDocument } from '../tables/fixture.ts';

/** The score sums that a text claims: total = parts. */
function sums(text: string, format: 'txt' | 'docx' = 'txt'): readonly string[] {
  const { statements, facts } = recognise({ ...textDocument(text), format });
  const value = new Map(facts.map((fact) => [fact.id, fact.value]));
  return statements.flatMap((each) =>
    each.kind === 'composition' && each.measure === 'score'
      ? [`${value.get(each.total)}=${each.parts.map((part) => value.get(part)).join('+')}`]
      : [],
  );
}

const outline = (total: string, last: string) =>
  sums(`（一）投入（20分）。得${total}分。

1.目标设定（10分）。得10分。

2.预算配置（10分）。得${last}分。`);

const underScore = (last: string, full: string) =>
  sums(`我局自评得分91.1分。

（一）投入（20分）。自评得17.9分。

（二）过程（25分）。自评得24.1分。

（三）产出（35分）。自评得32.1分。

（四）效果（${full}分）。自评得${last}分。`);

describe('文字里的得分', () => {
  it('考核模块：满分、自评得分，逐项（几分）得几分', () => {
    expect(
      sums(
        `对照考核办法，我局自评得分38分。

一、基础管理（满分15分，自评得分14分）

（一）组织领导（5分）。成立领导小组，得5分。（二）制度建设（10分）。未及时修订，扣1分，得9分。

二、目标管理（满分25分，自评得分24分）

（一）目标申报（15分）。得15分。（二）目标公开（10分）。逾期1天，扣1分，得9分。`,
      ),
    ).toEqual(['14=5+9', '24=15+9', '38=5+9+15+9']);
  });
  it('分段把一项的编号和得分拆开时，不用其余各项去核总分', () => {
    expect(
      sums(
        `部门绩效管理总体评分为28分。

一、基础工作（总分16分，总得分16分）

（一）组织保障，成立领导小组，该项得6分；（二）材料报送等，根

据要求按时报送材料的，得10分。该项得10分。

二、信息公开（总分15分，得分为15分）

（一）目标公开，全部公开，该项得10分。（二）结果公开，在政务网

公开自评结果，该项得5分。`,
        'docx',
      ),
    ).toEqual(['28=16+15']);
  });
  it('照抄的评分规则不是得分', () => {
    expect(
      sums(
        `一、基础管理（满分15分，自评得分12分）

（一）组织领导（5分）。成立领导小组的，得5分。（二）制度建设（10分）。制定办法的，得10分。

二、目标管理（满分25分，自评得分24分）

（一）目标申报（15分）。按时申报的，得15分。（二）目标公开（10分）。公开的，得10分。`,
      ),
    ).toEqual([]);
  });
  it('提纲式：上一级的得分等于下级得分之和，全是满分而不合时不断定', () => {
    expect(outline('19', '9')).toEqual(['19=10+9']);
    expect(outline('18', '9')).toEqual(['18=10+9']);
    expect(outline('18', '10')).toEqual([]);
  });
  it('惟一的扣分不写“共”字', () =>
    expect(sums('自评总得分95.8分（满分100分），扣4.2分。')).toEqual(['100=95.8+4.2']));
  it('得分加扣分等于满分', () =>
    expect(sums('自评得分为94.5分（满分100分），共扣5.5分，评价等级为优。')).toEqual([
      '100=94.5+5.5',
    ]));
  it('总分在各部分后面', () => {
    expect(
      sums(
        '经自评，投入指标得18.6分、过程指标得23.9分、产出指标得33.3分、效果指标得19.0分，总分94.8分。',
      ),
    ).toEqual(['94.8=18.6+23.9+33.3+19.0']);
    expect(
      sums(
        '决策指标满分20分，得分17.1分；过程指标满分25分，得分23.4分；产出指标满分35分，得分33.9分；效益指标满分20分，得分18.4分，合计得分92.8分。',
      ),
    ).toEqual(['92.8=17.1+23.4+33.9+18.4']);
    expect(
      sums('决策指标得18分、过程指标得18分、产出指标得28分、效益指标得28分，总分100分。'),
    ).toEqual([]);
    expect(sums('甲项目得18.6分、乙项目得23.9分，总分94.8分。')).toEqual([]);
  });
  it('总分在提纲前面一段', () => {
    expect(underScore('17.0', '20')).toEqual(['91.1=17.9+24.1+32.1+17.0']);
    expect(underScore('18.0', '20')).toEqual(['91.1=17.9+24.1+32.1+18.0']);
    // The points do not make a hundred: an item may be missing.
    expect(underScore('8.0', '10')).toEqual([]);
  });
  it('括号里的满分不是得分的一部分', () =>
    expect(
      sums(
        '项目自评得分95.2分，其中：预算执行率9分（满分10分），产出指标47.2分（满分50分），效益指标29分（满分30分），满意度指标10分（满分10分）。',
      ),
    ).toEqual(['95.2=9+47.2+29+10']));
});
