import type { FindingNumber } from '@mingjian/engine';
import { useMemo, useState } from 'react';
import { Verdict } from '../../../components/verdict.tsx';
import type { Entry } from '../model/entries.ts';
import { placeText } from '../model/place-text.ts';
import { tapeOf } from '../model/tape.ts';
import { differenceText, headline } from '../model/wording.ts';
import { ExplanationField } from './explanation-field.tsx';
import { FindingBody } from './finding-body.tsx';
import { TONES } from './tone.ts';

type Props = Readonly<{
  entry: Entry;
  open: boolean;
  /** The other file, where the finding stands between two. */
  beside: string | null;
  onToggle: () => void;
  onPlace: (number: FindingNumber) => void;
  onExplain: (words: string) => void;
  onPrint: () => void;
}>;

/** One finding: a line with both numbers and the difference; open, its whole proof. */
export function FindingCard(props: Props) {
  const { entry, open, beside, onToggle, onPlace, onExplain, onPrint } = props;
  const tape = useMemo(() => tapeOf(entry), [entry]);
  const [writing, setWriting] = useState(false);
  const word = TONES.find(({ tone }) => tone === entry.tone)?.label ?? '';
  return (
    <article className={`finding ${entry.tone}${open ? ' open' : ''}`} data-finding={entry.key}>
      <h3>
        <button type="button" className="finding-line" aria-expanded={open} onClick={onToggle}>
          <Verdict kind={entry.tone} size={18}>
            <span className="sr">{word}</span>
          </Verdict>
          <span className="finding-claim">
            {headline(entry, tape)}
            {beside === null ? null : <span className="hint"> · 与{beside}对照</span>}
          </span>
          {entry.explanation === '' ? null : <span className="tag-advice">已说明</span>}
          <b className="finding-difference">{differenceText(entry, tape)}</b>
          {open || entry.place === null ? null : (
            <span className="finding-place">{placeText(entry.place)}</span>
          )}
        </button>
      </h3>
      {open ? (
        <FindingBody
          entry={writing ? { ...entry, explanation: '' } : entry}
          tape={tape}
          onPlace={onPlace}
        >
          {writing ? (
            <ExplanationField
              kept={entry.explanation}
              onKeep={onExplain}
              onClose={() => setWriting(false)}
            />
          ) : (
            <p className="finding-actions">
              <button type="button" className="button small" onClick={() => setWriting(true)}>
                {entry.explanation === '' ? '写说明' : '改说明'}
              </button>
              <button type="button" className="button small" onClick={onPrint}>
                打印证明
              </button>
            </p>
          )}
        </FindingBody>
      ) : null}
    </article>
  );
}
