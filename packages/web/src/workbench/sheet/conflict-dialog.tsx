import { useState } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { dateAndClock } from '../../format/show-date.ts';
import type { MergeConflict } from './model/merge-change.ts';
import type { Side } from './model/merge-sheets.ts';

type Props = Readonly<{
  /** What was changed on both sides, and who saved the other side and when, as far as that is known. */
  conflict: Readonly<{
    merge: Readonly<{ conflicts: readonly MergeConflict[] }>;
    theirs: Readonly<{ savedBy: string; savedAt: string }>;
  }>;
  onSettle: (choices: Readonly<Record<string, Side>>) => void;
}>;

/** Two people changed the same cells: both values side by side, neither preselected, nothing overwritten until each is chosen. */
export function ConflictDialog({ conflict, onSettle }: Props) {
  const [choices, setChoices] = useState<Readonly<Record<string, Side>>>({});
  const { merge, theirs } = conflict;
  const open = merge.conflicts.filter(({ path }) => choices[path] === undefined).length;
  const who = `${theirs.savedBy} ${dateAndClock(theirs.savedAt)}`;
  return (
    <Dialog
      title={`这张表刚被改过，有 ${merge.conflicts.length} 格两边填的不一样`}
      foot={
        <>
          <span className="hint conflict-left" role="status">
            {open === 0 ? '每格都选好了' : `还有 ${open} 格没有选`}
          </span>
          <button
            type="button"
            className="button primary"
            aria-disabled={open > 0}
            onClick={() => {
              if (open === 0) onSettle(choices);
            }}
          >
            按选好的保存
          </button>
        </>
      }
    >
      <p>两边的值都在，谁的都没有被覆盖。请逐格选一个；只有一方改过的格已经合在一起，不用选。</p>
      <table className="grid-table conflict-table">
        <thead>
          <tr>
            <th scope="col">哪一格</th>
            <th scope="col">我填的</th>
            <th scope="col">已存的（{who}）</th>
          </tr>
        </thead>
        <tbody>
          {merge.conflicts.map((each) => (
            <tr key={each.path}>
              <th scope="row">{each.label}</th>
              {(['mine', 'theirs'] as const).map((side) => (
                <td key={side}>
                  <label className="choice">
                    <input
                      type="radio"
                      name={each.path}
                      checked={choices[each.path] === side}
                      aria-label={`${each.label}用${side === 'mine' ? '我填的' : '已存的'} ${each[side] ?? '空'}`}
                      onChange={() => setChoices({ ...choices, [each.path]: side })}
                    />
                    <span>{each[side] ?? <i className="hint">空</i>}</span>
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
