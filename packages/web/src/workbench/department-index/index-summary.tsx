import type { IndexView } from '@mingjian/contract';
import { type ScoredIndex, exact, formatTrimmed, leavesOf, compare } from '@mingjian/engine';
import { printedSum } from '@mingjian/engine';

type Props = Readonly<{ index: ScoredIndex; view: IndexView }>;

/** What the totals leave out and what the report itself says, in sentences: nothing unset is counted as 0 or as full marks. */
export function IndexSummary({ index, view }: Props) {
  const leaves = leavesOf(index.nodes);
  const known = index.known.weight;
  const whole = view.items['']?.printed ?? null;
  const parts = printedSum(view.items);
  if (leaves.every(({ weight }) => weight === null))
    return (
      <div className="notice owed" role="status">
        <span>
          <b>这套指标没有分值，不能计分。</b>
          依据的报告只列出指标和目标值，没有印分值和得分；这里不推算，也不给总分和等级。完成情况可以照填，留作依据。
        </span>
      </div>
    );
  const open = leaves.filter(({ score, weight }) => score === null && weight !== null);
  return (
    <div className={index.total === null ? 'notice owed' : 'notice done'} role="status">
      <span>
        <b>{index.total === null ? '还没有总分。' : `总分 ${index.total} 分。`}</b>
        {open.length > 0 ? `${open.length} 项有分值的指标还没有得分；` : ''}
        {index.unset.length > 0
          ? `${index.unset.length} 项没有分值（已知分值共 ${known} 分），不计入，也不按满分或 0 分算；`
          : ''}
        {index.known.score === null ? '' : `已知分值部分得 ${index.known.score} 分；`}
        {printedSentence(whole, parts)}
      </span>
    </div>
  );
}

function printedSentence(whole: string | null, parts: string | null): string {
  if (whole === null) return '';
  if (parts === null) return `报告印出的总分是 ${whole} 分，没有印各项得分，无从复核。`;
  const same = compare(exact(whole), exact(parts)) === 0;
  return `报告印出的总分 ${whole} 分，各项印出的得分相加为 ${formatTrimmed(exact(parts), 6)} 分，${same ? '两者一致' : '两者不一致'}。`;
}
