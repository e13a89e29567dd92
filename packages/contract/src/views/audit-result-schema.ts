import type { AuditResult } from '@mingjian/engine';
import * as z from 'zod';
import { citationSchema } from './scored-sheet-schema.ts';

const placeSchema = z.strictObject({
  line: z.int().nullable(),
  page: z.int().nullable(),
  cell: z.string().nullable(),
});
const numberSchema = z.looseObject({
  fact: z.string(),
  document: z.int(),
  raw: z.string(),
  value: z.string().nullable(),
  unit: z.string().nullable(),
  label: z.string(),
  place: placeSchema,
});
const intervalSchema = z.strictObject({ low: z.string(), high: z.string() });

const shape = z.looseObject({
  contract: z.literal('1'),
  documents: z.array(
    z.looseObject({
      file: z.string(),
      type: z.string(),
      department: z.string().nullable(),
      year: z.int().nullable(),
      facts: z.int(),
    }),
  ),
  checked: z.int(),
  rounding: z.int(),
  roundingNotes: z
    .array(
      z.looseObject({
        rule: z.string(),
        message: z.string(),
        numbers: z.array(numberSchema),
        printed: z.string(),
        computed: intervalSchema,
      }),
    )
    .max(10_000),
  findings: z
    .array(
      z.looseObject({
        id: z.string(),
        rule: z.string(),
        kind: z.string(),
        grade: z.enum(['contradiction', 'explain', 'check']),
        message: z.string(),
        numbers: z.array(numberSchema),
        printed: z.string().nullable(),
        computed: intervalSchema.nullable(),
        difference: z.string().nullable(),
        cite: z.array(citationSchema),
        proof: z.looseObject({ inequality: z.string(), steps: z.array(z.string()) }).nullable(),
        repairs: z.array(z.looseObject({ label: z.string(), from: z.string(), to: z.string() })),
        place: placeSchema.exactOptional(),
        explanation: z.string().max(4000).exactOptional(),
      }),
    )
    .max(10_000),
  unread: z.array(z.strictObject({ file: z.string(), message: z.string() })).exactOptional(),
});

/** An audit's result, sent back to be printed as a 核对意见; at most ten thousand findings. */
// Kinds and certificates are the engine's closed lists; printing needs only what the shape checks.
export const auditResultSchema = shape as unknown as z.ZodType<AuditResult>;
