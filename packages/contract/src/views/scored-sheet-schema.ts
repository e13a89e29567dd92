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
    weight: z.enum(['required', 'explain', 'advice']),
  }),
);

/** What `mingjian score` prints for one sheet; fields may be added by the engine. */
export const scoredSheetSchema = z.looseObject({
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
