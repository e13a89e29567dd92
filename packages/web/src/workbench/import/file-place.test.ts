import { describe, expect, it } from 'vitest';
import { filePlace } from './file-place.ts';

describe('问题在文件的什么地方 filePlace', () => {
  it('工作簿说单元格', () => expect(filePlace('清单!A2')).toBe('清单!A2'));
  it('交换文件说第几张、哪一栏，不露英文路径', () => {
    expect(filePlace('[0].department')).toBe('第 1 张 · 主管部门');
    expect(filePlace('[2].indicators.0.actual')).toBe('第 3 张 · 指标第 1 行 · 实际完成值');
    expect(filePlace('[0].funds.rows.1.executed')).toBe('第 1 张 · 资金第 2 行 · 全年执行数');
    expect(filePlace('[0].funds.weight')).toBe('第 1 张 · 预算执行率分值');
  });
  it('没有位置就是整个文件', () => expect(filePlace(null)).toBe('整个文件'));
});
