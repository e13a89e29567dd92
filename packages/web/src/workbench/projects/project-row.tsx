import type { SheetRow } from '@mingjian/contract';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Place } from '../../app/params.ts';
import { Figure } from '../../components/figure.tsx';
import { Seal } from '../../components/seal.tsx';
import { inUnit, type MoneyUnit } from '../../format/show-figure.ts';
import { MissingItems } from '../missing-items.tsx';

type Props = Readonly<{
  row: SheetRow;
  place: Place;
  unit: MoneyUnit;
  decimals: readonly number[];
}>;

/** One project: typed amounts plain, derived ones with a dotted line that leads to their reason. */
export function ProjectRow({ row, place, unit, decimals }: Props) {
  const shown = (value: string | null): string | null =>
    value === null ? null : inUnit(value, row.unit, unit);
  const money = [row.initialBudget, row.fullYearBudget, row.executed, row.unexecuted].map(shown);
  return (
    <tr>
      <td className="serial">{row.position + 1}</td>
      <th scope="row">
        <SheetLink place={place} row={row} at={null} className="project-link">
          {row.project}
        </SheetLink>
        {row.state === 'cancelled' ? <span className="tag-advice">已取消</span> : null}
        {row.fundingDocuments.length > 0 ? (
          <span className="number-sub">
            {row.fundingDocuments.map(({ number }) => number).join('、')}
          </span>
        ) : null}
      </th>
      <td className="centre">{row.origin ?? <span className="missing">缺</span>}</td>
      {money.map((value, at) => (
        <td key={MONEY_KEYS[at]} className="amount">
          {at === 3 && value !== null ? (
            <SheetLink place={place} row={row} at="execution.rate" className="ask">
              <Figure value={value} decimals={decimals[at] ?? 0} grouped />
            </SheetLink>
          ) : (
            <Figure value={value} decimals={decimals[at] ?? 0} grouped />
          )}
        </td>
      ))}
      <td className="centre">
        {row.remainder ??
          (row.missing.some(({ kind }) => kind === 'remainder') ? (
            <span className="missing">去向</span>
          ) : (
            <span className="zero">—</span>
          ))}
      </td>
      <td className="amount">
        <Derived place={place} row={row} at="execution.rate" value={row.rate} decimals={2} />
      </td>
      <td className="amount">
        <Derived place={place} row={row} at="total" value={row.score} decimals={2} />
      </td>
      <td className="centre">
        <Seal grade={row.grade} />
      </td>
      <td>
        <MissingItems row={row} place={place} />
      </td>
    </tr>
  );
}

const MONEY_KEYS = ['initialBudget', 'fullYearBudget', 'executed', 'unexecuted'] as const;

function Derived(
  props: Readonly<{
    place: Place;
    row: SheetRow;
    at: string;
    value: string | null;
    decimals: number;
  }>,
) {
  if (props.value === null) return <span className="zero">—</span>;
  return (
    <SheetLink place={props.place} row={props.row} at={props.at} className="ask">
      <Figure value={props.value} decimals={props.decimals} />
    </SheetLink>
  );
}

/** A link into the sheet, to the cell it speaks of. */
export function SheetLink(
  props: Readonly<{
    place: Place;
    row: SheetRow;
    at: string | null;
    className: string;
    children: ReactNode;
  }>,
) {
  return (
    <Link
      className={props.className}
      to="/d/$department/$year/sheets/$sheet"
      params={{
        department: props.place.department,
        year: String(props.place.year),
        sheet: props.row.id,
      }}
      search={props.at === null ? {} : { at: props.at }}
    >
      {props.children}
    </Link>
  );
}
