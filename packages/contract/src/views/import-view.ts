import * as z from 'zod';
import type { Immutable } from '../http/immutable.ts';

/** One problem at its cell: error blocks the import, confirm wants a yes, warning only tells. */
export const importProblemSchema = z.strictObject({
  severity: z.enum(['error', 'confirm', 'warning']),
  code: z.string(),
  message: z.string(),
  /** "Sheet1!C5" in a workbook, "[2].indicators.0.actual" in JSON. */
  cell: z.string().nullable(),
  /** Index in `sheets` and path in that sheet, when known. */
  sheet: z.int().nullable(),
  path: z.string().nullable(),
  raw: z.string().nullable(),
  /** What to put there instead; null or absent where nobody can know. */
  suggestion: z.string().nullable().exactOptional(),
});

/** How a column of the file was understood. */
export const importColumnSchema = z.strictObject({
  sheet: z.string().nullable(),
  column: z.string(),
  heading: z.string(),
  /** Field it fills, or null: not used. */
  field: z.string().nullable(),
  by: z.enum(['heading', 'synonym', 'remembered', 'unknown', 'ignored']),
});

/** What a file would bring in; nothing is saved yet. */
export const importPreviewSchema = z.strictObject({
  id: z.string(),
  file: z.string(),
  format: z.enum(['json', 'xlsx', 'csv']),
  sheets: z.array(
    z.strictObject({
      index: z.int(),
      department: z.string(),
      year: z.int(),
      project: z.string(),
      indicators: z.int(),
      /** Sheet of the same project in this year, which the import would not touch unless asked to replace it. */
      existing: z.strictObject({ id: z.string(), version: z.int() }).nullable(),
      total: z.string().nullable(),
      grade: z.string().nullable(),
      problems: z.int(),
    }),
  ),
  problems: z.array(importProblemSchema),
  columns: z.array(importColumnSchema),
  /** Fields that an unknown heading may be mapped to. */
  fields: z.array(z.strictObject({ field: z.string(), label: z.string() })),
  canCommit: z.boolean(),
});

/** What the commit did: all of it, in one transaction. */
export const importResultSchema = z.strictObject({
  created: z.int(),
  replaced: z.int(),
  sheets: z.array(z.strictObject({ id: z.string(), version: z.int(), project: z.string() })),
});

export type ImportProblem = Immutable<z.infer<typeof importProblemSchema>>;
export type ImportColumn = Immutable<z.infer<typeof importColumnSchema>>;
export type ImportPreview = Immutable<z.infer<typeof importPreviewSchema>>;
export type ImportResult = Immutable<z.infer<typeof importResultSchema>>;
