import type { PersonalSpan, RawBlock } from '@mingjian/engine';
import { memo } from 'react';
import type { Mark } from '../model/marks.ts';
import { MarkedText } from './marked-text.tsx';

type Props = Readonly<{
  line: Extract<RawBlock, { kind: 'line' }>;
  marks: readonly Mark[];
  personal: readonly PersonalSpan[];
}>;

/** One line as printed, with its number in the margin. A blank line is left out, its number is not used again. */
export const DocLine = memo(function DocLine({ line, marks, personal }: Props) {
  if (line.text.trim() === '') return null;
  return (
    <p className={`doc-line ${line.role ?? 'body'}`} data-line={line.place.line ?? undefined}>
      <span className="doc-number" aria-hidden="true">
        {line.place.line ?? ''}
      </span>
      <span className="doc-text">
        <MarkedText text={line.text} marks={marks} personal={personal} />
      </span>
    </p>
  );
});
