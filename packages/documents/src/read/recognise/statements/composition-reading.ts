import type { Mention } from '../prose/mention.ts';

/** A total and its parts as the words say; `exhaustive` only when the list is sure to be complete. */
export type CompositionReading = Readonly<{
  total: Mention;
  parts: readonly Mention[];
  exhaustive: boolean;
  /** The parts exclude each other: together they are within the total. */
  disjoint?: true;
}>;
