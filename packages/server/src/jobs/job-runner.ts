import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Job } from '@mingjian/contract';
import type { ExportData, ExportKind } from '@mingjian/documents/write';
import { type CommandContext, command } from '../commands/command.ts';
import { newId } from '../commands/sheet-rows.ts';
import { type Scope, inTenant } from '../db/database.ts';
import { ProblemRefused } from '../problems/problem-refused.ts';
import { findJob, insertJob, updateJob } from './job-store.ts';

/** What a job makes: the data for the writer, the file's name, and the sentence for the log. */
export type JobOrder<K extends ExportKind = ExportKind> = Readonly<{
  kind: Job['kind'];
  format: Job['format'];
  book: K;
  data: ExportData[K];
  fileName: string;
  subject: string | null;
}>;

/** Runs long work outside the answering thread. */
export type JobRunner = Readonly<{
  start: (context: CommandContext, order: JobOrder) => Promise<Job>;
  find: (context: CommandContext, id: string) => Promise<Job>;
  cancel: (context: CommandContext, id: string) => Promise<Job>;
  /** Path of the finished file. */
  file: (id: string) => string;
  close: () => Promise<void>;
}>;

// Loaded with the first export: the writers would otherwise take a good part of every start.
let used = false;
const writers = () => {
  used = true;
  return import('@mingjian/documents/write');
};

// Finished files are for downloading, not for keeping.
const KEEP_MS = 7 * 24 * 3600 * 1000;

/** Makes the runner; files go below `directory`. */
export async function createJobRunner(directory: string, now: () => Date): Promise<JobRunner> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  await dropOldFiles(directory, now());
  const running = new Map<string, { abort: AbortController; done: Promise<void> }>();
  const file = (id: string): string => join(directory, id);

  const start = async (context: CommandContext, order: JobOrder): Promise<Job> => {
    const id = newId('j');
    await command(
      context,
      'export',
      { kind: order.kind, format: order.format, fileName: order.fileName },
      async (scope) => {
        await insertJob(scope, { id, kind: order.kind, format: order.format }, context.now);
        const sentence = `导出“${order.fileName}”`;
        return {
          reply: { id },
          event: {
            subject: order.subject,
            sentence,
            payload: { job: id, kind: order.kind, format: order.format },
          },
        };
      },
    );
    const abort = new AbortController();
    const done = run(context, id, order, abort.signal, file(id), now).finally(() =>
      running.delete(id),
    );
    running.set(id, { abort, done });
    return requireJob(context, id);
  };

  return {
    start,
    file,
    find: requireJob,
    cancel: async (context, id) => {
      await requireJob(context, id);
      await update(context, id, { state: 'cancelled', message: '已取消', changed_at: now() });
      const work = running.get(id);
      work?.abort.abort(new Error('cancelled'));
      await work?.done;
      return requireJob(context, id);
    },
    close: async () => {
      for (const { abort } of running.values()) abort.abort(new Error('server stops'));
      if (running.size > 0 || used) await (await writers()).closeTypesetter();
      await Promise.all([...running.values()].map((work) => work.done));
    },
  };
}

/** Jobs that a stopped server left half done: nothing will ever finish them. */
export async function failLostJobs(scope: Scope, now: Date): Promise<void> {
  await scope.tx
    .updateTable('job')
    .set({
      state: 'failed',
      message: '服务重新启动过，这个任务没有完成；请重新导出',
      changed_at: now,
    })
    .where('tenant', '=', scope.tenant)
    .where('state', 'in', ['queued', 'running'])
    .execute();
}

const update = (
  context: CommandContext,
  id: string,
  change: Parameters<typeof updateJob>[2],
): Promise<void> => inTenant(context.app, context.tenant, (scope) => updateJob(scope, id, change));

async function requireJob(context: CommandContext, id: string): Promise<Job> {
  const job = await inTenant(context.app, context.tenant, (scope) => findJob(scope, id));
  if (!job) throw new ProblemRefused('JOB_UNKNOWN', '没有这个任务；请重新导出', { where: 'id' });
  return job;
}

async function run(
  context: CommandContext,
  id: string,
  order: JobOrder,
  signal: AbortSignal,
  file: string,
  now: () => Date,
): Promise<void> {
  try {
    await update(context, id, { state: 'running', message: '正在准备', changed_at: now() });
    const report = (percent: number, message: string): void => {
      // Progress is only for looking at; a lost update must not end the job.
      void update(context, id, { progress: percent, message, changed_at: now() }).catch(
        () => undefined,
      );
    };
    const { exportBook } = await writers();
    const made = await exportBook(
      order.book,
      order.data,
      order.format,
      ({ done, total, message }) => report(Math.floor((done * 95) / Math.max(total, 1)), message),
      signal,
    );
    await writeFile(`${file}.new`, made.bytes);
    await rename(`${file}.new`, file);
    const glyphs =
      made.missingGlyphs.length > 0
        ? `；字体缺这些字：${made.missingGlyphs.slice(0, 20).join('')}`
        : '';
    await update(context, id, {
      state: 'done',
      progress: 100,
      message: `已完成${glyphs}`,
      file_name: `${order.fileName}.${made.extension}`,
      file_type: made.mediaType,
      file_bytes: made.bytes.byteLength,
      changed_at: now(),
    });
  } catch (error) {
    if (signal.aborted) return;
    const message =
      error instanceof ProblemRefused
        ? error.message
        : '导出没有完成，程序出错；请重试，仍不行请把服务记录交给管理员';
    if (!(error instanceof ProblemRefused)) console.error(`任务 ${id}`, error);
    const problem =
      error instanceof ProblemRefused
        ? error.problem
        : new ProblemRefused('SERVER_DEFECT', message, { reference: id }).problem;
    await update(context, id, {
      state: 'failed',
      message,
      problem: JSON.stringify(problem),
      changed_at: now(),
    }).catch(() => undefined);
  }
}

async function dropOldFiles(directory: string, now: Date): Promise<void> {
  for (const name of await readdir(directory)) {
    const path = join(directory, name);
    if (now.getTime() - (await stat(path)).mtimeMs > KEEP_MS) await rm(path, { force: true });
  }
}
