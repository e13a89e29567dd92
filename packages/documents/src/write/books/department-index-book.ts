import {
  type BookCell,
  type BookModel,
  type IndexItems,
  type IndexLine,
  findMethod,
  indexLines,
  printedSum,
  targetText,
} from '@mingjian/engine';
import type { ExportData } from '../worker/export-job.ts';
import { type ListColumn, headRow, listRow } from './cells.ts';

const LEVELS = ['一级指标', '二级指标', '三级指标', '四级指标'];
const MODULES = ['模块', '考核项', '计分条款', '计分条款'];

const text = (title: string, width: number, align: ListColumn['align'] = 'left'): ListColumn => ({
  title,
  width,
  role: align === 'right' ? 'number' : 'text',
  align,
});

/** 部门整体 or 工作考核 as one table, with the spans of the screen; what has no mark says so and is not counted. */
export function departmentIndexBook(data: ExportData['department-index']): BookModel {
  const { pack, index, items } = data;
  const { depth, lines } = indexLines(pack, index, items);
  const hasTargets = lines.some(({ leaf }) => leaf.node.target !== undefined);
  const hasPrinted = lines.some(({ printed }) => (printed?.value ?? null) !== null);
  const names = pack.subject === 'work-assessment' ? MODULES : LEVELS;
  const columns = [
    ...names.slice(0, depth).map((name, at) => text(name, at === depth - 1 ? 20 : 12)),
    ...(hasTargets ? [text('目标值', 10, 'center')] : []),
    text('分值', 7, 'right'),
    text('计分方法', 14),
    text('填报', 24),
    text('得分', 7, 'right'),
    ...(hasPrinted ? [text('报告印出', 8, 'right')] : []),
  ];
  const rest = columns.slice(depth);
  const body = lines.flatMap((line, at) => [
    ...nameCells(line, at + 1, depth),
    ...placed(rest, [...(hasTargets ? [target(line)] : []), ...marks(line, items)], at + 1, depth),
    ...(hasPrinted ? printed(line, at + 1, columns.length - 1) : []),
  ]);
  const total = listRow(
    columns,
    lines.length + 1,
    totals(data, depth + (hasTargets ? 1 : 0)),
    true,
  );
  return {
    title: data.title,
    language: 'zh-CN',
    page: { size: 'A4', orientation: 'landscape' },
    footer: data.footer,
    parts: [
      {
        name: '指标表',
        pageBreak: false,
        blocks: [
          { kind: 'title', text: data.title, align: 'center' },
          { kind: 'note', text: `规则：${pack.title}`, align: 'right' },
          {
            kind: 'table',
            columns: columns.map(({ width }) => width),
            headRows: 1,
            keepWithPrevious: [lines.length + 1],
            rows: lines.length + 2,
            cells: [...headRow(columns), ...body, ...total],
          },
          ...notes(data).map((note) => ({ kind: 'note' as const, text: note })),
        ],
      },
    ],
  };
}

const span = (
  row: number,
  column: number,
  rows: number,
  columns: number,
  words: string,
): BookCell => ({
  row,
  column,
  rowSpan: rows,
  columnSpan: columns,
  text: words,
  role: 'label',
  align: 'left',
});

/** The headings that begin on this line, and the item's own name. */
function nameCells(line: IndexLine, row: number, depth: number): readonly BookCell[] {
  const own = depth - line.columns;
  const first = own - line.headings.length;
  return [
    ...line.headings.map(({ entry, rows }, at) => {
      const { weight } = entry.node;
      const { score } = entry.scored;
      const marks = `${weight === null ? '分值缺' : `${weight} 分`}${score === null ? '' : `，得 ${score}`}`;
      return span(row, first + at, rows, 1, `${entry.node.name}（${marks}）`);
    }),
    span(row, own, 1, line.columns, line.leaf.node.name),
  ];
}

const placed = (
  columns: readonly ListColumn[],
  texts: readonly string[],
  row: number,
  from: number,
): readonly BookCell[] =>
  listRow(columns, row, texts)
    .slice(0, texts.length)
    .map((cell) => ({ ...cell, column: cell.column + from }));

function target({ leaf }: IndexLine): string {
  const { target: asked } = leaf.node;
  return asked === undefined
    ? '—'
    : targetText({ operator: asked.operator, target: asked.value, unit: asked.unit });
}

function marks({ leaf }: IndexLine, items: IndexItems): readonly string[] {
  const { node, scored } = leaf;
  const method =
    node.method === null
      ? '没有计分方法'
      : (findMethod(node.method.method)?.title ?? node.method.method);
  // A rule whose text nobody has seen says so on paper too.
  const guessed = (node.method?.cite ?? node.cite).some(({ kind }) => kind === 'interpretation');
  const named = guessed ? `${method}（推定）` : method;
  return [node.weight ?? '缺', named, answerText(items[scored.path] ?? {}), scored.score ?? ''];
}

/** What was answered, as one line. */
function answerText(item: IndexItems[string]): string {
  if (item.notApplicable === '不涉及') return '不涉及';
  const { actual = null, required = null, judged = null, reason = null } = item;
  const count = required === null ? actual : `${actual ?? '缺'}／${required}`;
  return [count, judged === null ? null : `评 ${judged} 分`, reason]
    .filter((part) => part !== null)
    .join('；');
}

function printed({ printed: mark }: IndexLine, row: number, column: number): readonly BookCell[] {
  if (mark === null) return [];
  const cell = span(row, column, mark.rows, 1, mark.value ?? '—');
  return [{ ...cell, role: 'number', align: 'right' }];
}

function totals({ index, items }: ExportData['department-index'], label: number): string[] {
  const blank = Array.from({ length: label - 1 }, () => '');
  const known = index.known.weight === '0' ? '缺' : index.known.weight;
  return ['合计', ...blank, known, '', '', index.total ?? '', printedSum(items) ?? ''];
}

/** What the totals leave out. */
function notes({ index, items }: ExportData['department-index']): readonly string[] {
  const whole = items['']?.printed ?? null;
  return [
    index.unset.length > 0 ? `合计不含 ${index.unset.length} 项没有分值的指标。` : '',
    index.total === null ? '有指标没有得分，没有总分。' : '',
    whole === null ? '' : `报告印出的总分是 ${whole} 分。`,
  ].filter((note) => note !== '');
}
