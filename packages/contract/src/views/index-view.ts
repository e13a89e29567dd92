import * as z from 'zod';
import type { Immutable } from '../http/immutable.ts';
import { packReferenceSchema, provenanceSchema } from './sheet-view.ts';

/** What can be said about one item of an index: the answer's fields, and the mark that a published report prints. */
export const indexMeasureSchema = z.enum(
  ['actual', 'required', 'judged', 'reason', 'notApplicable', 'printed'],
  { error: 'field 应为 actual、required、judged、reason、notApplicable 或 printed' },
);

/** One item's values; `notApplicable` holds 不涉及 when it is so. */
const indexItemSchema = z.partialRecord(indexMeasureSchema, z.string().nullable());

/** 部门整体 or 工作考核 of a year: whose rules, and what was answered, by the item's path in the pack. */
export const indexViewSchema = z.strictObject({
  year: z.int(),
  departmentId: z.string(),
  department: z.string(),
  /** Null when the year has no rules yet; a pack without index belongs to project sheets. */
  pack: packReferenceSchema.nullable(),
  /** 0 before the first answer. */
  version: z.int(),
  /** By path; '' is the whole index. */
  items: z.record(z.string(), indexItemSchema),
  /** By path and measure, joined by "·". */
  provenance: z.record(z.string(), provenanceSchema),
});

export type IndexMeasure = z.infer<typeof indexMeasureSchema>;
export type IndexItem = Immutable<z.infer<typeof indexItemSchema>>;
export type IndexView = Immutable<z.infer<typeof indexViewSchema>>;
