import { completionRatio } from './completion-ratio.ts';
import { completionWithPassLine } from './completion-with-pass-line.ts';
import { countTimesPoints } from './count-times-points.ts';
import { daysLate } from './days-late.ts';
import { deductionPerEvent } from './deduction-per-event.ts';
import { fullOrNothing } from './full-or-nothing.ts';
import { manualWithReason } from './manual-with-reason.ts';
import type { ScoringMethod } from './method.ts';
import { overrunOfCeiling } from './overrun-of-ceiling.ts';
import { qualitativeFixedShare } from './qualitative-fixed-share.ts';
import { ratioOfCeiling } from './ratio-of-ceiling.ts';
import { ratioTimesPoints } from './ratio-times-points.ts';
import { steps } from './steps.ts';
import { threeLevelQualitative } from './three-level-qualitative.ts';

/** The closed vocabulary of scoring methods. A regulation that needs another gets an engine file first. */
export const SCORING_METHODS: readonly ScoringMethod[] = [
  fullOrNothing,
  completionRatio,
  completionWithPassLine,
  overrunOfCeiling,
  ratioOfCeiling,
  steps,
  threeLevelQualitative,
  qualitativeFixedShare,
  deductionPerEvent,
  countTimesPoints,
  daysLate,
  ratioTimesPoints,
  manualWithReason,
];

const BY_ID: ReadonlyMap<string, ScoringMethod> = new Map(
  SCORING_METHODS.map((method) => [method.id, method]),
);

/** The method of that id and version, or null: a pack that names an unknown one does not load. */
export const findMethod = (id: string): ScoringMethod | null => BY_ID.get(id) ?? null;
