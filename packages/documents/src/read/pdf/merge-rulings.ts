import type { Ruling } from './page-marks.ts';

/** Borders nearer than this are one border: double lines, and the two edges that neighbouring cells draw. */
const SAME_LINE = 2;
/** Pieces of a border this far apart are joined: dashes, and the gap where lines cross. */
const GAP = 3;

/** Groups numbers that lie within `tolerance` of their group's first member; returns sorted group centres. */
export function clusterCentres(values: readonly number[], tolerance: number): number[] {
  const sorted = [...values];
  sorted.sort((a, b) => a - b);
  const centres: number[] = [];
  let first = 0;
  let sum = 0;
  let count = 0;
  for (const value of sorted) {
    if (count > 0 && value - first > tolerance) {
      centres.push(sum / count);
      sum = 0;
      count = 0;
    }
    if (count === 0) first = value;
    sum += value;
    count += 1;
  }
  if (count > 0) centres.push(sum / count);
  return centres;
}

/** The index of the centre nearest to a value. */
export function nearest(centres: readonly number[], value: number): number {
  let low = 0;
  let high = centres.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((centres[middle]! + centres[middle + 1]!) / 2 < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function mergeDirection(rulings: readonly Ruling[], vertical: boolean): Ruling[] {
  const own = rulings.filter((ruling) => ruling.vertical === vertical);
  const centres = clusterCentres(
    own.map((ruling) => ruling.at),
    SAME_LINE,
  );
  const lanes: Ruling[][] = centres.map(() => []);
  for (const ruling of own) lanes[nearest(centres, ruling.at)]!.push(ruling);
  return lanes.flatMap((lane, index) => {
    lane.sort((a, b) => a.from - b.from);
    const merged: { vertical: boolean; at: number; from: number; to: number }[] = [];
    for (const { from, to } of lane) {
      const last = merged.at(-1);
      if (last && from <= last.to + GAP) last.to = Math.max(last.to, to);
      else merged.push({ vertical, at: centres[index]!, from, to });
    }
    return merged.filter((line) => line.to - line.from >= 5);
  });
}

/** Joins pieces of one border; short strokes that remain are parts of pictures, not borders. */
export const mergeRulings = (rulings: readonly Ruling[]): Ruling[] => [
  ...mergeDirection(rulings, false),
  ...mergeDirection(rulings, true),
];
