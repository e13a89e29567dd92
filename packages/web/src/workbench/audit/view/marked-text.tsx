import type { PersonalSpan } from '@mingjian/engine';
import type { Mark } from '../model/marks.ts';
import { segmentsOf } from '../model/segments.ts';

type Props = Readonly<{
  text: string;
  marks: readonly Mark[];
  personal: readonly PersonalSpan[];
}>;

const WORDS = {
  contradiction: '相互矛盾',
  explain: '请说明',
  check: '请核对',
  rounding: '尾数可解释',
} as const;

const COVERED = {
  name: '姓名',
  telephone: '电话',
  'identity-card': '身份证号',
  'bank-card': '银行卡号',
} as const;

/**
 * A text with its marks. A mark is a shortcut of the mouse to its finding; the keyboard reaches every finding in the list on the
 * right, so marks are not stops of the Tab key.
 */
export function MarkedText({ text, marks, personal }: Props) {
  if (marks.length === 0 && personal.length === 0) return text;
  return segmentsOf(text, marks, personal).map((segment, at) => {
    const key = String(at);
    if (segment.kind === 'text') return <span key={key}>{segment.text}</span>;
    if (segment.kind === 'covered')
      return (
        <span key={key} className="covered" title={COVERED[segment.what]}>
          已遮盖
        </span>
      );
    const { mark } = segment;
    const classes = [
      'doc-mark',
      mark.tone,
      mark.open ? (mark.filled ? 'filled' : 'part') : 'quiet',
    ].join(' ');
    return (
      <button
        key={key}
        type="button"
        tabIndex={-1}
        className={classes}
        data-entry={mark.entry}
        data-open={mark.open ? '' : undefined}
        title={WORDS[mark.tone]}
      >
        {segment.text}
        {mark.ordinal === '' ? null : <span className="ordinal">{mark.ordinal}</span>}
      </button>
    );
  });
}
