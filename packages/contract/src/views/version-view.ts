import type { SelfEvaluation } from '@mingjian/engine';
import * as z from 'zod';
import type { Immutable } from '../http/immutable.ts';
import { draftSelfEvaluationSchema } from '../sheet/self-evaluation-schema.ts';
import { scoredSheetSchema } from './scored-sheet-schema.ts';
import { packReferenceSchema } from './sheet-view.ts';

/** One version of a sheet: who saved it when, and in a sentence what was changed. */
export const sheetVersionSchema = z.strictObject({
  version: z.int(),
  at: z.string(),
  actor: z.string(),
  sentence: z.string(),
});

/** A page of versions, newest first. */
export const sheetVersionsSchema = z.strictObject({
  versions: z.array(sheetVersionSchema),
  /** Pass as `before` for the next page; null at the end. */
  next: z.int().nullable(),
});

/** A sheet as it stood at a version, scored by the pack that it keeps. */
export const versionViewSchema = z.strictObject({
  id: z.string(),
  ...sheetVersionSchema.shape,
  // Held equal to the engine's type beside the schema.
  sheet: draftSelfEvaluationSchema as unknown as z.ZodType<SelfEvaluation>,
  /** Null when it had no pack, or another one than the sheet keeps now. */
  pack: packReferenceSchema.nullable(),
  scored: scoredSheetSchema.nullable(),
});

export type SheetVersion = Immutable<z.infer<typeof sheetVersionSchema>>;
export type VersionView = Immutable<z.infer<typeof versionViewSchema>>;
