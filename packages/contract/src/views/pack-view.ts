import type { CompiledPack } from '@mingjian/engine';
import * as z from 'zod';
import type { Immutable } from '../http/immutable.ts';

/** A pack in the list. */
export const packSummarySchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  place: z.string(),
  subject: z.enum(['project-sheet', 'department-overall', 'work-assessment']),
  status: z.enum(['draft', 'released']),
  effective: z.strictObject({ from: z.string(), until: z.string().nullable() }),
  hash: z.string(),
});

/** The compiled pack as the engine interprets it; its SM3 is the hash in the address. */
// Compiled and linted by the packs package; here it only passes through.
export const compiledPackSchema = z.looseObject({
  id: z.string(),
  title: z.string(),
  place: z.string(),
  hash: z.string(),
}) as unknown as z.ZodType<CompiledPack>;

export type PackSummary = Immutable<z.infer<typeof packSummarySchema>>;
