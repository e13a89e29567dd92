import type { FormLayout } from '@mingjian/engine';
import { cellKey } from '../model/form-geometry.ts';
import { FormColumns, linesOf } from '../view/form-lines.tsx';

type Props = Readonly<{
  layout: FormLayout;
  /** Cells that differ from the sheet in hand. */
  marked: ReadonlySet<string>;
  label: string;
}>;

/** The official form to look at: the same rows and merges, nothing to type. */
export function PlainForm({ layout, marked, label }: Props) {
  return (
    <table className="form-table" aria-label={label}>
      <FormColumns layout={layout} />
      <tbody>
        {linesOf(layout).map((line, at) => (
          <tr
            // Rows of a layout have no identity but their place.
            key={`row-${at}`}
            className={line.some(({ role }) => role === 'total') ? 'f-total-row' : undefined}
          >
            {line.map((cell) => {
              const span = { rowSpan: cell.rowSpan, colSpan: cell.columnSpan };
              const differs = marked.has(cellKey(cell));
              const names = `f-${cell.role} a-${cell.align}${cell.vertical ? ' f-vertical' : ''}`;
              return cell.role === 'head' || cell.role === 'label' ? (
                <th
                  key={cell.column}
                  {...span}
                  scope={cell.role === 'head' ? 'col' : 'row'}
                  className={names}
                >
                  {cell.text}
                </th>
              ) : (
                <td
                  key={cell.column}
                  {...span}
                  className={differs ? `${names} f-differs` : names}
                  aria-label={
                    differs ? `${cell.text === '' ? '空' : cell.text}，与现在不同` : undefined
                  }
                >
                  {cell.text}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
