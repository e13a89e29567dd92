import { compare, exact } from '@mingjian/engine';
import { tidyText } from '../repair/label-text.ts';
import { readNumberCell } from '../repair/number-cell.ts';
import { type SourceCell, type SourceRow, filled } from '../tables/source-row.ts';
import { firstLevelIn, isLevelFragment, levelIn } from './level-labels.ts';

type Part = Readonly<{
  text: string;
  print: string;
  cell: SourceCell;
  column: number;
  value: string | null;
  /** Its column is an inference. */
  inferred: boolean;
}>;

/**
 * One printed line of the indicator block taken apart. `weight` and `score` make it a frame: the row of an indicator; a line
 * without them is a fragment of the indicator above or below.
 */
export type IndicatorLine = Readonly<{
  row: SourceRow;
  level1: string | null;
  level2: Readonly<{ level1: string; level2: string }> | null;
  name: readonly string[];
  target: string | null;
  targetCell: SourceCell | null;
  actual: Part | null;
  weight: Part | null;
  score: Part | null;
  note: readonly string[];
  /** Result, weight and score stand in the columns that most lines of the run keep. */
  steady: boolean;
}>;

/** Where a run of lines keeps its columns: last column of the level labels, and the columns of 分值 and 得分. */
export type LineColumns = Readonly<{ level: number; weight: number | null; score: number | null }>;

const UNIT_WORD = /^(?:元|万元|人|人次|个|台|家|次|场|%|乡镇|人\/|人\/乡镇)$/u;
const OPERATOR_INSIDE = /^(.*?\p{Script=Han}.*?)\s*([≥≤≧≦=＝<>＞＜].*)$/u;

const partsOf = (row: SourceRow): readonly Part[] =>
  filled(row).flatMap(({ cell, column }): readonly Part[] => {
    const reading = readNumberCell(cell.text);
    const print = cell.text.replace(/<\/?[a-z]{1,3}>/giu, '').trim();
    // Figures that lost the border between them stand in the empty cells to their right.
    const free = (offset: number): boolean => (row.cells[column + offset]?.text ?? '') === '';
    if (
      reading.kind === 'several' &&
      reading.parts.every((_, offset) => offset === 0 || free(offset))
    )
      return reading.parts.map((text, offset) => {
        const part = readNumberCell(text);
        const value = part.kind === 'number' ? part.value : null;
        return {
          text,
          print: text,
          cell: { ...cell, text },
          column: column + offset,
          value,
          inferred: true,
        };
      });
    const value = reading.kind === 'number' && reading.unit === null ? reading.value : null;
    return [{ text: tidyText(cell.text), print, cell, column, value, inferred: false }];
  });

const mode = (values: readonly number[]): number | null => {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? null;
};

/** Learns the columns of a run of lines that share one grid. */
export function lineColumns(rows: readonly SourceRow[], before: LineColumns | null): LineColumns {
  const levels: number[] = [];
  const weights: number[] = [];
  const scores: number[] = [];
  for (const row of rows) {
    const parts = partsOf(row);
    for (const part of parts)
      if (levelIn(part.text) && part.value === null) levels.push(part.column);
    const pair = lastPair(parts);
    if (pair) {
      weights.push(pair[0].column);
      scores.push(pair[1].column);
    }
  }
  return {
    level: mode(levels) ?? before?.level ?? -1,
    weight: mode(weights),
    score: mode(scores),
  };
}

/** The last two numbers that stand side by side, the second not above the first: 分值 and 得分. */
function lastPair(parts: readonly Part[]): readonly [Part, Part] | null {
  for (let at = parts.length - 1; at > 0; at--) {
    const [weight, score] = [parts[at - 1], parts[at]];
    if (!weight || !score || score.value === null) continue;
    if (weight.value === null) return null;
    const ordered = compare(exact(score.value), exact(weight.value)) <= 0;
    return ordered && score.column === weight.column + 1 ? [weight, score] : null;
  }
  return null;
}

