import { apply, type Matrix } from './matrix.ts';
import type { Ruling } from './page-marks.ts';

/** A filled rectangle thinner than this is a drawn line: Word, Chromium and WPS draw borders so. */
const THIN = 3.2;
const DOT = 1.6;
const STRAIGHT = 0.6;
const SHORTEST = 1;

type Point = readonly [number, number];

/** Splits pdf.js path data (0 move, 1 line, 2 cubic, 3 quadratic, 4 close) into polylines; curves end a line. */
function polylines(data: ArrayLike<number>, ctm: Matrix): Point[][] {
  const lines: Point[][] = [];
  let current: Point[] = [];
  let at = 0;
  const number = (offset: number): number => data[at + offset] ?? 0;
  const end = (): void => {
    if (current.length > 1) lines.push(current);
    current = [];
  };
  while (at < data.length) {
    switch (data[at]) {
      case 0:
        end();
        current = [apply(ctm, number(1), number(2))];
        at += 3;
        break;
      case 1:
        current.push(apply(ctm, number(1), number(2)));
        at += 3;
        break;
      case 2:
      case 3: {
        end();
        const taken = data[at] === 2 ? 6 : 4;
        current = [apply(ctm, number(taken - 1), number(taken))];
        at += taken + 1;
        break;
      }
      case 4:
        if (current.length > 0) current.push(current[0]!);
        end();
        at += 1;
        break;
      default:
        return lines;
    }
  }
  end();
  return lines;
}

function segment(a: Point, b: Point): Ruling | null {
  const dx = Math.abs(a[0] - b[0]);
  const dy = Math.abs(a[1] - b[1]);
  if (dy <= STRAIGHT && dx >= SHORTEST) {
    return {
      vertical: false,
      at: (a[1] + b[1]) / 2,
      from: Math.min(a[0], b[0]),
      to: Math.max(a[0], b[0]),
    };
  }
  if (dx <= STRAIGHT && dy >= SHORTEST) {
    return {
      vertical: true,
      at: (a[0] + b[0]) / 2,
      from: Math.min(a[1], b[1]),
      to: Math.max(a[1], b[1]),
    };
  }
  return null;
}

/** Borders in a stroked path: each straight segment is one. */
export const strokedRulings = (data: ArrayLike<number>, ctm: Matrix): Ruling[] =>
  polylines(data, ctm).flatMap((points) =>
    points.slice(1).flatMap((point, index) => segment(points[index]!, point) ?? []),
  );

/** Borders in a filled path: each thin box is one line along its middle; larger boxes are shading and no border. */
export function filledRulings(data: ArrayLike<number>, ctm: Matrix): Ruling[] {
  const rulings: Ruling[] = [];
  for (const points of polylines(data, ctm)) {
    const xs = points.map((point) => point[0]);
    const ys = points.map((point) => point[1]);
    const left = Math.min(...xs);
    const right = Math.max(...xs);
    const top = Math.min(...ys);
    const bottom = Math.max(...ys);
    const width = right - left;
    const height = bottom - top;
    if (points.length > 9) continue;
    if (width <= DOT && height <= DOT) {
      // A dot of a dotted border: a piece of a line in either direction; alone it is too short to count.
      rulings.push({ vertical: false, at: (top + bottom) / 2, from: left, to: right });
      rulings.push({ vertical: true, at: (left + right) / 2, from: top, to: bottom });
    } else if (height <= THIN && width > height && width >= SHORTEST)
      rulings.push({ vertical: false, at: (top + bottom) / 2, from: left, to: right });
    else if (width <= THIN && height > width && height >= SHORTEST)
      rulings.push({ vertical: true, at: (left + right) / 2, from: top, to: bottom });
  }
  return rulings;
}
