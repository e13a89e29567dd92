import type { FindingNumber } from '@mingjian/engine';
import { useEffect, useRef, useState } from 'react';
import { Verdict } from '../../../components/verdict.tsx';
import type { Entry, Tone } from '../model/entries.ts';
import { shownOf, STEP } from '../model/shown.ts';
import { headline } from '../model/wording.ts';
import { FindingCard } from './finding-card.tsx';
import { RoundingPanel } from './rounding-panel.tsx';
import { TONES } from './tone.ts';
import { ToneTabs } from './tone-tabs.tsx';

type Props = Readonly<{
  entries: readonly Entry[];
  /** Nothing in the file could be checked. */
  unchecked: boolean;
  tone: Tone;
  open: string | null;
  /** Name of the other file of a finding between two; null for the others. */
  besideOf: (entry: Entry) => string | null;
  onTone: (tone: Tone) => void;
  onOpen: (key: string | null) => void;
  onPlace: (number: FindingNumber) => void;
  onExplain: (entry: Entry, words: string) => void;
  onPrint: (entry: Entry) => void;
}>;

/** The right-hand side: what was found, most certain first, one open at a time, and what rounding explains in the same view. */
export function FindingsView(props: Props) {
  const { entries, tone, open, onTone, onOpen } = props;
  const list = useRef<HTMLDivElement>(null);
  const [most, setMost] = useState(STEP);
  const of = (wanted: Tone): readonly Entry[] => entries.filter((entry) => entry.tone === wanted);
  const counts = {
    contradiction: of('contradiction').length,
    explain: of('explain').length,
    check: of('check').length,
    rounding: of('rounding').length,
  };
  useEffect(() => {
    if (open !== null)
      list.current?.querySelector(`[data-finding="${open}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  const shown = tone === 'rounding' ? [] : shownOf(of(tone), most, open);
  const left = tone === 'rounding' ? 0 : counts[tone] - shown.length;
  const current = TONES.find((each) => each.tone === tone);
  return (
    <section className="findings" aria-label="核对结果">
      <ToneTabs counts={counts} chosen={tone} onChoose={onTone} />
      <div
        ref={list}
        className="findings-list"
        id="tone-panel"
        role="tabpanel"
        aria-labelledby={`tone-${tone}`}
        tabIndex={-1}
      >
        {counts[tone] === 0 ? (
          <p className="findings-none">
            {props.unchecked ? (
              '没有可核对的数。'
            ) : (
              <Verdict kind="done">{current?.clear ?? ''}</Verdict>
            )}
          </p>
        ) : null}
        {shown.map((entry) => (
          <FindingCard
            key={entry.key}
            entry={entry}
            open={open === entry.key}
            beside={props.besideOf(entry)}
            onToggle={() => onOpen(open === entry.key ? null : entry.key)}
            onPlace={props.onPlace}
            onExplain={(words) => props.onExplain(entry, words)}
            onPrint={() => props.onPrint(entry)}
          />
        ))}
        {left === 0 ? null : (
          <button type="button" className="link" onClick={() => setMost(shown.length + STEP)}>
            还有 {left} 处，再列 {Math.min(left, STEP)} 处
          </button>
        )}
        {TONES.filter((each) => each.tone !== tone && each.tone !== 'rounding').map((each) =>
          counts[each.tone] === 0 ? null : (
            <button
              key={each.tone}
              type="button"
              className={`finding finding-line folded ${each.tone}`}
              onClick={() => onTone(each.tone)}
            >
              <Verdict kind={each.tone} size={18}>
                {each.label} {counts[each.tone]} 处
              </Verdict>
              <span className="finding-claim">{headline(of(each.tone)[0] ?? NOBODY, null)}</span>
              <span className="finding-place">展开</span>
            </button>
          ),
        )}
        <RoundingPanel
          entries={of('rounding')}
          whole={tone === 'rounding'}
          open={open}
          onOpen={onOpen}
          onWhole={() => onTone('rounding')}
        />
      </div>
    </section>
  );
}

const NOBODY: Entry = {
  key: '',
  tone: 'check',
  numbers: [],
  place: null,
  finding: null,
  note: null,
  explanation: '',
  explanationKey: '',
};
