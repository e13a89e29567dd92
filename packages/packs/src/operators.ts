import type { Operator } from '@mingjian/engine';

/** The directions that a pack file may name. */
export const OPERATORS: readonly [Operator, ...Operator[]] = [
  '>=',
  '>',
  '=',
  '<=',
  '<',
  'qualitative',
  'deadline',
];
