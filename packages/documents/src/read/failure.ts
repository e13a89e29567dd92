import type { ReadFailureCode } from './text/zh.ts';
import { sentence } from './text/zh.ts';

/** Why a file gave nothing at all: a code for programs and one sentence for people (what, where, what to do). */
export type ReadFailure = Readonly<{ code: ReadFailureCode; message: string }>;

/** Builds a failure with its sentence; `details` fill the sentence's places. */
export const readFailure = (
  code: ReadFailureCode,
  details: Readonly<Record<string, string | number>> = {},
): ReadFailure => ({ code, message: sentence(code, details) });

/**
 * Carries a failure out of deep parsing code. Readers throw it inside and turn it into a `Result` at their border;
 * it never leaves this folder.
 */
export class ReadRefusal extends Error {
  readonly failure: ReadFailure;

  constructor(failure: ReadFailure) {
    super(failure.message);
    this.name = 'ReadRefusal';
    this.failure = failure;
  }
}

/** Stops reading with a coded failure. */
export function refuse(
  code: ReadFailureCode,
  details: Readonly<Record<string, string | number>> = {},
): never {
  throw new ReadRefusal(readFailure(code, details));
}
