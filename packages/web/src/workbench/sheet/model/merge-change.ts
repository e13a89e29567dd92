import type { SelfEvaluation } from '@mingjian/engine';

/** One place that both sides changed differently: a cell, or a row that one side took out and the other went on with. */
export type MergeConflict = Readonly<{
  path: string;
  label: string;
  mine: string | null;
  theirs: string | null;
}>;

/** One thing that I changed and they have not: how it is done to their sheet, and what they did to the same place. */
export type OwnChange = Readonly<{
  conflict: MergeConflict | null;
  apply: (theirs: SelfEvaluation) => SelfEvaluation;
}>;
