import { describe, expect, it } from 'vitest';

import { halfWidth } from './half-width.ts';
import { joinLines } from './join-lines.ts';
import { printOf } from './paragraph.ts';
import { readMentions } from './read-mentions.ts';
import type { SourceLine } from './source-line.ts';

const lines = (text: string): readonly SourceLine[] =>
  text.split('\n').map((line, index) => {
    const match = halfWidth(line);
    return {
      index,
      text: line,
      match,
      start: /^(?:\s|- )*/u.exec(match)?.[0].length ?? 0,
      place: { line: index + 1, page: null, cell: null },
    };
  });
const joined = (text: string): readonly string[] =>
  joinLines(lines(text), { wrapped: true }).map((p) => p.text);
const kept = (text: string): readonly string[] =>
  joinLines(lines(text), { wrapped: false }).map((p) => p.text);

describe('断行接续', () => {
  it('按页宽断开的句子接成一段，隔着空行也接', () => {
    expect(
      joined(
        '本部门年初预算项目 12 个，申请预算资金 12251\n\n万元，实际支出 4898.38 万元；后期追加项\n\n目 3 个。',
      ),
    ).toEqual([
      '本部门年初预算项目12个，申请预算资金12251万元，实际支出4898.38万元;后期追加项目3个。',
    ]);
  });

  it('页码插在句子中间，不成为句子的一部分', () => {
    expect(joined('共有车辆 1 辆，其中：机要通信用车 0 辆、\n\n— 20 —\n\n其他用车 1 辆。')).toEqual(
      ['共有车辆1辆，其中:机要通信用车0辆、其他用车1辆。'],
    );
  });

  it('行首的列表短横不是负号', () => {
    expect(joined('- (二)商品和服务支出20.75万元,比上年减少7.14万\n- 元,下降25.59%。')).toEqual([
      '(二)商品和服务支出20.75万元,比上年减少7.14万元,下降25.59%。',
    ]);
  });

  it('标题、封面栏目与新的条目各自成段', () => {
    expect(
      joined(
        '一、部门概况\n本部门共有人员 9 人。\n单位负责人：某某\n填报日期：2022年1月30日\n1、第一项\n2、第二项',
      ),
    ).toEqual([
      '一、部门概况',
      '本部门共有人员9人。',
      '单位负责人:某某',
      '填报日期:2022年1月30日',
      '1、第一项',
      '2、第二项',
    ]);
  });

  it('数字在小数点后断行，仍是一个数，位置记在起头的行', () => {
    const [paragraph] = joinLines(
      lines('全年支出资金合计为人民币共计 4898.\n38 万元，执行率 39.98%。'),
      { wrapped: true },
    );
    expect(paragraph).toBeDefined();
    if (!paragraph) return;
    const [first] = readMentions(paragraph, () => 'x');
    expect(first?.fact).toMatchObject({ value: '4898.38', unit: '万元', place: { line: 1 } });
    expect(printOf(paragraph, first?.token.start ?? 0, first?.token.end ?? 0).raw).toBe('4898.38');
  });

  it('有真段落的文档：句子中间的段落标记接上，别的不接', () => {
    expect(kept('收入总计532.17\n万元，支出总计532.17\n万元。')).toEqual([
      '收入总计532.17万元，支出总计532.17万元。',
    ]);
    expect(kept('比上年增加41.05万元，\n增长8.36%。\n本年支出508.02万元')).toEqual([
      '比上年增加41.05万元，增长8.36%。',
      '本年支出508.02万元',
    ]);
    expect(kept('项目甲 320 万元\n项目乙 186 万元\n（一）基本情况')).toHaveLength(3);
  });
});
