import { describe, expect, it } from 'vitest';
import type { PageLayout } from './page-layout.ts';
import { runningLines } from './running-lines.ts';

const page = (number: number, head: string, body: string, foot: string): PageLayout => ({
  page: number,
  height: 842,
  glyphs: 10,
  blocks: [
    { kind: 'line', text: head, top: 20, baseline: 30, size: 10 },
    { kind: 'line', text: body, top: 390, baseline: 400, size: 10 },
    { kind: 'line', text: foot, top: 800, baseline: 810, size: 10 },
  ],
});
const roles = (pages: readonly PageLayout[]): string[] => [...runningLines(pages).values()];

const foot = (number: number): string => `青溪县医疗保障局  第 ${number} 页 共 2 页`;

describe('页眉页脚与页码 runningLines', () => {
  it('带横线的数字是页码，跟着页走的光数字也是', () => {
    expect(roles([page(1, '甲', '文', '— 1 —')])).toEqual(['page-number']);
    expect(roles([page(1, '甲', '文', '5'), page(2, '乙', '文', '6')])).toEqual([
      'page-number',
      'page-number',
    ]);
  });

  it('单位名称后面跟着“第几页 共几页”，跟着页走才是页码', () => {
    expect(roles([page(1, '甲', '文', foot(1)), page(2, '乙', '文', foot(2))])).toEqual([
      'page-number',
      'page-number',
    ]);
    expect(roles([page(1, '甲', '文', foot(1)), page(2, '乙', '文', foot(7))])).toEqual([]);
  });

  it('页末的一个数不跟着页走，不是页码', () => {
    expect(roles([page(1, '甲', '文', '120'), page(2, '乙', '文', '87')])).toEqual([]);
  });

  it('三页以上重复的才是页眉；单位与表号不算', () => {
    const repeated = [1, 2, 3].map((number) =>
      page(number, '示例县决算公开', `文${number}`, `尾${number}`),
    );
    expect(roles(repeated)).toEqual(['header', 'header', 'header']);
    const unit = [1, 2, 3].map((number) =>
      page(number, '单位：万元', `文${number}`, `尾${number}`),
    );
    expect(roles(unit)).toEqual([]);
  });
});
