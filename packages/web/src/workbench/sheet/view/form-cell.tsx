import type { FormCell } from '@mingjian/engine';
import { isDecimalText } from '@mingjian/engine';
import { Fragment, memo, type ReactNode } from 'react';
import { Figure } from '../../../components/figure.tsx';
import { cellKey, isStop, isTyped } from '../model/form-geometry.ts';

/** What a cell says besides its text: a reason that is owed, advice, or an entry that it refused. */
export type CellMark = 'required' | 'explain' | 'advice' | 'contradiction' | 'refused' | null;

type Props = Readonly<{
  cell: FormCell;
  /** How a person names it: 居民参保人数 · 实际完成值. */
  label: string;
  decimals: number;
  mark: CellMark;
  /** The raw text that the cell refused; shown instead of its value. */
  refused: string | null;
  /** The figure rests on the value before an entry that could not be read. */
  stale: boolean;
  selected: boolean;
  /** The one cell that Tab reaches. */
  isTabStop: boolean;
  /** What the screen says in an empty cell that the print leaves empty: the grade beside the total. */
  note: ReactNode;
  /** The editor, when this cell is chosen and may be typed into. */
  editor: ReactNode;
}>;

const WORDS: Readonly<Record<NonNullable<CellMark>, string>> = {
  required: '必须写明原因',
  explain: '请说明',
  advice: '有提示',
  contradiction: '与别的格相互矛盾',
  refused: '没有读懂，没有存',
};

function classes({ cell, mark, selected, stale }: Props): string {
  return [
    `f-${cell.role}`,
    `a-${cell.align}`,
    cell.vertical ? 'f-vertical' : '',
    isTyped(cell) ? 'f-typed' : '',
    cell.derived !== null ? 'f-derived' : '',
    mark === null ? '' : `m-${mark}`,
    selected ? 'f-selected' : '',
    stale ? 'f-stale' : '',
  ]
    .filter((name) => name !== '')
    .join(' ');
}

/** One cell of the official form. Heads and labels are real headings; typed and derived cells are stops of the keyboard. */
export const FormCellView = memo(function FormCellView(props: Props) {
  const { cell, label, mark, refused, selected, isTabStop, editor } = props;
  const span = { rowSpan: cell.rowSpan, colSpan: cell.columnSpan };
  if (!isStop(cell)) {
    const heading = cell.role === 'head' ? 'col' : cell.role === 'label' ? 'row' : null;
    return heading !== null && cell.text !== '' ? (
      <th {...span} scope={heading} className={classes(props)}>
        {inPhrases(cell.text)}
      </th>
    ) : (
      <td {...span} className={classes(props)}>
        {cell.text === '' ? props.note : cell.text}
      </td>
    );
  }
  const said = [
    label,
    refused ?? (cell.text === '' ? '空' : cell.text),
    mark === null ? '' : WORDS[mark],
    props.stale ? '按原值算，填的没有读懂' : '',
    cell.derived !== null && cell.text !== '' ? '按回车看怎么算的' : '',
  ];
  return (
    <td
      {...span}
      className={classes(props)}
      data-cell={cellKey(cell)}
      tabIndex={editor ? undefined : isTabStop ? 0 : -1}
      aria-label={said.filter((part) => part !== '').join('，')}
      aria-selected={selected}
      aria-readonly={isTyped(cell) ? undefined : true}
      aria-invalid={mark === 'refused' ? true : undefined}
    >
      <span className="f-text">
        {refused ?? <CellText cell={cell} decimals={props.decimals} />}
      </span>
      {props.stale && cell.text !== '' ? (
        <span className="f-stale-word" title="有一格填的没有读懂，这个数还按那一格原来的值算">
          按原值
        </span>
      ) : null}
      {editor}
    </td>
  );
});

/** A heading of two phrases breaks between them, not before its last character: 偏差原因分析 / 及改进措施. */
const inPhrases = (text: string): ReactNode =>
  text.split(/(?<=.{4})(?=及.{3})/u).map((phrase, at) => (
    <Fragment key={phrase}>
      {at > 0 && <wbr />}
      {phrase}
    </Fragment>
  ));

function CellText({ cell, decimals }: Readonly<{ cell: FormCell; decimals: number }>) {
  const { text } = cell;
  const shown = isDecimalText(text) ? (
    <Figure value={text} decimals={cell.align === 'right' ? decimals : 0} />
  ) : (
    text
  );
  return cell.derived !== null && text !== '' && text !== '—' ? (
    <span className="ask">{shown}</span>
  ) : (
    shown
  );
}
