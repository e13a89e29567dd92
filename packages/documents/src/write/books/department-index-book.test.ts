import type { BookTable, CompiledPack, IndexItems } from '@mingjian/engine';
import { scoredIndexOf } from '@mingjian/engine';
import { describe, expect, it } from 'vitest';
import { departmentIndexBook } from './department-index-book.ts';

const CITE = [{ kind: 'interpretation' as const, text: '测试用', evidence: '测试用' }];
const leaf = (name: string, weight: string | null) => ({
  name,
  weight,
  method: { method: 'manual-with-reason@1', parameters: {}, cite: CITE },
  cite: CITE,
  children: [],
});
// Only what the table reads of a pack.
const PACK = {
  id: '示例',
  title: '示例规则',
  hash: '',
  subject: 'department-overall',
  sheet: null,
  index: [
    {
      name: '投入',
      weight: '10',
      method: null,
      cite: CITE,
      children: [
        {
          name: '预算编制',
          weight: '6',
          method: null,
          cite: CITE,
          children: [leaf('合理性', '6')],
        },
        leaf('目标设置', null),
      ],
    },
  ],
} as unknown as CompiledPack;

const tableOf = (items: IndexItems): readonly [BookTable, readonly string[]] => {
  const index = scoredIndexOf(PACK, items);
  if (index === null) throw new Error('no index');
  const book = departmentIndexBook({ title: '指标表', pack: PACK, index, items, footer: null });
  const blocks = book.parts[0]?.blocks ?? [];
  const table = blocks.find((block) => block.kind === 'table');
  if (table?.kind !== 'table') throw new Error('no table');
  const notes = blocks.flatMap((block) => (block.kind === 'note' ? [block.text] : []));
  return [table, notes];
};
const row = ({ cells }: BookTable, at: number) =>
  cells.filter((cell) => cell.row === at).map((cell) => cell.text);

describe('部门整体指标表', () => {
  it('标题跨它下面的行，短的一支占满它的列，没有分值的写缺', () => {
    const [table] = tableOf({ '投入/预算编制/合理性': { judged: '5', reason: '按预算' } });
    expect(row(table, 0)).toEqual([
      '一级指标',
      '二级指标',
      '三级指标',
      '分值',
      '计分方法',
      '填报',
      '得分',
    ]);
    expect(row(table, 1)).toEqual([
      '投入（10 分）',
      '预算编制（6 分，得 5）',
      '合理性',
      '6',
      '人工评分，写明理由（推定）',
      '评 5 分；按预算',
      '5',
    ]);
    expect(row(table, 2)).toEqual(['目标设置', '缺', '人工评分，写明理由（推定）', '', '']);
    const spans = table.cells.map(({ text, rowSpan, columnSpan }) => [text, rowSpan, columnSpan]);
    expect(spans).toContainEqual(['投入（10 分）', 2, 1]);
    expect(spans).toContainEqual(['目标设置', 1, 2]);
  });
  it('合计说出不含什么；有一项没有得分就没有总分', () => {
    const [table, notes] = tableOf({});
    expect(row(table, 3)).toEqual(['合计', '', '', '6', '', '', '']);
    expect(notes).toContain('合计不含 1 项没有分值的指标。');
    expect(notes).toContain('有指标没有得分，没有总分。');
  });
  it('报告印出的分数另成一列，不混进得分', () => {
    const [table, notes] = tableOf({ 投入: { printed: '9' }, '': { printed: '98' } });
    expect(row(table, 0).at(-1)).toBe('报告印出');
    expect(table.cells.find((cell) => cell.column === 7 && cell.row === 1)).toMatchObject({
      text: '9',
      rowSpan: 2,
    });
    expect(notes).toContain('报告印出的总分是 98 分。');
  });
  it('没有一格盖住另一格，也没有漏格', () => {
    const [table] = tableOf({ 投入: { printed: '9' } });
    const covered = table.cells.flatMap((cell) =>
      Array.from({ length: cell.rowSpan * cell.columnSpan }, (_, at) => {
        const [down, right] = [Math.floor(at / cell.columnSpan), at % cell.columnSpan];
        return `${cell.row + down},${cell.column + right}`;
      }),
    );
    expect(new Set(covered).size).toBe(covered.length);
    expect(covered.length).toBe(table.rows * table.columns.length);
  });
});
