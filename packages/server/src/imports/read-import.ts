import type { CellCorrection } from '@mingjian/documents/read';
import type { ImportColumn, ImportProblem } from '@mingjian/contract';
import type { SelfEvaluation } from '@mingjian/engine';
import type { Mentions } from '../commands/keep-unmentioned.ts';

/** What a file brings, read in a worker; plain data. */
export type ReadImport = Readonly<{
  format: 'json' | 'xlsx' | 'csv';
  sheets: readonly SelfEvaluation[];
  problems: readonly ImportProblem[];
  columns: readonly ImportColumn[];
  /** Address of each value of a sheet by its path, in the order of `sheets`; of a JSON file none. */
  places: readonly Readonly<Record<string, string>>[];
  /** What the file speaks of in each sheet, in the order of `sheets`; of a JSON file null: its keys say it. */
  mentions: readonly Mentions[];
}>;

/** Where a path of a sheet stands in the file: a cell, in JSON the path itself, null where nobody knows. */
export function cellOf(
  { format, places }: Pick<ReadImport, 'format' | 'places'>,
  sheet: number,
  path: string,
): string | null {
  const found = places[sheet]?.[path];
  if (found !== undefined) return found;
  return format === 'json' ? `[${sheet}].${path}` : null;
}

/** What the reader needs besides the bytes. */
export type ImportRequest = Readonly<{
  path: string;
  name: string;
  /** Heading → field that a person mapped before; "ignore" leaves the column out. */
  mapping: Readonly<Record<string, string>>;
  defaults: Readonly<{ year?: number; department?: string; pack?: string }>;
  /** What 预算执行率 weighs under each installed pack. */
  executionWeights: Readonly<Record<string, string>>;
  /** Cells that a person put right in the preview. */
  corrections: readonly CellCorrection[];
}>;

/** The answer of the worker: the content, or the sentence why the file cannot be read at all. */
export type ImportReply = Readonly<{ read: ReadImport }> | Readonly<{ unreadable: string }>;
