import type { ReactNode } from 'react';
import { nextSort, type Sort, type SortKey } from './row-order.ts';

type Props = Readonly<{
  sortKey: SortKey;
  sort: Sort;
  onSort: (next: string) => void;
  children: ReactNode;
  rowSpan?: number;
}>;

/** A heading that sorts: the mark beside it and `aria-sort` say the order. */
export function SortHeading({ sortKey, sort, onSort, children, rowSpan }: Props) {
  const active = sort.key === sortKey;
  return (
    <th
      scope="col"
      rowSpan={rowSpan}
      aria-sort={active ? (sort.descending ? 'descending' : 'ascending') : undefined}
    >
      <button type="button" className="sort" onClick={() => onSort(nextSort(sort, sortKey))}>
        {children}
        {active ? (
          <span className="sort-mark" aria-hidden="true">
            {sort.descending ? '▼' : '▲'}
          </span>
        ) : null}
      </button>
    </th>
  );
}
