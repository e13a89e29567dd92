import type { FindingNumber } from '@mingjian/engine';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { FindingsView } from './findings/findings-view.tsx';
import { UnreadList } from './findings/unread-list.tsx';
import type { Entry, Tone } from './model/entries.ts';
import { type Anchor, locator } from './model/locate.ts';
import { nothingChecked } from './model/nothing-checked.ts';
import { isOwed } from './model/what-is-missing.ts';
import { openMarks, quietMarks, targetOf } from './model/marks.ts';
import type { Reading } from './reading/reading.ts';
import { type AuditFile, chooseFile } from './store/audit-store.ts';
import { DocumentView } from './view/document-view.tsx';

type Props = Readonly<{
  reading: Reading;
  /** Index of this file among the documents of the whole result. */
  file: number;
  entries: readonly Entry[];
  /** Counts the presses of 从第 1 处看起. */
  start: number;
  fileOf: (document: number) => AuditFile | null;
  onExplain: (entry: Entry, words: string) => void;
  onPrint: (entries: readonly Entry[]) => void;
}>;

/** One file on paper with its findings beside it: a click on either side leads to the other. */
export function ReadFile(props: Props) {
  const { reading, file, entries, start, fileOf } = props;
  const locate = useMemo(() => locator(reading.raw, reading.document.facts), [reading]);
  const first = entries.find(({ tone }) => tone !== 'rounding') ?? entries[0] ?? null;
  // Until the person chooses, the most certain finding is open; what holds between files may bring a more certain one later.
  const lead = first !== null && first.tone !== 'rounding' ? first.key : null;
  const [chosenTone, setTone] = useState<Tone | null>(null);
  const [chosenKey, setOpen] = useState<string | null | undefined>(undefined);
  const tone = chosenTone ?? first?.tone ?? 'contradiction';
  const open = chosenKey === undefined ? lead : chosenKey;
  const [target, setTarget] = useState<Readonly<{ anchor: Anchor; asked: number }> | null>(null);

  // Words written to a finding make new entries; the marks depend only on the numbers.
  const numbers = entries.map(({ key, tone: each }) => `${key}${each}`).join(' ');
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const quiet = useMemo(() => quietMarks(entries, locate, file), [numbers, locate, file]);
  const entry = entries.find(({ key }) => key === open) ?? null;
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const marks = useMemo(() => openMarks(entry, locate, file), [open, numbers, locate, file]);

  const goTo = useCallback((anchor: Anchor | null): void => {
    if (anchor) setTarget((before) => ({ anchor, asked: (before?.asked ?? 0) + 1 }));
  }, []);
  const show = (key: string | null): void => {
    setOpen(key);
    const wanted = entries.find((each) => each.key === key);
    if (!wanted) return;
    setTone(wanted.tone);
    goTo(targetOf(wanted, locate, file));
  };
  const onPlace = (number: FindingNumber): void => {
    if (number.document === file) goTo(locate.fact(number.fact) ?? locate.place(number.place));
    else {
      const other = fileOf(number.document);
      if (other) chooseFile(other.id);
    }
  };
  const besideOf = (each: Entry): string | null => {
    const other = each.numbers.find(({ document }) => document !== file);
    return other ? (fileOf(other.document)?.name ?? null) : null;
  };

  const led = chosenKey === undefined;
  useEffect(() => {
    const wanted = led ? entries.find(({ key }) => key === lead) : undefined;
    if (wanted) goTo(targetOf(wanted, locate, file));
    // Only while the program leads.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [led, lead]);
  const pressed = useRef(start);
  useEffect(() => {
    if (pressed.current === start) return;
    pressed.current = start;
    const owed = entries.find(isOwed);
    if (owed) {
      show(owed.key);
      requestAnimationFrame(() =>
        document
          .querySelector<HTMLElement>(`.finding[data-finding="${owed.key}"] .finding-line`)
          ?.focus(),
      );
    }
    // Answers a press of the button, not a change of the list.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [start]);

  return (
    <div className="audit">
      <button
        type="button"
        className="skip-document"
        onClick={() => document.querySelector<HTMLElement>(`#tone-${tone}`)?.focus()}
      >
        跳过正文，到核对结果
      </button>
      <DocumentView reading={reading} quiet={quiet} open={marks} target={target} onEntry={show} />
      <div className="audit-side">
        <FindingsView
          unchecked={nothingChecked(reading, entries)}
          entries={entries}
          tone={tone}
          open={open}
          besideOf={besideOf}
          onTone={(next) => {
            const top = entries.find((each) => each.tone === next);
            show(next === 'rounding' ? null : (top?.key ?? null));
            setTone(next);
          }}
          onOpen={show}
          onPlace={onPlace}
          onExplain={props.onExplain}
          onPrint={(each) => props.onPrint([each])}
        />
        <UnreadList unread={reading.document.unread} />
      </div>
    </div>
  );
}
