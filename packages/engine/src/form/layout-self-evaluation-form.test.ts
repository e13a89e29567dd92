import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreSheet } from '../scoring/score-sheet.ts';
import { indicator, packOf, sheetOf } from '../testing/sheets.ts';
import type { FormLayout } from './form-layout.ts';
import { layoutSelfEvaluationForm } from './layout-self-evaluation-form.ts';

const funds = {
  unit: '万元',
  weight: '10',
  rows: [
    { label: '年度资金总额', initialBudget: '18', fullYearBudget: '18', executed: '15.222' },
    { label: '政府预算资金', initialBudget: '18', fullYearBudget: '18', executed: '15.221636' },
  ],
};
const output = { level1: '产出指标', weight: '10', unit: '%' };
const sheet = sheetOf({
  project: '城镇居民基本医疗保险专项工作经费',
  funds,
  indicators: [
    indicator({
      level1: '成本指标',
      level2: '经济成本指标',
      name: '工作经费成本',
      operator: '=',
      target: '18',
      unit: '万元',
      actual: '15.26',
      weight: '20',
      deviation: '厉行节约',
    }),
    indicator({ ...output, unit: '人', name: '居民参保人数', target: '109000', actual: '100116' }),
    indicator({ ...output, level2: '质量指标', name: '居民参保率', target: '99', actual: '95' }),
    indicator({ ...output, level2: '质量指标', name: '政策覆盖率', target: '99', actual: '100' }),
    indicator({
      ...output,
      level2: '时效指标',
      name: '政策知晓及时率',
      target: '90',
      actual: '95',
    }),
    indicator({
      level1: '效益指标',
      level2: '社会效益指标',
      name: '提高群众办事效率和满意度',
      operator: 'qualitative',
      target: '逐步提高',
      unit: null,
      actual: '基本达成目标',
      weight: '20',
    }),
    indicator({
      level1: '满意度指标',
      level2: '服务对象满意度',
      name: '居民满意度',
      target: '85',
      unit: '%',
      actual: '90',
      weight: '10',
    }),
  ],
});

/**
 * The printed form drawn by hand: one line a row, cells as "columns×rows text" from left to right; a cell that hangs
 * down from a row above is written "|".
 */
const HAND = `
2×1 项目名称 / 7×1 城镇居民基本医疗保险专项工作经费
2×1 主管部门 / 3×1 某县医疗保障局 / 2×1 实施单位 / 2×1 某县医疗保障局
2×3 项目资金⏎（万元） / 1×1 / 1×1 年初预算数 / 1×1 全年预算数A / 1×1 全年执行数B / 1×1 分值 / 1×1 执行率 / 1×1 得分
| / 1×1 年度资金总额 / 1×1 18 / 1×1 18 / 1×1 15.222 / 1×1 10 / 1×1 84.56 / 1×1 8.46
| / 1×1 政府预算资金 / 1×1 18 / 1×1 18 / 1×1 15.221636 / 1×1 — / 1×1 84.56 / 1×1 —
2×2 年度总体目标 / 3×1 预期目标 / 4×1 实际完成情况
| / 3×1 / 4×1
1×12 绩效指标 / 1×1 一级指标 / 1×1 二级指标 / 1×1 三级指标 / 1×1 年度指标值 / 1×1 实际完成值 / 1×1 分值 / 1×1 得分 / 1×1 偏差原因分析及改进措施
| / 1×3 成本指标 / 1×1 经济成本指标 / 1×1 工作经费成本 / 1×1 ＝18 万元 / 1×1 15.26 / 1×1 20 / 1×1 12.39 / 1×1 厉行节约
| / | / 1×1 社会成本指标 / 1×1 / 1×1 / 1×1 / 1×1 / 1×1 / 1×1
| / | / 1×1 生态环境成本指标 / 1×1 / 1×1 / 1×1 / 1×1 / 1×1 / 1×1
| / 1×4 产出指标 / 1×1 数量指标 / 1×1 居民参保人数 / 1×1 ≥109000 人 / 1×1 100116 / 1×1 10 / 1×1 7.96 / 1×1
| / | / 1×2 质量指标 / 1×1 居民参保率 / 1×1 ≥99% / 1×1 95 / 1×1 10 / 1×1 8.99 / 1×1
| / | / | / 1×1 政策覆盖率 / 1×1 ≥99% / 1×1 100 / 1×1 10 / 1×1 10 / 1×1
| / | / 1×1 时效指标 / 1×1 政策知晓及时率 / 1×1 ≥90% / 1×1 95 / 1×1 10 / 1×1 10 / 1×1
| / 1×3 效益指标 / 1×1 经济效益指标 / 1×1 / 1×1 / 1×1 / 1×1 / 1×1 / 1×1
| / | / 1×1 社会效益指标 / 1×1 提高群众办事效率和满意度 / 1×1 逐步提高 / 1×1 基本达成目标 / 1×1 20 / 1×1 20 / 1×1
| / | / 1×1 生态效益指标 / 1×1 / 1×1 / 1×1 / 1×1 / 1×1 / 1×1
| / 1×1 满意度指标 / 1×1 服务对象满意度指标 / 1×1 居民满意度 / 1×1 ≥85% / 1×1 90 / 1×1 10 / 1×1 10 / 1×1
6×1 总分 / 1×1 100 / 1×1 87.8 / 1×1
`.trim();

