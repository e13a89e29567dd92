import type { FormCell, FormLayout } from '@mingjian/engine';
import { isDecimalText } from '@mingjian/engine';
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useMemo,
} from 'react';
import { decimalsOf } from '../../../format/show-figure.ts';
import { cellKey, isStop, isTyped } from '../model/form-geometry.ts';
import { CellEditor } from './cell-editor.tsx';
import { type CellMark, FormCellView } from './form-cell.tsx';
import { FormColumns, linesOf } from './form-lines.tsx';

type Props = Readonly<{
  layout: FormLayout;
  tableRef: RefObject<HTMLTableElement | null>;
  labelOf: (cell: FormCell) => string;
  marks: Readonly<Record<string, CellMark>>;
  refused: Readonly<Record<string, Readonly<{ raw: string }>>>;
  /** Derived cells that rest on the value before an entry that could not be read. */
  stale: ReadonlySet<string>;
  /** Beside the total: its grade and its parts. */
  totalNote: ReactNode;
  selected: string | null;
  /** What is being typed into the chosen cell; null when it is only chosen. */
  typing: string | null;
  onText: (text: string) => void;
  onChoose: (key: string) => void;
  /** A click on a cell that nobody fills in, by its row. */
  onBlank: (row: number) => void;
  onEdit: (key: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onPaste: (event: ClipboardEvent) => void;
  onCopy: (event: ClipboardEvent) => void;
  onLeave: () => void;
}>;

/** The official form as one table: the rows, merges and order of the layout and nothing else. */
export function FormTable({ tableRef, layout, selected, typing, ...props }: Props) {
  const rows = useMemo(() => linesOf(layout), [layout]);
  const decimals = useMemo(() => moneyDecimals(layout), [layout]);
  const first = layout.cells.find(isStop);
  const tabStop = selected ?? (first ? cellKey(first) : null);
  return (
    <table
      ref={tableRef}
      className="form-table"
      role="grid"
      aria-label={layout.title}
      onKeyDown={props.onKeyDown}
      onPaste={props.onPaste}
      onCopy={props.onCopy}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) props.onLeave();
      }}
      onFocus={(event) => {
        const key = event.target.closest<HTMLElement>('[data-cell]')?.dataset['cell'];
        if (key !== undefined && key !== selected) props.onChoose(key);
      }}
      onMouseDown={(event) => {
        const key = keyOf(event);
        if (key === null) {
          const line = event.target instanceof Element ? event.target.closest('tr') : null;
          if (line) props.onBlank(line.rowIndex);
          return;
        }
        if (key === selected && typing !== null) return;
        // The cell takes the focus by being chosen, so a click into it does not first move the caret elsewhere.
        event.preventDefault();
        props.onChoose(key);
        // Chosen already, while the focus went elsewhere (a dialog, the drawer): choosing alone would not bring it back.
        if (key === selected) focusCell(event.currentTarget, key);
      }}
      onDoubleClick={(event) => {
        const key = keyOf(event);
        if (key !== null && typing === null) props.onEdit(key);
      }}
    >
      <FormColumns layout={layout} />
      <tbody>
        {rows.map((line, at) => (
          <tr
            // Rows of a layout have no identity but their place.
            key={`row-${at}`}
            className={line.some(({ role }) => role === 'total') ? 'f-total-row' : undefined}
          >
            {line.map((cell) => {
              const key = cellKey(cell);
              const chosen = isStop(cell) && key === selected;
              const label = isStop(cell) ? props.labelOf(cell) : '';
              return (
                <FormCellView
                  key={`${cell.column}-${key}`}
                  cell={cell}
                  label={label}
                  decimals={decimals[cell.column] ?? 0}
                  mark={props.marks[key] ?? null}
                  refused={props.refused[key]?.raw || null}
                  stale={props.stale.has(key)}
                  selected={chosen}
                  note={
                    cell.role === 'total' && cell.column === layout.columns.length - 1
                      ? props.totalNote
                      : null
                  }
                  isTabStop={isStop(cell) && key === tabStop}
                  editor={
                    chosen && isTyped(cell) ? (
                      <CellEditor label={label} text={typing} onText={props.onText} />
                    ) : null
                  }
                />
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Most decimals in each column of the money rows, so that their points stand in one line. */
function moneyDecimals(layout: FormLayout): readonly number[] {
  const most: number[] = [];
  for (const { path, column, text } of layout.cells)
    if (path?.startsWith('funds.rows.') && isDecimalText(text))
      most[column] = Math.max(most[column] ?? 0, decimalsOf(text));
  return most;
}

/** Puts the focus where the keys of a cell go: into its editor, or on the cell itself. */
export function focusCell(table: HTMLTableElement | null, key: string): void {
  const cell = table?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(key)}"]`);
  (cell?.querySelector('textarea') ?? cell)?.focus();
}

const keyOf = (event: MouseEvent): string | null =>
  event.target instanceof Element
    ? (event.target.closest<HTMLElement>('[data-cell]')?.dataset['cell'] ?? null)
    : null;
