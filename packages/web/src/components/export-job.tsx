import { type BodyOf, idempotencyKey, type Job, type Routes } from '@mingjian/contract';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api, errorSentence } from '../api/client.ts';
import { saveFile } from './save-file.ts';

type Wish = BodyOf<Routes['createExport'], 'in'>;

/** Where long work that ends in a file stands, and how to start and cancel it. One at a time. */
export type JobState<W> = Readonly<{
  job: Job | null;
  failure: string | null;
  start: (wish: W) => void;
  cancel: () => void;
  dismiss: () => void;
}>;

export type ExportState = JobState<Wish>;

const createExport = (wish: Wish): Promise<Job> => api.createExport({ body: wish });

/** Asks for an export, follows its progress, and saves the file once it is written. */
export const useExport = (): ExportState => useJob(createExport);

/** The same for any order that the server answers with a job; `create` must not change between renders. */
export function useJob<W>(create: (wish: W) => Promise<Job>): JobState<W> {
  const [job, setJob] = useState<Job | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const wanted = useRef<string | null>(null);

  const follow = useCallback(
    async (wish: W, token: string): Promise<void> => {
      let current = await create(wish);
      while (wanted.current === token) {
        setJob(current);
        if (current.state === 'done') {
          const file = await api.getJobFile({ params: { id: current.id } });
          if (wanted.current === token) saveFile(current.file?.name ?? file.name, file.blob);
          return;
        }
        if (current.state === 'failed') {
          setFailure(current.problem?.detail ?? current.message);
          return;
        }
        if (current.state === 'cancelled') return;
        await new Promise((resolve) => setTimeout(resolve, 250));
        current = await api.getJob({ params: { id: current.id } });
      }
      await api.cancelJob({ params: { id: current.id } });
    },
    [create],
  );

  const start = useCallback(
    (wish: W): void => {
      const token = idempotencyKey();
      wanted.current = token;
      setFailure(null);
      setJob(null);
      follow(wish, token).catch((error: unknown) => setFailure(errorSentence(error)));
    },
    [follow],
  );
  const cancel = useCallback((): void => {
    wanted.current = null;
    setJob(null);
  }, []);
  useEffect(() => () => void (wanted.current = null), []);
  return { job, failure, start, cancel, dismiss: cancel };
}

/** Progress of an export with a way to stop it; the result, or why there is none, stays until it is read. */
export function ExportProgress({ state }: Readonly<{ state: Omit<ExportState, 'start'> }>) {
  const { job, failure } = state;
  if (failure !== null)
    return (
      <div className="notice error" role="alert">
        <span>没有导出：{failure}</span>
      </div>
    );
  if (!job) return null;
  if (job.state === 'done')
    return (
      <div className="notice done" role="status">
        <span>已导出 {job.file?.name ?? '文件'}，在浏览器的下载里。</span>
        <button type="button" className="button small end" onClick={state.dismiss}>
          知道了
        </button>
      </div>
    );
  return (
    <div className="progress" role="status">
      <span>{job.message === '' ? '正在排队' : job.message}</span>
      <progress value={job.progress} max={100} aria-label="导出进度" />
      <span>{job.progress}%</span>
      <button type="button" className="button small" onClick={state.cancel}>
        取消导出
      </button>
    </div>
  );
}

/** The formats in which everything leaves the house, in the order of use. */
export const EXPORT_FORMATS = [
  { format: 'pdf', label: 'PDF', hint: '打印、报送' },
  { format: 'docx', label: 'Word（DOCX）', hint: '还要改字' },
  { format: 'xlsx', label: 'Excel（XLSX）', hint: '数字和原表格式' },
  { format: 'json', label: '交换文件（JSON）', hint: '原样导回' },
] as const;
