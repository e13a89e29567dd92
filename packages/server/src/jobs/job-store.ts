import type { Job, Problem } from '@mingjian/contract';
import type { Selectable, Updateable } from 'kysely';
import type { Scope } from '../db/database.ts';
import type { JobTable } from '../db/tables.ts';

/** Adds a job that waits. */
export async function insertJob(
  scope: Scope,
  job: Pick<Job, 'id' | 'kind' | 'format'>,
  now: Date,
): Promise<void> {
  await scope.tx
    .insertInto('job')
    .values({
      tenant: scope.tenant,
      id: job.id,
      kind: job.kind,
      format: job.format,
      state: 'queued',
      progress: 0,
      message: '等待开始',
      file_name: null,
      file_type: null,
      file_bytes: null,
      problem: null,
      created_at: now,
      changed_at: now,
    })
    .execute();
}

/** Changes a job that has not ended; a cancelled or finished job stays as it is. */
export async function updateJob(
  scope: Scope,
  id: string,
  change: Updateable<JobTable>,
): Promise<void> {
  await scope.tx
    .updateTable('job')
    .set(change)
    .where('tenant', '=', scope.tenant)
    .where('id', '=', id)
    .where('state', 'in', ['queued', 'running'])
    .execute();
}

/** The job, or undefined. */
export async function findJob(scope: Scope, id: string): Promise<Job | undefined> {
  const row = await scope.tx
    .selectFrom('job')
    .selectAll()
    .where('tenant', '=', scope.tenant)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && presentJob(row);
}

function presentJob(row: Selectable<JobTable>): Job {
  const { id, kind, format, state, progress, message } = row;
  const file =
    row.file_name === null
      ? null
      : {
          name: row.file_name,
          type: row.file_type ?? 'application/octet-stream',
          bytes: Number(row.file_bytes ?? 0),
        };
  // Written from a Problem by the runner.
  const problem = row.problem === null ? null : (JSON.parse(row.problem) as Problem);
  return {
    id,
    kind,
    format,
    state,
    progress,
    message,
    file,
    problem,
    createdAt: row.created_at.toISOString(),
  };
}
