import type { Operator } from '@mingjian/engine';
import type { WorkingCell } from '../tables/working-table.ts';
import type { SourceRow } from '../tables/source-row.ts';

/** An indicator row as read, before facts are made of its numbers. */
export type WorkingIndicator = {
  level1: string;
  level2: string;
  name: string;
  operator: Operator;
  /** Decimal or words. */
  targetText: string | null;
  target: WorkingCell | null;
  unit: string | null;
  actualText: string | null;
  actual: WorkingCell | null;
  weight: WorkingCell | null;
  score: WorkingCell | null;
  note: string | null;
  row: SourceRow;
};
