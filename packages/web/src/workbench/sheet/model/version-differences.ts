import type { SelfEvaluation } from '@mingjian/engine';
import { cellOfField } from './sheet-path.ts';
import { syncSteps } from './sync-steps.ts';

/** How an earlier version differs from the sheet in hand. */
export type VersionDifferences = Readonly<{
  /** Cells of the earlier form that say something else now. */
  cells: ReadonlySet<string>;
  /** Rows that stand only in the earlier version, and rows that came since. */
  only: number;
  since: number;
}>;

/** Compares an earlier version with the sheet in hand; the cells are those of the earlier form. */
export function versionDifferences(then: SelfEvaluation, now: SelfEvaluation): VersionDifferences {
  const steps = syncSteps(now, then);
  const cells = steps.flatMap((step) => {
    if (step.kind === 'edits') return step.edits.map(({ path }) => cellOfField(path));
    return step.kind === 'add' && step.list === 'indicators' ? [`indicators.${step.at}.name`] : [];
  });
  return {
    cells: new Set(cells),
    only: steps.filter(({ kind }) => kind === 'add').length,
    since: steps.filter(({ kind }) => kind === 'remove').length,
  };
}
