import { useEffect, useState } from 'react';
import { setTypingUnsaved } from '../../app/save-state.ts';
import { readFigure } from '../../entry/read-figure.ts';

type Props = Readonly<{
  label: string;
  value: string | null;
  placeholder?: string;
  /** Figures stand to the right, and words are not taken for them; words take the width. */
  figure?: boolean;
  onEnter: (value: string | null) => void;
}>;

/** One answer, typed in place; it is taken when it is left or Enter is pressed, or says why it is not. */
export function AnswerField({ label, value, placeholder, figure = false, onEnter }: Props) {
  const [text, setText] = useState(value ?? '');
  const [known, setKnown] = useState(value);
  const [refusal, setRefusal] = useState<string | null>(null);
  // What was saved, undone, or answered by somebody else replaces what stands here.
  if (known !== value) {
    setKnown(value);
    setText(value ?? '');
    setRefusal(null);
  }
  useEffect(() => () => setTypingUnsaved(false), []);
  const put = (next: string): void => {
    setText(next);
    setRefusal(null);
    setTypingUnsaved(next !== (value ?? ''));
  };
  const take = (): void => {
    setTypingUnsaved(false);
    const read = figure ? readFigure(text, null) : null;
    if (read !== null && !read.ok) {
      setRefusal(`${label}没有存：${read.failure.message}`);
      return;
    }
    const typed = text.trim() === '' ? null : text.trim();
    const next = read === null ? typed : read.value;
    setText(next ?? '');
    if (next !== value) onEnter(next);
  };
  return (
    <>
      <input
        className={figure ? 'answer-field figure' : 'answer-field'}
        aria-label={label}
        aria-invalid={refusal !== null}
        placeholder={placeholder}
        value={text}
        inputMode={figure ? 'decimal' : undefined}
        // While something is half typed, Ctrl+Z belongs to the typing.
        data-typing={text !== (value ?? '')}
        onChange={(event) => put(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) take();
          if (event.key === 'Escape') put(value ?? '');
        }}
      />
      {refusal === null ? null : (
        <span className="answer-refusal" role="alert">
          {refusal}
        </span>
      )}
    </>
  );
}
