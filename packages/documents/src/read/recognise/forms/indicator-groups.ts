import { type IndicatorLine, isResultLevel } from './indicator-line.ts';

/** The printed lines that make up one indicator, in order. */
export type IndicatorGroup = {
  lines: IndicatorLine[];
  ghosts: IndicatorLine[];
  pendingName: string;
};

/** A label row without an indicator: an empty second level that the form keeps. */
export type LevelEvent = Readonly<{ kind: 'level'; line: IndicatorLine }>;
export type GroupEvent = Readonly<{ kind: 'group'; group: IndicatorGroup }>;

const isFrame = (line: IndicatorLine): boolean => line.weight !== null || line.score !== null;
const isBlank = (line: IndicatorLine): boolean =>
  line.name.length === 0 && line.target === null && line.actual === null;

/** Noise where a target should be (">00/0", "— 100W"): the recogniser read one row twice. */
export const isNoiseTarget = (text: string): boolean =>
  !/\p{Script=Han}/u.test(text) &&
  !/^[≥≤≧≦=＝<>＞＜]{0,2}(?:\d+(?:[.,]\d+)?[%％‰]?)?$/u.test(text.replace(/\s+/gu, ''));

const text = (parts: readonly (string | null | undefined)[]): string =>
  parts
    .filter((part) => part !== null && part !== undefined)
    .join('')
    .replace(/\s+/gu, '');

const targetOf = (group: IndicatorGroup): string => text(group.lines.map((line) => line.target));
const actualOf = (group: IndicatorGroup): string =>
  text(group.lines.map((line) => (line.actual?.value === null ? line.actual.text : null)));

/** Groups the lines of an indicator block: a cell that a line break cut is completed by the line below it. */
export function groupLines(lines: readonly IndicatorLine[]): readonly (LevelEvent | GroupEvent)[] {
  const events: (LevelEvent | GroupEvent)[] = [];
  let open: IndicatorGroup | null = null;
  let pending = '';
  for (const line of lines) {
    if (!isFrame(line) && isBlank(line)) {
      if (line.note.length > 0 && open && line.level2 === null) open.lines.push(line);
      else if (line.level2) {
        events.push({ kind: 'level', line });
        open = null;
      }
      continue;
    }
    if (open && isGhost(open, line)) {
      open.ghosts.push(line);
      const pieces = line.name.flatMap((name) => name.split(/\s+/u));
      open.pendingName += pieces[0] ?? '';
      pending = pieces.slice(1).join('');
      continue;
    }
    if (open && continues(open, line)) {
      open.lines.push(line);
      continue;
    }
    open = { lines: [line], ghosts: [], pendingName: pending };
    // A name whose beginning stood on the line read twice goes before this line's own.
    if (pending !== '') open.lines[0] = { ...line, name: [pending, ...line.name] };
    open.pendingName = '';
    pending = '';
    events.push({ kind: 'group', group: open });
  }
  return events;
}

const hasFrame = (group: IndicatorGroup): boolean => group.lines.some(isFrame);

function isGhost(group: IndicatorGroup, line: IndicatorLine): boolean {
  if (!isFrame(line) || !hasFrame(group) || line.target === null || !isNoiseTarget(line.target))
    return false;
  const own = group.lines.find(isFrame);
  return own?.weight?.value === line.weight?.value && own?.score?.value === line.score?.value;
}

function continues(group: IndicatorGroup, line: IndicatorLine): boolean {
  const actual = actualOf(group);
  if (
    actual !== '' &&
    !isResultLevel(actual) &&
    line.actual !== null &&
    isResultLevel(text([actual, line.actual.text]))
  )
    return true;
  if (!hasFrame(group)) return true;
  const target = targetOf(group);
  const next = line.target ?? '';
  if (/^[≥≤≧≦=＝<>＞＜]{1,2}$/u.test(target) && /^\d/u.test(next)) return true;
  if (/[/／]$/u.test(target) && next !== '') return true;
  if (/\d$/u.test(target) && /^\p{Script=Han}{1,3}$/u.test(next) && isSameFrame(group, line))
    return true;
  if (isFrame(line)) return false;
  if (line.level2 !== null || next !== '' || line.actual !== null) return false;
  // The short end of a name ("限", "率") belongs above; a longer piece opens the next indicator.
  return line.name.join('').length <= 3;
}

/** A unit below its number: either a bare fragment, or the same marks read a second time. */
function isSameFrame(group: IndicatorGroup, line: IndicatorLine): boolean {
  if (!isFrame(line))
    return line.name.length === 0 || line.level2 !== null || line.name.join('').length <= 3;
  const own = group.lines.find(isFrame);
  return own?.weight?.value === line.weight?.value && own?.score?.value === line.score?.value;
}
