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
  const [looked, setLooked] = useState(false);
  const [away, setAway] = useState(false);
  const elsewhere = preview.problems.filter(({ code }) => code === OTHER_PLACE);
  const others = doubts - elsewhere.length;
  const confirmed = (others === 0 || looked) && (elsewhere.length === 0 || away);
  const existing = preview.sheets.filter((sheet) => sheet.existing !== null).length;
  const blocked = preview.problems.some(({ severity }) => severity === 'error')
    ? '还有不能导入的问题'
    : elsewhere.length > 0 && !away
      ? '有项目不属于本年度或本单位，请先勾选'
      : !confirmed
        ? '请先勾选已核对'
        : existing > 0 && !replace
          ? `有 ${existing} 个同名项目，请先勾选替换`
          : preview.sheets.length === 0
            ? '文件里没有读出项目'
            : null;
  return (
    <div className="commit-bar">
      {elsewhere.length > 0 ? (
        <label className="choice owed">
          <input type="checkbox" checked={away} onChange={() => setAway(!away)} />有{' '}
          {elsewhere.length} 个项目不存到本年度，而存到：{placesOf(preview, elsewhere)}
        </label>
      ) : null}
      {others > 0 ? (
        <label className="choice">
          <input type="checkbox" checked={looked} onChange={() => setLooked(!looked)} />
          请核对的 {others} 处我都看过，按预览的导入
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

const OTHER_PLACE = 'IMPORT_OTHER_PLACE';

/** The departments and years where these sheets would be kept. */
function placesOf(preview: ImportPreview, problems: ImportPreview['problems']): string {
  const places = problems.flatMap(({ sheet: index }) => {
    const sheet = preview.sheets.find((each) => each.index === index);
    return sheet ? [`${sheet.department} ${sheet.year} 年度`] : [];
  });
  return [...new Set(places)].join('、');
}
