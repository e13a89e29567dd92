import type { SelfEvaluation } from '@mingjian/engine';
import * as z from 'zod';
import type { Immutable } from '../http/immutable.ts';
import {
  draftSelfEvaluationSchema,
  fundingDocumentSchema,
} from '../sheet/self-evaluation-schema.ts';
import { scoredSheetSchema } from './scored-sheet-schema.ts';

/** A pack as a sheet keeps it: past sheets re-score bit-equal by this hash. */
export const packReferenceSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  hash: z.string(),
});

/** Something a person still has to supply; `path` leads to the cell. */
export const missingSchema = z.strictObject({
  kind: z.enum([
    'initial-budget',
    'full-year-budget',
    'executed',
    'remainder',
    'origin',
    'target',
    'actual',
    'weight',
    'reason',
    'judgement',
    'score',
  ]),
  label: z.string(),
  path: z.string().nullable(),
});

/** One project in a list: money as exact decimal text in `unit`, null when missing. */
export const sheetRowSchema = z.strictObject({
  id: z.string(),
  version: z.int(),
  position: z.int(),
  project: z.string(),
  projectCode: z.string().nullable(),
  implementer: z.string().nullable(),
  origin: z.enum(['年初', '追加']).nullable(),
  state: z.enum(['normal', 'cancelled', 'adjusted']),
  fundingDocuments: z.array(fundingDocumentSchema),
  unit: z.string(),
  /** Label of the money row the figures are from: the finest printed one. */
  moneyRow: z.string().nullable(),
  initialBudget: z.string().nullable(),
  fullYearBudget: z.string().nullable(),
  executed: z.string().nullable(),
  /** 全年预算 − 执行. */
  unexecuted: z.string().nullable(),
  /** What became of the rest: 上缴, 财政代发, 收回, 未拨付 or the office's words. */
  remainder: z.string().nullable(),
  /** Percent, as the pack prints it; without a project form, of the money itself to two decimals. */
  rate: z.string().nullable(),
  score: z.string().nullable(),
  grade: z.string().nullable(),
  /** False where the sheet's rules score no project: there is no form to fill in, score or export. */
  hasForm: z.boolean(),
  refusals: z.int(),
  notes: z.strictObject({ required: z.int(), explain: z.int(), advice: z.int() }),
  missing: z.array(missingSchema),
});

/** A sum over projects with what it could not include. */
export const sumSchema = z.strictObject({
  value: z.string(),
  unit: z.string(),
  /** Projects whose figure is missing and therefore not in the sum. */
  missing: z.int(),
});

/** Who said so: the newest revision of the fact behind a path. */
export const provenanceSchema = z.strictObject({
  actor: z.string(),
  at: z.string(),
  source: z.enum(['entered', 'read', 'demonstration']),
  evidence: z.string().nullable(),
  revision: z.int(),
  version: z.int(),
});

/** A whole sheet with its version, its scores, and the origin of every figure by path. */
export const sheetViewSchema = z.strictObject({
  id: z.string(),
  version: z.int(),
  departmentId: z.string(),
  year: z.int(),
  // Held equal to the engine's type beside the schema.
  sheet: draftSelfEvaluationSchema as unknown as z.ZodType<SelfEvaluation>,
  pack: packReferenceSchema.nullable(),
  /** Null when no pack is chosen or it scores no project sheets. */
  scored: scoredSheetSchema.nullable(),
  missing: z.array(missingSchema),
  provenance: z.record(z.string(), provenanceSchema),
  /** Who each row is, in order: a name and a place may change, and two people who change one sheet must mean the same row. */
  rowIds: z.strictObject({
    indicators: z.array(z.string()),
    'funds.rows': z.array(z.string()),
    fundingDocuments: z.array(z.string()),
  }),
  savedAt: z.string(),
  savedBy: z.string(),
  previousId: z.string().nullable(),
  nextId: z.string().nullable(),
});

/** What a saved change answers: the new version, and scores as the server computed them. */
export const savedSchema = z.strictObject({
  id: z.string(),
  version: z.int(),
  savedAt: z.string(),
  scored: scoredSheetSchema.nullable(),
  missing: z.array(missingSchema),
});

export type SheetRow = Immutable<z.infer<typeof sheetRowSchema>>;
export type SheetView = Immutable<z.infer<typeof sheetViewSchema>>;
export type Saved = Immutable<z.infer<typeof savedSchema>>;
export type Missing = Immutable<z.infer<typeof missingSchema>>;
export type Sum = Immutable<z.infer<typeof sumSchema>>;
export type Provenance = Immutable<z.infer<typeof provenanceSchema>>;
