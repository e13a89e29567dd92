import type { SheetRow } from '@mingjian/contract';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Place } from '../../app/params.ts';
import { Figure } from '../../components/figure.tsx';
import { Seal } from '../../components/seal.tsx';
import { inUnit, type MoneyUnit } from '../../format/show-figure.ts';
import { MissingItems } from '../missing-items.tsx';
import type { ProjectColumn, ProjectColumnKey } from './project-columns.ts';
import type { MoneyColumn } from './shown-sum.ts';

type Props = Readonly<{
  row: SheetRow;
  place: Place;
  columns: readonly ProjectColumn[];
  unit: MoneyUnit;
  decimals: Readonly<Record<MoneyColumn, number>>;
}>;

/** One project: typed amounts plain, derived ones with a dotted line that leads to their reason. */
export function ProjectRow({ columns, ...props }: Props) {
  return (
    <tr>
      {columns.map(({ key }) => (
        <ProjectCell key={key} column={key} {...props} />
      ))}
    </tr>
  );
}

function ProjectCell({
  column,
  row,
  place,
  unit,
  decimals,
}: Omit<Props, 'columns'> & Readonly<{ column: ProjectColumnKey }>) {
  switch (column) {
    case 'position':
      return <td className="serial">{row.position + 1}</td>;
    case 'project':
      return (
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
      );
    case 'code':
      return <td>{row.projectCode ?? <span className="zero">—</span>}</td>;
    case 'implementer':
      return <td>{row.implementer ?? <span className="zero">—</span>}</td>;
    case 'origin':
      return <td className="centre">{row.origin ?? <span className="missing">缺</span>}</td>;
    case 'initialBudget':
    case 'fullYearBudget':
    case 'executed':
    case 'unexecuted': {
      const value = row[column];
      const figure = (
        <Figure
          value={value === null ? null : inUnit(value, row.unit, unit)}
          decimals={decimals[column]}
          grouped
        />
      );
      return (
        <td className="amount">
          {column === 'unexecuted' && value !== null ? (
            <SheetLink place={place} row={row} at="execution.rate" className="ask">
              {figure}
            </SheetLink>
          ) : (
            figure
          )}
        </td>
      );
    }
    case 'remainder':
      return (
        <td className="centre">
          {row.remainder ??
            (row.missing.some(({ kind }) => kind === 'remainder') ? (
              <span className="missing">去向</span>
            ) : (
              <span className="zero">—</span>
            ))}
        </td>
      );
    case 'rate':
    case 'score':
      return (
        <td className="amount">
          <Derived
            place={place}
            row={row}
            at={column === 'rate' ? 'execution.rate' : 'total'}
            value={row[column]}
            decimals={2}
          />
        </td>
      );
    case 'grade':
      return (
        <td className="centre">
          <Seal grade={row.grade} />
        </td>
      );
    case 'missing':
      return (
        <td>
          <MissingItems row={row} place={place} />
        </td>
      );
    default:
      return column satisfies never;
  }
}

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
