/** What a command may write to; tests pass their own. */
export type Output = Readonly<{ out: (text: string) => void; error: (text: string) => void }>;

/** 0 done; 1 done and something was found; 2 input or options unusable; 3 our own defect. */
export type ExitCode = 0 | 1 | 2 | 3;

/** Runs one command with what stands after its name. */
export type Run = (args: readonly string[], output: Output) => Promise<ExitCode>;

/** Input or options that cannot be used: one sentence says what, where, and what to do. Ends with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
