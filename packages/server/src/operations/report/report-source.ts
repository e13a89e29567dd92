import type { YearPlace } from '../../commands/years.ts';
import type { ScoredListed } from '../../presenters/score-stored.ts';

/** A year to report on, wherever it is kept. */
export type ReportSource = Readonly<{
  place: Pick<YearPlace, 'departmentId' | 'department' | 'year'>;
  sheets: readonly ScoredListed[];
}>;
