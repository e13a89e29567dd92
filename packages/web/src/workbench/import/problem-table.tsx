import type { ImportPreview, ImportProblem } from '@mingjian/contract';
import { useState } from 'react';
import { Verdict } from '../../components/verdict.tsx';

type Props = Readonly<{
  preview: ImportPreview;
  /** Puts one value right in the file itself; null where the file cannot be changed here. */
  onCorrect: ((problem: ImportProblem, value: string) => void) | null;
}>;

const RANK = { error: 0, confirm: 1, warning: 2 } as const;

/** Every problem at its cell, the blocking ones first. */
export function ProblemTable({ preview, onCorrect }: Props) {
  const problems = preview.problems.toSorted((a, b) => RANK[a.severity] - RANK[b.severity]);
  if (problems.length === 0) return null;
  return (
    <div className="table-frame import-block">
      <table className="grid-table">
        <caption className="sr">文件里的问题</caption>
        <colgroup>
          <col width="100" />
          <col width="170" />
          <col width="150" />
          <col />
          {onCorrect ? <col width="210" /> : null}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">轻重</th>
            <th scope="col">位置</th>
            <th scope="col">原文</th>
            <th scope="col">怎么回事</th>
            {onCorrect ? <th scope="col">改成</th> : null}
          </tr>
        </thead>
        <tbody>
          {problems.map((problem) => (
            <tr key={`${problem.code}-${problem.cell}-${problem.message}`}>
              <td>
                <Severity severity={problem.severity} />
              </td>
              <td>{problem.cell ?? '整个文件'}</td>
              <td>{problem.raw === null || problem.raw === '' ? '' : `“${problem.raw}”`}</td>
              <td>{problem.message}</td>
              {onCorrect ? (
                <td>
                  {problem.path === null || problem.sheet === null ? null : (
                    <Correction problem={problem} onCorrect={onCorrect} />
                  )}
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Severity({ severity }: Readonly<{ severity: ImportProblem['severity'] }>) {
  if (severity === 'error') return <Verdict kind="contradiction">不能导入</Verdict>;
  if (severity === 'confirm') return <Verdict kind="check">请核对</Verdict>;
  return <span className="tag-advice">提示</span>;
}

function Correction(
  props: Readonly<{
    problem: ImportProblem;
    onCorrect: (problem: ImportProblem, value: string) => void;
  }>,
) {
  const [text, setText] = useState('');
  return (
    <form
      className="correction"
      onSubmit={(event) => {
        event.preventDefault();
        props.onCorrect(props.problem, text);
      }}
    >
      <input
        className="field"
        aria-label={`${props.problem.cell ?? ''}改成`}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" className="button small">
        改
      </button>
    </form>
  );
}
