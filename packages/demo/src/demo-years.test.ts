import { exact, formatTrimmed, sum } from '@mingjian/engine';
import { describe, expect, it } from 'vitest';
import { demoYear, demoYears } from './index.ts';

const money = (id: string, column: 'fullYearBudget' | 'executed', finest: boolean) =>
  formatTrimmed(
    sum(
      demoYear(id)!.sheets.map((sheet) => {
        const row = finest ? sheet.funds.rows.at(-1)! : sheet.funds.rows[0]!;
        return exact(row[column]!);
      }),
    ),
    6,
  );

describe('示例年度', () => {
  it('浔阳 2024 有 9 个项目、63 行指标，61 行印有得分', () => {
    const { sheets } = demoYear('xunyang-2024')!;
    const rows = sheets.flatMap((sheet) => sheet.indicators);
    expect([sheets.length, rows.length]).toEqual([9, 63]);
    expect(rows.filter((row) => row.score != null)).toHaveLength(61);
    expect(sheets.filter((sheet) => sheet.execution?.score != null)).toHaveLength(7);
  });

  it('浔阳 2024 执行数相加为 72.224336，书中印 72.22', () => {
    expect(money('xunyang-2024', 'executed', true)).toBe('72.224336');
    expect(money('xunyang-2024', 'fullYearBudget', true)).toBe('208.269259');
  });

  it('河北 2021 的 15 个项目合计 16387.61 与 9034.99', () => {
    expect(demoYear('hebei-2021')!.sheets).toHaveLength(15);
    expect(money('hebei-2021', 'fullYearBudget', false)).toBe('16387.61');
    expect(money('hebei-2021', 'executed', false)).toBe('9034.99');
  });

  it('乐昌 2021 印出的分值相加为 70，其余 30 分未印', () => {
    const weights = demoYear('lechang-2021')!.index.flatMap((row) =>
      row.weight === null ? [] : [exact(row.weight)],
    );
    expect(formatTrimmed(sum(weights), 2)).toBe('70');
  });

  it('隆化 2023 各条得分相加为 98', () => {
    const awarded = demoYear('longhua-2023')!.index.map((row) => exact(row.awarded!));
    expect(formatTrimmed(sum(awarded), 2)).toBe('98');
  });

  it('每张表的每个数都是十进制文本、空或不适用，从不是浮点数', () => {
    for (const year of demoYears())
      for (const sheet of year.sheets) {
        const figures = [
          ...sheet.funds.rows.flatMap((row) => [
            row.initialBudget,
            row.fullYearBudget,
            row.executed,
          ]),
          ...sheet.indicators.flatMap((row) => [row.weight, row.score ?? null]),
        ];
        for (const figure of figures) expect(figure ?? '0').toMatch(/^(n\/a|-?\d+(\.\d+)?)$/);
      }
  });
});
