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
  return (
    <Link
      className="missing-link"
      to="/d/$department/$year/sheets/$sheet"
      params={{ department: place.department, year: String(place.year), sheet: row.id }}
      search={first.path === null ? {} : { at: first.path }}
      aria-label={`${row.project}还缺 ${row.missing.length} 处，第一处：${first.label}`}
    >
      {figures === 1 && reasons === 0 ? (
        <span className="missing">{first.label}</span>
      ) : reasons > 0 && figures === 0 ? (
        <Verdict kind="explain">{reasons} 处说明</Verdict>
      ) : (
        <span className="missing">{row.missing.length} 处</span>
      )}
    </Link>
  );
}
