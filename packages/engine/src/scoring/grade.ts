import { type Exact, compare, exact } from '../number/exact.ts';
import type { GradeScale } from '../pack/compiled-pack.ts';

/** The grade of a total: closed lower bounds, best first, so exactly 90, 80 and 60 belong to the upper grade. */
export function gradeOf(total: Exact, scale: GradeScale): string | null {
  return scale.bands.find((band) => compare(total, exact(band.from)) >= 0)?.name ?? null;
}
