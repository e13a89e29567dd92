import type { ImportPreview } from '@mingjian/contract';
import { useState } from 'react';

type Props = Readonly<{
  preview: ImportPreview;
  /** Problems that want a yes. */
  doubts: number;
  busy: boolean;
  onCommit: (body: { existing: 'refuse' | 'replace'; confirmed: boolean }) => void;
  onDrop: () => void;
}>;

/** The one decision: all of it, or none. What blocks it stands beside the button. */
export function CommitBar({ preview, doubts, busy, onCommit, onDrop }: Props) {
  const [replace, setReplace] = useState(false);
  const [confirmed, setConfirmed] = useState(false);
  const existing = preview.sheets.filter((sheet) => sheet.existing !== null).length;
  const blocked = preview.problems.some(({ severity }) => severity === 'error')
    ? '还有不能导入的问题'
    : doubts > 0 && !confirmed
      ? '请先勾选已核对'
      : existing > 0 && !replace
        ? `有 ${existing} 个同名项目，请先勾选替换`
        : preview.sheets.length === 0
          ? '文件里没有读出项目'
          : null;
  return (
    <div className="commit-bar">
      {doubts > 0 ? (
        <label className="choice">
          <input type="checkbox" checked={confirmed} onChange={() => setConfirmed(!confirmed)} />
          请核对的 {doubts} 处我都看过，按预览的导入
        </label>
      ) : null}
      {existing > 0 ? (
        <label className="choice">
          <input type="checkbox" checked={replace} onChange={() => setReplace(!replace)} />
          用文件替换已有的 {existing} 个同名项目（原来的版本留痕可查）
        </label>
      ) : null}
      <span className="end">
        {blocked === null ? null : <span className="hint">{blocked}</span>}
        <button type="button" className="button" onClick={onDrop}>
          换一个文件
        </button>
        <button
          type="button"
          className="button primary"
          disabled={busy || blocked !== null}
          onClick={() => onCommit({ existing: replace ? 'replace' : 'refuse', confirmed })}
        >
          全部导入 {preview.sheets.length} 个项目
        </button>
      </span>
    </div>
  );
}
