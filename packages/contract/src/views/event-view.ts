import * as z from 'zod';

/** One record of the log: a sentence for people, and the chain that proves it was not changed. */
export const eventSchema = z.strictObject({
  sequence: z.int(),
  at: z.string(),
  actor: z.string(),
  command: z.string(),
  /** Sheet or other thing it is about; null for the whole workspace. */
  subject: z.string().nullable(),
  sentence: z.string(),
  previousHash: z.string(),
  hash: z.string(),
});

/** A page of the log, newest first. */
export const eventPageSchema = z.strictObject({
  events: z.array(eventSchema),
  /** Pass as `before` for the next page; null at the end. */
  next: z.int().nullable(),
});
