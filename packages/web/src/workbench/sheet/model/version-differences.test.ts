import { withValueAt } from '@mingjian/contract';
import { demoYear } from '@mingjian/demo';
import { describe, expect, it } from 'vitest';
import { removeIndicator } from './sheet-edit.ts';
import { versionDifferences } from './version-differences.ts';

const [sheet] = demoYear('xunyang-2024')?.sheets ?? [];
if (!sheet) throw new Error('the demonstration year has sheets');
const told = (then: typeof sheet, now: typeof sheet) => {
  const { cells, only, since } = versionDifferences(then, now);
  return { cells: [...cells], only, since };
};

describe('以前的版本与现在的不同', () => {
  it('一样就没有不同', () => expect(told(sheet, sheet)).toEqual({ cells: [], only: 0, since: 0 }));

  it('指标的方向、单位变了，标在指标值那一格；完成值单位标在完成值', () => {
    const now = withValueAt(
      withValueAt(sheet, 'indicators.0.unit', '亿元'),
      'indicators.0.actualUnit',
      '元',
    );
    expect(told(sheet, now).cells).toEqual(['indicators.0.target', 'indicators.0.actual']);
  });

  it('后来删掉的行标在那时的表里，后来加的行只数个数', () => {
    const fewer = removeIndicator(sheet, 1);
    expect(told(sheet, fewer)).toEqual({ cells: ['indicators.1.name'], only: 1, since: 0 });
    expect(told(fewer, sheet)).toEqual({ cells: [], only: 0, since: 1 });
  });
});
