import { useEffect, useMemo } from 'react';
import { flushSync } from 'react-dom';
import { Verdict } from '../../components/verdict.tsx';
import { FindingBody } from './findings/finding-body.tsx';
import { TONES } from './findings/tone.ts';
import type { Entry } from './model/entries.ts';
import { placeText } from './model/place-text.ts';
import { tapeOf } from './model/tape.ts';
import { differenceText, headline } from './model/wording.ts';

type Props = Readonly<{
  file: string;
  entries: readonly Entry[];
  /** Nothing in the file could be checked: then the paper says that its silence is no praise. */
  unchecked: boolean;
  onDone: () => void;
}>;

/** What goes on paper: the findings with their proofs, opened, without the screen around them. Prints as soon as it stands. */
export function PrintSheet({ file, entries, unchecked, onDone }: Props) {
  useEffect(() => {
    const done = (): void => flushSync(onDone);
    addEventListener('afterprint', done, { once: true });
    // The browser answers `afterprint` also when the person closes its dialog without printing.
    const timer = setTimeout(() => print());
    return () => {
      clearTimeout(timer);
      removeEventListener('afterprint', done);
    };
  }, [onDone]);
  const findings = entries.filter(({ finding }) => finding !== null);
  const notes = entries.filter(({ note }) => note !== null);
  return (
    <section className="print-sheet" aria-label="核对意见打印稿">
      <h1>核对意见</h1>
      <p className="hint">{file}</p>
      {findings.length > 0 ? null : (
        <p>
          {unchecked
            ? '没有可核对的数：没有发现不等于没有问题，请人工看一遍。'
            : '没有发现相互矛盾、需要说明或需要核对之处。'}
        </p>
      )}
      {findings.map((entry) => (
        <PrintedFinding key={entry.key} entry={entry} />
      ))}
      {notes.length > 0 ? (
        <>
          <h2>尾数可解释 {notes.length} 处，不用改</h2>
          <ul>
            {notes.map(({ key, note }) => (
              <li key={key}>≈ {note?.message}</li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

const nowhere = (): void => undefined;

function PrintedFinding({ entry }: Readonly<{ entry: Entry }>) {
  const tape = useMemo(() => tapeOf(entry), [entry]);
  return (
    <article className={`finding open ${entry.tone}`}>
      <h2 className="finding-line">
        <Verdict kind={entry.tone}>{TONES.find(({ tone }) => tone === entry.tone)?.label}</Verdict>
        <span className="finding-claim">{headline(entry, tape)}</span>
        <b className="finding-difference">{differenceText(entry, tape)}</b>
        <span className="finding-place">{entry.place ? placeText(entry.place) : ''}</span>
      </h2>
      <FindingBody entry={entry} tape={tape} onPlace={nowhere} />
    </article>
  );
}