/** Takes one line apart. */
export function indicatorLine(row: SourceRow, columns: LineColumns): IndicatorLine {
  const all = partsOf(row);
  let level1: string | null = null;
  let level2: IndicatorLine['level2'] = null;
  const rest: Part[] = [];
  for (const part of all) {
    const isLevelCell = part.column <= columns.level && !UNIT_WORD.test(part.text);
    const early = rest.length === 0;
    const named = early && part.value === null ? levelIn(part.text) : null;
    if (named && (isLevelCell || part.column <= columns.level + 1)) {
      level2 ??= named;
      continue;
    }
    if (early && firstLevelIn(part.text)) {
      level1 ??= firstLevelIn(part.text);
      continue;
    }
    if (isLevelCell && early) continue;
    if (early && isLevelFragment(part.text) && part.column <= columns.level + 1) continue;
    rest.push(part);
  }
  return { row, level1, level2, ...split(rest, columns) };
}

function split(
  rest: readonly Part[],
  columns: LineColumns,
): Omit<IndicatorLine, 'row' | 'level1' | 'level2'> {
  const noteFrom = rest.findIndex(
    (part) => columns.score !== null && part.column > columns.score && part.value === null,
  );
  const lines = noteFrom < 0 ? rest : rest.slice(0, noteFrom);
  const noted = noteFrom < 0 ? [] : rest.slice(noteFrom).map((part) => part.text);
  const pair = lastPair(lines);
  let weight: Part | null = pair?.[0] ?? null;
  let score: Part | null = pair?.[1] ?? null;
  if (!pair) {
    weight = lines.find((part) => part.column === columns.weight && part.value !== null) ?? null;
    score = lines.find((part) => part.column === columns.score && part.value !== null) ?? null;
  }
  const marks = [weight, score].filter((part) => part !== null);
  const first = Math.min(...marks.map((part) => lines.indexOf(part)), lines.length);
  const before = lines.slice(0, first);
  const after = lines.slice(first).filter((part) => part !== weight && part !== score);
  const note = [...after.map((part) => part.text), ...noted];
  if (marks.length === 0) return { ...fragment(before), weight, score, note, steady: false };
  const actual = before.at(-1) ?? null;
  const steady =
    weight !== null &&
    weight.column === columns.weight &&
    (score === null || score.column === columns.score) &&
    actual?.column === weight.column - 1 &&
    ![actual, weight, score].some((part) => part?.inferred);
  const target = before.at(-2) ?? null;
  const name = before.slice(0, -2).map((part) => part.print);
  const glued = name.length === 0 && target ? OPERATOR_INSIDE.exec(target.text) : null;
  // A name and its target lost the border between them: the operator shows where it was.
  if (glued)
    return {
      name: [glued[1] ?? ''],
      target: glued[2] ?? '',
      targetCell: target?.cell ?? null,
      actual,
      weight,
      score,
      note,
      steady: false,
    };
  return {
    name,
    target: target?.text ?? null,
    targetCell: target?.cell ?? null,
    actual,
    weight,
    score,
    note,
    steady,
  };
}

/** A line without marks: Chinese text is the name, what looks like a target or a result level is that. */
function fragment(
  parts: readonly Part[],
): Pick<IndicatorLine, 'name' | 'target' | 'targetCell' | 'actual'> {
  const actual = parts.findLast((part) => isResultPiece(part.text)) ?? null;
  const rest = parts.filter((part) => part !== actual);
  const target =
    rest.findLast((part) => /^[≥≤≧≦=＝<>＞＜]/u.test(part.text) || UNIT_WORD.test(part.text)) ??
    (actual !== null && rest.length > 1 ? rest.at(-1) : undefined) ??
    null;
  const name = rest
    .filter((part) => part !== target && /\p{Script=Han}/u.test(part.text))
    .map((part) => part.print);
  return { name, target: target?.text ?? null, targetCell: target?.cell ?? null, actual };
}

export const RESULT_LEVELS = [
  '基本达成目标',
  '部分实现目标',
  '实现目标程度较低',
  '达成年度指标',
  '达成预期指标',
  '部分达成年度指标并具有一定效果',
  '部分达成预期指标并具有一定效果',
  '未达成年度指标且效果较差',
  '未达成预期指标且效果较差',
] as const;

/** A beginning or an end of a result level that a line break cut. */
export const isResultPiece = (text: string): boolean => {
  const tight = text.replace(/\s+/gu, '');
  return (
    tight.length >= 3 &&
    RESULT_LEVELS.some((each) => each !== tight && (each.startsWith(tight) || each.endsWith(tight)))
  );
};
export const isResultLevel = (text: string): boolean =>
  RESULT_LEVELS.some((each) => each === text.replace(/\s+/gu, ''));
