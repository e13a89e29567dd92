import { labelKey, tidyText } from '../repair/label-text.ts';
import type { SourceCell, SourceRow } from '../tables/source-row.ts';
import { type WorkingCell, garbledCell, missingCell } from '../tables/working-table.ts';
import type { FormSegment } from './form-layout.ts';
import {
  type GroupEvent,
  type IndicatorGroup,
  groupLines,
  isNoiseTarget,
} from './indicator-groups.ts';
import {
  type IndicatorLine,
  type LineColumns,
  indicatorLine,
  lineColumns,
} from './indicator-line.ts';
import { groupActual, groupMark } from './indicator-values.ts';
import { type ReadTarget, readTarget } from './target-cell.ts';
import type { WorkingIndicator } from './working-indicator.ts';

/** Indicators of a form whose columns cannot be trusted: each line is taken apart from its right end, then lines are grouped. */
export function readIndicators(form: FormSegment): readonly WorkingIndicator[] {
  const lines: IndicatorLine[] = [];
  let columns: LineColumns | null = null;
  for (const run of runs(form.indicators)) {
    columns = lineColumns(run, columns);
    for (const row of run) lines.push(indicatorLine(row, columns));
  }
  const events = groupLines(lines);
  return events.flatMap((event, at) => {
    if (event.kind !== 'group') return [];
    const { group } = event;
    if (!group.lines.some((line) => line.weight !== null || line.score !== null)) return [];
    const level = levelOf(events, at);
    return [indicatorOf(group, level.level1, level.level2)];
  });
}

/** Rows of one grid share their columns; after a page break they may move. */
function runs(rows: readonly SourceRow[]): readonly (readonly SourceRow[])[] {
  const out: SourceRow[][] = [];
  for (const row of rows) {
    if (row.cells.every((cell) => cell.text === '')) continue;
    const last = out.at(-1);
    if (last && last[0]?.block === row.block) last.push(row);
    else out.push([row]);
  }
  return out;
}

type Events = ReturnType<typeof groupLines>;

const ownLevel = (event: Events[number] | undefined): IndicatorLine['level2'] => {
  if (!event) return null;
  if (event.kind === 'level') return event.line.level2;
  const lines = [...event.group.lines, ...event.group.ghosts];
  return lines.find((line) => line.level2 !== null)?.level2 ?? null;
};

/**
 * The second level of a group: its own label; else the label above — unless that label kept a row of its own, empty, and the
 * next row brings another: a vertically centred label stands beside a later row of its indicators.
 */
function levelOf(events: Events, at: number): Readonly<{ level1: string; level2: string }> {
  const own = ownLevel(events[at]);
  if (own) return own;
  const before = events.slice(0, at).findLast((event) => ownLevel(event) !== null);
  const next = events.slice(at + 1).find((event) => ownLevel(event) !== null);
  const below = next?.kind === 'group' ? ownLevel(next) : null;
  if (before?.kind === 'level' && below) return below;
  return ownLevel(before) ?? ownLevel(next) ?? { level1: '', level2: '' };
}

function indicatorOf(group: IndicatorGroup, level1: string, level2: string): WorkingIndicator {
  const { lines } = group;
  const frame = lines.find((line) => line.weight !== null) ?? lines[0];
  const row = frame?.row ?? group.lines[0]?.row;
  // A group always holds at least one line; the compiler cannot know.
  if (!frame || !row) throw new RangeError('indicatorOf: a group without lines');
  const pieces = lines.filter((line) => line.target !== null);
  const source = pieces[0]?.targetCell ?? null;
  const target = source ? targetOf(pieces, source) : NO_TARGET;
  const actual = groupActual(group, target.operator, target.text);
  const weight = groupMark(group, 'weight');
  // Where a line left its columns, the place of each number is an inference even when its digits are whole.
  const sure = lines.length === 1 && frame.steady;
  const placed = (cell: WorkingCell | null): WorkingCell | null =>
    cell && !sure && cell.status === 'clean' ? { ...cell, status: 'cleaned' } : cell;
  const notes = lines.flatMap((line) => line.note).filter((note) => /\p{Script=Han}/u.test(note));
  return {
    level1,
    level2,
    name: nameOf(group),
    operator: target.operator,
    targetText: target.text,
    target: placed(target.cell),
    unit: target.unit,
    actualText: actual.text,
    actual: placed(actual.cell),
    weight: placed(weight),
    score: placed(groupMark(group, 'score')) ?? missingMark(weight, frame),
    note: notes.length > 0 ? notes.join('') : null,
    row,
  };
}

const NO_TARGET: ReadTarget = { operator: 'qualitative', text: null, cell: null, unit: null };

function targetOf(pieces: readonly IndicatorLine[], source: SourceCell): ReadTarget {
  const print = pieces.map((line) => line.target).join('');
  // Signs and letters without a figure are what is left of a target: unreadable, not words.
  if (isNoiseTarget(print)) return { ...NO_TARGET, cell: garbledCell(source, [], print) };
  return readTarget(print, source, pieces.length > 1);
}

/** A row with a weight and no score has lost its score. */
const missingMark = (weight: WorkingCell | null, line: IndicatorLine): WorkingCell | null =>
  weight ? missingCell(line.row.place) : null;

function nameOf(group: IndicatorGroup): string {
  const pieces = group.lines.flatMap((line) =>
    line.name.filter((name) => /\p{Script=Han}/u.test(name) && labelKey(name) !== ''),
  );
  return tidyText([...pieces, group.pendingName].join(''))
    .replace(/\s+/gu, '')
    .replace(/[^\p{Script=Han}\p{L}\p{N}()（）、，。“”"%％/·.-]/gu, '');
}

export type { GroupEvent };
