import { useState } from 'react';

type Props = Readonly<{
  label: string;
  value: string | null;
  placeholder?: string;
  /** Figures stand to the right; words take the width. */
  figure?: boolean;
  onEnter: (value: string | null) => void;
}>;

/** One answer, typed in place; it is taken when it is left or Enter is pressed. */
export function AnswerField({ label, value, placeholder, figure = false, onEnter }: Props) {
  const [text, setText] = useState(value ?? '');
  const [known, setKnown] = useState(value);
  // What was saved, or what somebody else answered, replaces what stands here.
  if (known !== value) {
    setKnown(value);
    setText(value ?? '');
  }
  const take = (): void => {
    const next = text.trim() === '' ? null : text.trim();
    if (next !== value) onEnter(next);
  };
  return (
    <input
      className={figure ? 'answer-field figure' : 'answer-field'}
      aria-label={label}
      placeholder={placeholder}
      value={text}
      inputMode={figure ? 'decimal' : undefined}
      onChange={(event) => setText(event.target.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) take();
        if (event.key === 'Escape') setText(value ?? '');
      }}
    />
  );
}
