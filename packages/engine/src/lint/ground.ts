import type { Citation } from '../pack/citation.ts';

/** The ground of a note that rests on no clause that was read: what is presumed, and on what evidence. */
export const presumed = (text: string, evidence: string): readonly Citation[] => [
  { kind: 'interpretation', text, evidence },
];
