import type { FormCell, FormLayout } from '@mingjian/engine';
import { describe, expect, it } from 'vitest';
import { steadyLayout, steadyLayouts } from './steady-layout.ts';

const cell = (row: number, text: string): FormCell => ({
  row,
  column: 0,
  rowSpan: 1,
  columnSpan: 1,
  text,
  role: 'text',
  align: 'left',
  path: `indicators.${row}.actual`,
  derived: null,
  vertical: false,
});
const layout = (...texts: string[]): FormLayout => ({
  title: '表',
  columns: [100],
  rows: texts.length,
  keepWithPrevious: [],
  headRows: [],
  cells: texts.map((text, row) => cell(row, text)),
});

describe('没有变的格不重画 steadyLayout', () => {
  it('只有变了的格是新的', () => {
    const before = layout('1', '2', '3');
    const next = steadyLayout(before, layout('1', '9', '3'));
    expect(next.cells.map(({ text }) => text)).toEqual(['1', '9', '3']);
    expect(next.cells.map((each, at) => each === before.cells[at])).toEqual([true, false, true]);
  });
  it('什么都没变就是原来的表', () => {
    const before = layout('1', '2');
    expect(steadyLayout(before, layout('1', '2'))).toBe(before);
  });
  it('一连几版，每版都接着上一版', () => {
    const steady = steadyLayouts();
    const first = steady(layout('1', '2'));
    const second = steady(layout('1', '3'));
    expect(steady(layout('1', '3'))).toBe(second);
    expect(second.cells[0]).toBe(first.cells[0]);
  });
  it('少了一行也是新表', () => {
    const before = layout('1', '2');
    expect(steadyLayout(before, layout('1')).cells).toHaveLength(1);
  });
});
