import { describe, expect, it } from 'vitest';
import { redoes, redoSteps } from './redo-steps.ts';

const steps = [
  '完成比例 100116 ÷ 109000 ＝ 0.918495…',
  '减及格线 0.918495… − 60% ＝ 0.318495…',
  '除以满分段 0.318495… ÷ 40% ＝ 0.796238…',
  '乘分值 0.796238… × 10 ＝ 7.962385…',
  '最后四舍五入，留两位 7.96',
];
const changed = (at: number, text: string) =>
  steps.map((step, index) => (index === at ? text : step));

describe('照步骤重做', () => {
  it('原样的步骤得 7.96，别的得分不认', () => {
    expect(redoes(steps, '7.96')).toBe(true);
    expect(redoes(steps, '7.97')).toBe(false);
  });
  it('改一个数字、漏一步、用了前面没有算出的数，都被发现', () => {
    expect(() => redoSteps(changed(0, '完成比例 100116 ÷ 109000 ＝ 0.918494…'))).toThrow(/不符/);
    expect(() => redoSteps(changed(1, '减及格线 0.918495… − 50% ＝ 0.318495…'))).toThrow(/不符/);
    expect(() => redoSteps(changed(4, '最后四舍五入，留两位 7.97'))).toThrow(/舍入不符/);
    expect(() => redoSteps(steps.slice(1))).toThrow(/没有算出/);
    expect(() => redoSteps(['等级：基本达成目标'])).toThrow(/没有一步/);
  });
});
