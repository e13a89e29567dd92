import type { SelfEvaluation } from '@mingjian/engine';
import type { ImportField } from './import-fields.ts';
import type { ImportProblemCode } from './problem-text.ts';

/**
 * What import found at one cell. `error`: the figure is left empty until somebody corrects it; `confirm`: it was read,
 * and somebody must say that the reading is right; `note`: only the way of writing was put right.
 */
export type ImportProblem = Readonly<{
  /** "Sheet1!C5"; null in JSON and for what concerns no single cell. */
  cell: string | null;
  /** Index in `sheets`, null when it belongs to none. */
  sheet: number | null;
  /** Path within that sheet: "indicators.2.actual". */
  path: string | null;
  code: ImportProblemCode;
  severity: 'error' | 'confirm' | 'note';
  message: string;
  raw: string;
  /** What to put there instead, ready to accept; null where nobody can know. */
  suggestion: string | null;
}>;

/** A heading of a list with the field it was taken for; `unknown` ones are to be mapped by a person. */
export type ImportHeading = Readonly<{
  cell: string;
  worksheet: string | null;
  text: string;
  field: ImportField | null;
  how: 'exact' | 'synonym' | 'mapped' | 'unknown' | 'ignored';
}>;

/** Everything an import would save, before anything is saved: all or nothing. */
export type ImportPreview = Readonly<{
  sheets: readonly SelfEvaluation[];
  problems: readonly ImportProblem[];
  headings: readonly ImportHeading[];
  /** Address of each value of a sheet by its path, in the order of `sheets`; absent where a file has no cells. */
  places?: readonly Readonly<Record<string, string>>[];
  /**
   * What the file speaks of in each sheet: paths with "*" for the number of a row. Absent of a JSON file, whose keys say
   * it themselves.
   */
  mentions?: readonly (readonly string[])[];
}>;

/** True when nothing stands in the way of saving: no error, and nothing left to confirm. */
export const isImportable = (preview: ImportPreview): boolean =>
  preview.sheets.length > 0 && preview.problems.every((problem) => problem.severity === 'note');

/** What the server knows and the workbook need not say. */
export type ImportOptions = Readonly<{
  /** Headings that a person mapped before: normalised heading → field, or null to leave the column out. */
  mapping?: Readonly<Record<string, ImportField | null>>;
  /** Used where the workbook is silent. */
  defaults?: Readonly<{ year?: number; department?: string; pack?: string }>;
  /** What 预算执行率 weighs under each pack, by its id: the indicators share the rest of the 100. */
  executionWeights?: Readonly<Record<string, string>>;
  /** Cells whose reading a person confirmed, by address, with the raw text that was confirmed. */
  confirmed?: Readonly<Record<string, string>>;
}>;
