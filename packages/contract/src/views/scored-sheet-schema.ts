import type { ScoredSheet } from '@mingjian/engine';
import * as z from 'zod';

/** Why a rule holds. */
export const citationSchema = z.union([
  z.strictObject({
    kind: z.literal('clause'),
    source: z.string(),
    at: z.string(),
    quote: z.string().nullable(),
  }),
  z.strictObject({ kind: z.literal('interpretation'), text: z.string(), evidence: z.string() }),
]);

const refusalSchema = z.strictObject({ code: z.string(), message: z.string() });
const notesSchema = z.array(
  z.strictObject({
    code: z.string(),
    message: z.string(),
    at: z.string().nullable(),
    cite: z.array(citationSchema),
    weight: z.enum(['required', 'explain', 'advice']),
  }),
);

const shape = z.looseObject({
  contract: z.literal('1'),
  pack: z.strictObject({ id: z.string(), title: z.string(), hash: z.string() }),
  execution: z.looseObject({
    rate: z.string().nullable(),
    score: z.string().nullable(),
    method: z.string().nullable(),
    cite: z.array(citationSchema),
    steps: z.array(z.string()),
    refusal: refusalSchema.nullable(),
  }),
  indicators: z.array(
    z.looseObject({
      name: z.string(),
      score: z.string().nullable(),
      method: z.string().nullable(),
      cite: z.array(citationSchema),
      steps: z.array(z.string()),
      refusal: refusalSchema.nullable(),
    }),
  ),
  total: z.string().nullable(),
  grade: z.string().nullable(),
  notes: notesSchema,
});

/** What `mingjian score` prints for one sheet; the engine may add fields, which the loose shape lets through. */
// The engine's type says more than the shape checks: it is the engine that makes the value.
export const scoredSheetSchema = shape as unknown as z.ZodType<ScoredSheet>;
