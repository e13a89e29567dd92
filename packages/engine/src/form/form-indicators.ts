import type { SheetRules } from '../pack/compiled-pack.ts';
import type { ScoredSheet } from '../sheet/scored-sheet.ts';
import type { Indicator, SelfEvaluation } from '../sheet/self-evaluation.ts';
import { FORM_COLUMNS as C, cell } from './form-grid.ts';
import type { FormCell } from './form-layout.ts';
import { actualText, figureCell, targetText } from './target-text.ts';

/** 服务对象满意度 and 服务对象满意度指标 are one heading in two prints. */
const plain = (label: string): string => label.replace(/\s+/gu, '').replace(/指标$/u, '');

type Entry = Readonly<{ indicator: Indicator; index: number }>;
type Group = Readonly<{ level1: string; level2: string; entries: readonly Entry[] }>;

/** The pack's second-level rows in print order, empty ones kept; headings that only the sheet has follow their first level. */
export function groupIndicators(
  indicators: readonly Indicator[],
  levels: SheetRules['form']['levels'],
): readonly Group[] {
  const left = new Map<number, Entry>(
    indicators.map((indicator, index) => [index, { indicator, index }]),
  );
  const take = (level1: string, level2: string): readonly Entry[] => {
    const entries = [...left.values()].filter(
      ({ indicator }) =>
        plain(indicator.level1) === plain(level1) && plain(indicator.level2) === plain(level2),
    );
    for (const entry of entries) left.delete(entry.index);
    return entries;
  };
  const others = (level1: string): readonly Group[] => {
    const groups: Group[] = [];
    for (const { indicator } of left.values())
      if (
        plain(indicator.level1) === plain(level1) &&
        !groups.some((group) => plain(group.level2) === plain(indicator.level2))
      )
        groups.push({ level1, level2: indicator.level2, entries: [] });
    return groups.map((group) => ({ ...group, entries: take(level1, group.level2) }));
  };
  const known = levels.flatMap(({ level1, level2 }): readonly Group[] => [
    ...level2.map((name): Group => ({ level1, level2: name, entries: take(level1, name) })),
    ...others(level1),
  ]);
  const foreign: Group[] = [];
  while (left.size > 0) {
    const first = left.values().next().value;
    if (first === undefined) break;
    foreign.push(...others(first.indicator.level1));
  }
  return [...known, ...foreign];
}

const groupRows = (group: Group): number => Math.max(1, group.entries.length);

function rowCells(
  { indicator, index }: Entry,
  row: number,
  scored: ScoredSheet | null,
): FormCell[] {
  const path = (key: string): string => `indicators.${index}.${key}`;
  return [
    cell({ row, column: C.level3 }, indicator.name, { path: path('name') }),
    cell({ row, column: C.target }, targetText(indicator), {
      align: 'center',
      path: path('target'),
    }),
    cell({ row, column: C.actual }, actualText(indicator), {
      align: 'center',
      path: path('actual'),
    }),
    cell({ row, column: C.weight }, figureCell(indicator.weight), {
      role: 'number',
      align: 'center',
      path: path('weight'),
    }),
    cell({ row, column: C.score }, scored?.indicators[index]?.score ?? '', {
      role: 'score',
      derived: path('score'),
    }),
    cell({ row, column: C.deviation }, indicator.deviation ?? '', { path: path('deviation') }),
  ];
}

const emptyCells = (row: number): FormCell[] =>
  [C.level3, C.target, C.actual, C.weight, C.score, C.deviation].map((column) =>
    cell({ row, column }, ''),
  );

const HEADS = [
  [C.level1, '一级指标'],
  [C.level2, '二级指标'],
  [C.level3, '三级指标'],
  [C.target, '年度指标值'],
  [C.actual, '实际完成值'],
  [C.weight, '分值'],
  [C.score, '得分'],
  [C.deviation, '偏差原因分析及改进措施'],
] as const;

/** 绩效指标: the head row and the indicators, first and second levels merged over their rows. */
export function indicatorCells(
  sheet: SelfEvaluation,
  scored: ScoredSheet | null,
  levels: SheetRules['form']['levels'],
  top: number,
): Readonly<{ cells: readonly FormCell[]; rows: number }> {
  const groups = groupIndicators(sheet.indicators, levels);
  const body = groups.reduce((total, group) => total + groupRows(group), 0);
  const cells: FormCell[] = [
    cell({ row: top, column: C.block, rowSpan: body + 1 }, '绩效指标', {
      role: 'label',
      vertical: true,
    }),
    ...HEADS.map(([column, text]) => cell({ row: top, column }, text, { role: 'head' })),
  ];
  let row = top + 1;
  groups.forEach((group, order) => {
    if (groups[order - 1]?.level1 !== group.level1) {
      const same = groups.slice(order).findIndex((other) => other.level1 !== group.level1);
      const block = same < 0 ? groups.slice(order) : groups.slice(order, order + same);
      const rowSpan = block.reduce((total, inner) => total + groupRows(inner), 0);
      cells.push(cell({ row, column: C.level1, rowSpan }, group.level1, { role: 'label' }));
    }
    const rowSpan = groupRows(group);
    cells.push(cell({ row, column: C.level2, rowSpan }, group.level2, { role: 'label' }));
    if (group.entries.length === 0) cells.push(...emptyCells(row));
    group.entries.forEach((entry, line) => cells.push(...rowCells(entry, row + line, scored)));
    row += rowSpan;
  });
  return { cells, rows: body + 1 };
}
