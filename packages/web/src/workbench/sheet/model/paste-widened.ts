import type { FormCell } from '@mingjian/engine';
import { blankPlace, type Heading, LEVEL2 } from './blank-rows.ts';
import type { FormGeometry } from './form-geometry.ts';
import { type Pasted, placeLine, refuseDerived, takeCell, takeLine } from './paste-line.ts';
import { addIndicator, namedIndicator } from './sheet-edit.ts';
import { indicatorAt } from './sheet-path.ts';

/** A block under one second level, with the rows that it adds there. */
export type Widened = Readonly<{ pasted: Pasted; added: number; level2: string }>;

const FIELDS = ['name', 'target', 'actual', 'weight', 'score', 'deviation'];

/** True where a row of the form stands under the same second level as a cell. */
export const isSameLevel = (geometry: FormGeometry, from: FormCell, row: number): boolean =>
  geometry.at(row, LEVEL2) === geometry.at(from.row, LEVEL2);

/** The block under one second level: over its rows as far as they reach, then in rows of their own. Each new row needs its name. */
export function widen(
  start: Pasted,
  geometry: FormGeometry,
  from: FormCell,
  lines: readonly (readonly string[])[],
): Widened | null {
  const heading: Heading | null = blankPlace(from.path) ?? indicatorAt(start.sheet, from.path);
  if (heading === null || !from.path?.endsWith('.name')) return null;
  const written = lines.filter((line) => line.some((raw) => raw.trim() !== ''));
  if (written.some((line) => (line[0]?.trim() ?? '') === '' || line.length > FIELDS.length))
    return null;
  const isOver = (offset: number): boolean =>
    blankPlace(from.path) === null && isSameLevel(geometry, from, from.row + offset);
  let [pasted, added] = [start, 0];
  written.forEach((line, offset) => {
    if (isOver(offset)) {
      const placed = placeLine(geometry, from.row + offset, from.column, line);
      pasted = takeLine(pasted, geometry, placed);
      return;
    }
    added += 1;
    pasted = addLine(pasted, heading, line);
  });
  return added === 0 ? null : { pasted, added, level2: heading.level2 };
}

function addLine(before: Pasted, { level1, level2 }: Heading, line: readonly string[]): Pasted {
  const name = line[0]?.trim() ?? '';
  const grown = addIndicator(before.sheet, namedIndicator(level1, level2, name));
  return line.reduce<Pasted>(
    (pasted, raw, at) => {
      const path = `indicators.${grown.index}.${FIELDS[at]}`;
      if (FIELDS[at] !== 'score') return takeCell(pasted, path, raw);
      return raw.trim() === '' ? pasted : refuseDerived(pasted, path, raw);
    },
    { ...before, sheet: grown.sheet },
  );
}
