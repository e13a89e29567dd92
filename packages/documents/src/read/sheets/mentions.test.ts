import { describe, expect, it } from 'vitest';
import { rawOf } from '../../testing/raw-document.ts';
import { readSheetsFromWorkbook } from './from-workbook.ts';

const mentions = (...rows: Parameters<typeof rawOf>[0]) =>
  readSheetsFromWorkbook(rawOf(rows)).mentions;

describe('文件说到了哪些栏目', () => {
  it('清单按栏目算，空着的栏目也算；数带着自己的单位', () => {
    const indicators = mentions(
      ['项目名称', '三级指标', '实际完成值', '偏差原因分析'],
      ['甲', '参保人数', '', ''],
    );
    expect(indicators).toEqual([
      [
        'indicators.*.actual',
        'indicators.*.actualUnit',
        'indicators.*.deviation',
        'indicators.*.name',
        'project',
      ],
    ]);
    const [first] = mentions(['项目名称', '全年预算数'], ['甲', '18']) ?? [];
    expect(first).toContain('funds.unit');
    expect(first?.some((path) => path.startsWith('indicators'))).toBe(false);
    expect(first).not.toContain('funds.rows.*.label');
  });
});
