import { useIsMutating, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import {
  idempotencyKey,
  type ImportPreview,
  type ImportProblem,
  type ImportResult,
  ProblemError,
} from '@mingjian/contract';
import { useState } from 'react';
import { api, errorSentence } from '../../api/client.ts';
import { workspaceQuery } from '../../api/queries.ts';
import { DueAnswer } from '../../app/due-date.tsx';
import { usePlace } from '../../app/params.ts';
import { PageHead } from '../../components/page-head.tsx';
import { ThreeQuestions } from '../../components/three-questions.tsx';
import { ColumnMapping } from './column-mapping.tsx';
import { CommitBar } from './commit-bar.tsx';
import { correctJson } from './correct-json.ts';
import { DropZone } from './drop-zone.tsx';
import { filePlace } from './file-place.ts';
import { PreviewPanel } from './preview-panel.tsx';
import { ProblemTable } from './problem-table.tsx';

/** A preview with the key of its one commit: sent again after a lost answer, it is not saved twice. */
type Shown = Readonly<{ preview: ImportPreview; key: string }>;

/** 导入数据: drop, look at every problem at its cell, then all of it or nothing. */
export function ImportScreen() {
  const place = usePlace();
  const cache = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  const preview = shown?.preview ?? null;
  const setPreview = (next: ImportPreview | null): void =>
    setShown(next && { preview: next, key: idempotencyKey() });
  const [result, setResult] = useState<Done | null>(null);
  const busy = useIsMutating() > 0;

  const upload = useMutation({
    mutationFn: (given: File) => api.createImport({ body: given, query: { ...place } }),
    onMutate: (given) => {
      setFile(given);
      setResult(null);
    },
    onSuccess: setPreview,
  });
  const map = useMutation({
    mutationFn: async (mappings: readonly Readonly<{ heading: string; field: string }>[]) => {
      if (mappings.length > 0) await api.putHeaderMappings({ body: { mappings: [...mappings] } });
      return api.refreshImport({ params: { id: preview?.id ?? '' } });
    },
    onSuccess: setPreview,
  });
  const commit = useMutation({
    mutationFn: (body: { existing: 'refuse' | 'replace'; confirmed: boolean }) =>
      api.commitImport({
        params: { id: preview?.id ?? '' },
        body,
        ...(shown ? { key: shown.key } : {}),
      }),
    // Somebody changed a sheet meanwhile: what would be replaced is shown anew.
    onError: (error) => {
      if (error instanceof ProblemError && error.problem.code === 'SHEET_STALE') map.mutate([]);
    },
    onSuccess: async (done) => {
      setResult({ ...done, from: preview?.sheets ?? [] });
      setPreview(null);
      setFile(null);
      await cache.invalidateQueries();
    },
  });
  // A workbook stays as it is; its corrections lie beside it until it is imported.
  const mend = useMutation({
    mutationFn: (corrections: { cell: string; value: string | null }[]) =>
      api.refreshImport({ params: { id: preview?.id ?? '' }, body: { corrections } }),
    onSuccess: setPreview,
  });
  const correct = async (problem: ImportProblem, value: string): Promise<void> => {
    if (preview !== null && preview.format !== 'json') {
      if (problem.cell !== null)
        mend.mutate([{ cell: problem.cell, value: value === '' ? null : value }]);
      return;
    }
    if (!file || problem.path === null || problem.sheet === null) return;
    const text = correctJson(
      await file.text(),
      problem.sheet,
      problem.path,
      value === '' ? null : value,
    );
    if (text !== null) upload.mutate(new File([text], file.name, { type: 'application/json' }));
  };
  const errors = preview?.problems.filter(({ severity }) => severity === 'error').length ?? 0;
  const doubts = preview?.problems.filter(({ severity }) => severity === 'confirm').length ?? 0;
  const failure = upload.error ?? map.error ?? mend.error ?? commit.error;
  return (
    <>
      <PageHead
        title="导入数据"
        sub={preview ? preview.file : `${place.year} 年度 · JSON 或 XLSX`}
      />
      <ThreeQuestions
        compact
        now={
          preview
            ? errors > 0
              ? { main: `解决 ${errors} 处问题`, more: '解决后才能导入' }
              : { main: `看过再存 ${preview.sheets.length} 个项目`, more: '全部存，或全部不存' }
            : { main: '选一个文件', more: '预览不保存任何内容' }
        }
        due={<DueAnswer place={place} />}
        missing={
          preview
            ? { main: `${errors + doubts} 处`, more: doubts > 0 ? `其中 ${doubts} 处请核对` : '' }
            : { main: '一个文件', more: '' }
        }
      />
      {failure ? (
        <div className="state error import-block" role="alert">
          <p>
            <strong>没有导入，什么都没有保存。</strong> {errorSentence(failure)}
          </p>
          <ProblemIssues error={failure} />
        </div>
      ) : null}
      {result ? <Imported result={result} /> : null}
      {preview ? (
        <>
          <ColumnMapping preview={preview} busy={busy} onMap={(mappings) => map.mutate(mappings)} />
          <ProblemTable
            preview={preview}
            onCorrect={(problem, value) => void correct(problem, value)}
          />
          <PreviewPanel preview={preview} />
          <CommitBar
            // What was looked at is not what a new reading brings.
            key={shown?.key}
            preview={preview}
            doubts={doubts}
            busy={busy}
            onCommit={(body) => commit.mutate(body)}
            onDrop={() => setPreview(null)}
          />
        </>
      ) : (
        <DropZone busy={busy} onFile={(given) => upload.mutate(given)} />
      )}
    </>
  );
}

function ProblemIssues({ error }: Readonly<{ error: unknown }>) {
  const issues = hasIssues(error) ? error.problem.issues : [];
  if (issues.length === 0) return null;
  return (
    <ul>
      {issues.map(({ path, message }) => (
        <li key={path + message}>
          {filePlace(path)}：{message}
        </li>
      ))}
    </ul>
  );
}

const hasIssues = (
  error: unknown,
): error is { problem: { issues: readonly { path: string; message: string }[] } } =>
  typeof error === 'object' &&
  error !== null &&
  'problem' in error &&
  typeof error.problem === 'object' &&
  error.problem !== null &&
  'issues' in error.problem &&
  Array.isArray(error.problem.issues);

/** What was saved, with where the preview said that it would go. */
type Done = ImportResult & Readonly<{ from: ImportPreview['sheets'] }>;

function Imported({ result }: Readonly<{ result: Done }>) {
  const place = usePlace();
  const { data: workspace } = useQuery(workspaceQuery);
  const own = workspace?.departments.find(({ id }) => id === place.department)?.name;
  const isHere = (at: number): boolean =>
    result.from[at]?.year === place.year && result.from[at]?.department === own;
  return (
    <div className="notice done" role="status">
      <div>
        <p>
          <b>
            已存 {result.sheets.length} 个项目：新增 {result.created}，替换 {result.replaced}。
          </b>
        </p>
        <ul className="imported">
          {result.sheets.map(({ id, project }, at) => (
            <li key={id}>
              {isHere(at) ? (
                <Link
                  to="/d/$department/$year/sheets/$sheet"
                  params={{ department: place.department, year: String(place.year), sheet: id }}
                  search={{}}
                >
                  {project}
                </Link>
              ) : (
                `${project}（在${result.from[at]?.department ?? ''} ${result.from[at]?.year ?? ''} 年度）`
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
