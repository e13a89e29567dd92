import type { Missing, SheetRow } from '@mingjian/contract';
import { Link } from '@tanstack/react-router';
import type { Place } from '../app/params.ts';
import { Verdict } from '../components/verdict.tsx';

/** True for words that a person owes; the rest are figures that are not there. */
export const isOwedReason = ({ kind }: Missing): boolean =>
  kind === 'reason' || kind === 'judgement';

/** What a project still lacks, as a link to the first cell: a missing figure by its name, owed words by their count. */
export function MissingItems({ row, place }: Readonly<{ row: SheetRow; place: Place }>) {
  const [first] = row.missing;
  if (!first) return <span className="zero">—</span>;
  const reasons = row.missing.filter(isOwedReason).length;
  const figures = row.missing.length - reasons;
  const words =
    figures === 1 && reasons === 0
      ? first.label
      : figures === 0
        ? `${reasons} 处说明`
        : `${row.missing.length} 处`;
  return (
    <Link
      className="missing-link"
      to="/d/$department/$year/sheets/$sheet"
      params={{ department: place.department, year: String(place.year), sheet: row.id }}
      search={first.path === null ? {} : { at: first.path }}
      aria-label={`${row.project}还缺 ${words}，去第一处：${first.label}`}
    >
      {figures === 0 ? (
        <Verdict kind="explain">{words}</Verdict>
      ) : (
        <span className="missing">{words}</span>
      )}
    </Link>
  );
}