/** Draws a layout the same way, from a grid of who covers what. */
function draw(layout: FormLayout): string {
  const lines: string[] = [];
  for (let row = 0; row < layout.rows; row += 1) {
    const parts: string[] = [];
    for (let column = 0; column < layout.columns.length;) {
      const found = layout.cells.find(
        (one) =>
          row >= one.row &&
          row < one.row + one.rowSpan &&
          column >= one.column &&
          column < one.column + one.columnSpan,
      );
      if (found === undefined) throw new Error(`没有格子：第${row}行第${column}列`);
      parts.push(
        found.row === row
          ? `${found.columnSpan}×${found.rowSpan} ${found.text.replaceAll('\n', '⏎')}`.trimEnd()
          : '|',
      );
      column = found.column + found.columnSpan;
    }
    lines.push(parts.join(' / '));
  }
  return lines.join('\n');
}

/** How often each position of the grid is covered. */
function coverage(layout: FormLayout): number[] {
  const counts = Array.from({ length: layout.rows * layout.columns.length }, () => 0);
  for (const one of layout.cells)
    for (let row = one.row; row < one.row + one.rowSpan; row += 1)
      for (let column = one.column; column < one.column + one.columnSpan; column += 1) {
        const at = row * layout.columns.length + column;
        counts[at] = (counts[at] ?? 0) + 1;
      }
  return counts;
}

describe('自评表版式 layoutSelfEvaluationForm', () => {
  it('与手画的官方表式逐格相同', () =>
    expect(draw(layoutSelfEvaluationForm(sheet, scoreSheet(sheet, packOf()), packOf()))).toBe(
      HAND,
    ));

  it('没有计分时得分格是空的，不是 0', () => {
    const layout = layoutSelfEvaluationForm(sheet, null, packOf());
    const derived = layout.cells.filter((one) => one.derived !== null);
    expect(derived).toHaveLength(10);
    expect(derived.every((one) => one.text === '')).toBe(true);
  });

  it('能填的格子指向自评表里的位置', () => {
    const layout = layoutSelfEvaluationForm(sheet, null, packOf());
    const at = (path: string) => layout.cells.find((one) => one.path === path)?.text;
    expect(at('funds.rows.1.executed')).toBe('15.221636');
    expect(at('indicators.2.actual')).toBe('95');
    expect(at('goals.expected')).toBe('');
  });

  it('总分行不单独成页', () => {
    const layout = layoutSelfEvaluationForm(sheet, null, packOf());
    expect(layout.keepWithPrevious).toEqual([layout.rows - 1]);
  });

  it('任何指标组合，格子都恰好铺满表格，没有缝、没有重叠，每个指标、每行资金都在', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            level1: fc.constantFrom('成本指标', '产出指标', '效益指标', '满意度', '决策'),
            level2: fc.constantFrom('数量指标', '质量', '社会效益指标', '可持续影响指标', '过程'),
            name: fc.string(),
          }),
          { maxLength: 25 },
        ),
        fc.array(fc.constantFrom('年度资金总额', '政府预算资金', '其他资金'), { maxLength: 4 }),
        (rows, labels) => {
          const form = layoutSelfEvaluationForm(
            sheetOf({
              indicators: rows.map((row) => indicator(row)),
              funds: {
                ...funds,
                rows: labels.map((label) => ({
                  label,
                  initialBudget: null,
                  fullYearBudget: null,
                  executed: null,
                })),
              },
            }),
            null,
            packOf(),
          );
          expect(coverage(form).every((count) => count === 1)).toBe(true);
          const names = form.cells.filter((one) => /^indicators\.\d+\.name$/.test(one.path ?? ''));
          expect(new Set(names.map((one) => one.path)).size).toBe(rows.length);
          for (const index of labels.keys())
            expect(form.cells.some((one) => one.path === `funds.rows.${index}.executed`)).toBe(
              true,
            );
        },
      ),
    ));
});
