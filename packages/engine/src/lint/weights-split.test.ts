import { describe, expect, it } from 'vitest';
import type { SelfEvaluation } from '../sheet/self-evaluation.ts';
import { notesOf } from '../testing/notes.ts';
import { indicator } from '../testing/sheets.ts';

const notes = (sheet: Partial<SelfEvaluation>) => notesOf('WEIGHTS_SPLIT', sheet);
const row = (level1: string, weight: string) => indicator({ level1, weight });
const right = [
  row('成本指标', '20'),
  row('产出指标', '40'),
  row('效益指标', '20'),
  row('满意度指标', '10'),
];

describe('一级指标分值与规则包不同 weights-split', () => {
  it('照规则包设置的不说，写法少“指标”二字也不说', () => {
    expect(notes({ indicators: right })).toEqual([]);
    expect(
      notes({
        indicators: right.map((one) => ({ ...one, level1: one.level1.replace('指标', '') })),
      }),
    ).toEqual([]);
  });
  it('逐级写出现有与应有', () =>
    expect(
      notes({
        indicators: [
          row('成本指标', '20'),
          row('产出指标', '50'),
          row('效益指标', '10'),
          row('满意度指标', '10'),
        ],
      })[0]?.message,
    ).toContain('产出 50（应为 40），效益 10（应为 20）'));
  it('没有满意度，10 分移到效益，不说', () =>
    expect(
      notes({ indicators: [row('成本指标', '20'), row('产出指标', '40'), row('效益指标', '30')] }),
    ).toEqual([]));
  it('规则包没有的一类写出来', () =>
    expect(notes({ indicators: [...right, row('决策', '5')] })[0]?.message).toContain(
      '决策 5（规则包没有这一类）',
    ));
  it('规则包按有没有成本指标分两种', () => {
    const weights = [
      {
        when: 'cost',
        level1: { 成本指标: '20', 产出指标: '40', 效益指标: '20', 满意度指标: '10' },
        cite: [],
      },
      { when: 'no-cost', level1: { 产出指标: '50', 效益指标: '30', 满意度指标: '10' }, cite: [] },
    ] as const;
    const without = [row('产出指标', '50'), row('效益指标', '30'), row('满意度指标', '10')];
    expect(notesOf('WEIGHTS_SPLIT', { indicators: without }, { weights })).toEqual([]);
    expect(notesOf('WEIGHTS_SPLIT', { indicators: right }, { weights })).toEqual([]);
    expect(notesOf('WEIGHTS_SPLIT', { indicators: right.slice(1) }, { weights })).toHaveLength(1);
  });
});
