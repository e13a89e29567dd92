import { type Missing, valueAt } from '@mingjian/contract';
import type { SelfEvaluation } from '@mingjian/engine';

/**
 * What was missing at the last save and still is in the draft. Owed reasons are left out: the engine's notes say them anew
 * with every key, and a filled cell no longer waits for the next save to be crossed off.
 */
export const liveMissing = (
  missing: readonly Missing[],
  sheet: SelfEvaluation,
): readonly Missing[] =>
  missing.filter(({ kind, path }) => {
    // Whatever belongs to the whole sheet is a note of the engine.
    if (path === null) return false;
    if (kind === 'reason' && path !== 'stateReason') return false;
    return (valueAt(sheet, path) ?? null) === null;
  });
