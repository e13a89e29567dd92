import { type Operator, parseTarget } from '@mingjian/engine';
import { tidyText } from '../repair/label-text.ts';
import type { SourceCell } from '../tables/source-row.ts';
import type { WorkingCell } from '../tables/working-table.ts';

/** 年度指标值 as read: operator, words or number, unit. */
export type ReadTarget = Readonly<{
  operator: Operator;
  text: string | null;
  cell: WorkingCell | null;
  unit: string | null;
}>;

const HARMLESS = new Set(['operator-assumed', 'operator-from-words', 'sign-form']);

/** Reads a target from one cell, or from the pieces of a cell that a line break cut (`joined`). */
export function readTarget(print: string, source: SourceCell, joined: boolean): ReadTarget {
  const raw = tidyText(print);
  const parsed = parseTarget(raw);
  const base = {
    raw: print,
    place: source.place,
    span: source.start === null ? null : { start: source.start, length: source.text.length },
    unit: null,
    candidates: [],
  };
  switch (parsed.kind) {
    case 'empty':
    case 'not-applicable':
      return { operator: 'qualitative', text: null, cell: null, unit: null };
    case 'doubtful':
      return {
        operator: 'qualitative',
        text: raw,
        cell: { ...base, value: null, status: 'garbled', candidates: parsed.candidates },
        unit: null,
      };
    case 'target': {
      if (parsed.operator === 'qualitative' || parsed.operator === 'deadline')
        return {
          operator: parsed.operator,
          text: parsed.target.replace(/\s+/gu, ''),
          cell: null,
          unit: null,
        };
      const clean = !joined && parsed.repairs.every((repair) => HARMLESS.has(repair));
      return {
        operator: parsed.operator,
        text: parsed.target,
        cell: { ...base, value: parsed.target, status: clean ? 'clean' : 'cleaned' },
        unit: parsed.unit,
      };
    }
  }
}
