import * as z from 'zod';
import type { Immutable } from '../http/immutable.ts';
import { problemSchema } from '../http/problem.ts';

/** Long work: exports and opinions. */
export const jobSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['sheet', 'sheets', 'summary', 'index', 'opinion']),
  format: z.enum(['pdf', 'docx', 'xlsx', 'json']),
  state: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
  /** 0 to 100. */
  progress: z.int(),
  /** What it is doing, or why it failed. */
  message: z.string(),
  file: z.strictObject({ name: z.string(), type: z.string(), bytes: z.int() }).nullable(),
  problem: problemSchema.nullable(),
  createdAt: z.string(),
});

export type Job = Immutable<z.infer<typeof jobSchema>>;
