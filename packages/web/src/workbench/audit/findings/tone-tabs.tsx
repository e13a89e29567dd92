import { type KeyboardEvent, useRef } from 'react';
import { Verdict } from '../../../components/verdict.tsx';
import type { Tone } from '../model/entries.ts';
import { TONES } from './tone.ts';

type Props = Readonly<{
  counts: Readonly<Record<Tone, number>>;
  chosen: Tone;
  onChoose: (tone: Tone) => void;
}>;

/** The four verdicts with their counts; arrows move between them. */
export function ToneTabs({ counts, chosen, onChoose }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = TONES.findIndex(({ tone }) => tone === chosen);
    const next = TONES[(at + step + TONES.length) % TONES.length];
    if (!next) return;
    onChoose(next.tone);
    list.current?.querySelector<HTMLElement>(`#tone-${next.tone}`)?.focus();
  };
  return (
    <div
      ref={list}
      className="tone-tabs"
      role="tablist"
      aria-label="核对结论"
      onKeyDown={onKeyDown}
    >
      {TONES.map(({ tone, label }) => (
        <button
          key={tone}
          id={`tone-${tone}`}
          type="button"
          role="tab"
          className={`tone-tab ${tone}`}
          aria-selected={tone === chosen}
          aria-controls="tone-panel"
          tabIndex={tone === chosen ? 0 : -1}
          onClick={() => onChoose(tone)}
        >
          <Verdict kind={tone} size={18}>
            {label}
          </Verdict>
          <b className="tone-count">{counts[tone]}</b>
        </button>
      ))}
    </div>
  );
}
