import { type Conflict, PROBLEMS, type Problem, type ProblemCode } from '@mingjian/contract';

/** What a refusal may add to its sentence. */
export type ProblemDetails = Readonly<{
  where?: string | null;
  issues?: readonly Readonly<{ path: string; message: string }>[];
  conflicts?: readonly Conflict[];
  version?: number;
  reference?: string;
}>;

/**
 * A request that cannot be done. Thrown, so that the transaction rolls back with it; caught only at the HTTP edge,
 * in a job and in an operation.
 */
export class ProblemRefused extends Error {
  readonly problem: Problem;
  constructor(code: ProblemCode, detail: string, details: ProblemDetails = {}) {
    super(detail);
    this.name = 'ProblemRefused';
    const { status, title } = PROBLEMS[code];
    const { where = null, ...rest } = details;
    this.problem = {
      type: `/problems/${code.toLowerCase().replaceAll('_', '-')}`,
      title,
      status,
      detail,
      code,
      where,
      ...rest,
    };
  }
}
