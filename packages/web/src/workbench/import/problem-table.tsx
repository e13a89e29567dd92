import type { ImportPreview, ImportProblem } from '@mingjian/contract';
import { useState } from 'react';
import { Verdict } from '../../components/verdict.tsx';
import { filePlace } from './file-place.ts';

type Props = Readonly<{
  preview: ImportPreview;
  /** Puts one value right: in a JSON file itself, beside a workbook. */
  onCorrect: (problem: ImportProblem, value: string) => void;
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
          <col width="210" />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">轻重</th>
            <th scope="col">位置</th>
            <th scope="col">原文</th>
            <th scope="col">怎么回事</th>
            <th scope="col">改成</th>
          </tr>
        </thead>
        <tbody>
          {problems.map((problem) => (
            <tr key={`${problem.code}-${problem.cell}-${problem.message}`}>
              <td>
                <Severity severity={problem.severity} />
              </td>
              <td>{filePlace(problem.cell)}</td>
              <td>{problem.raw === null || problem.raw === '' ? '' : `“${problem.raw}”`}</td>
              <td>{problem.message}</td>
              <td>
                {isCorrectable(preview, problem) ? (
                  <Correction problem={problem} onCorrect={onCorrect} />
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A workbook's problem is mended at its cell, a JSON file's at its path. */
const isCorrectable = ({ format }: ImportPreview, { cell, path, sheet }: ImportProblem): boolean =>
  format === 'json' ? path !== null && sheet !== null : /[A-Z]\d+$/.test(cell ?? '');

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
  // What the reader would put there, ready to accept.
  const [text, setText] = useState(props.problem.suggestion ?? '');
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
        aria-label={`${filePlace(props.problem.cell)}改成`}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" className="button small">
        改
      </button>
    </form>
  );
}
