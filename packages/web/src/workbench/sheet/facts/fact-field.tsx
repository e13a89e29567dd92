import { useId, useState } from 'react';
import type { Draft } from '../model/draft.ts';

type Props = Readonly<{
  label: string;
  path: string;
  value: string | null;
  /** Entries that could not be read, by path; this field's own stays in it until it is put right or taken back. */
  refused: Draft['refused'];
  hint?: string;
  /** Words that the office uses again and again; others may be typed. */
  choices?: readonly string[];
  type?: 'text' | 'date';
  wide?: boolean;
  /** Takes the text; a sentence when it cannot be taken. */
  onEnter: (path: string, text: string) => string | null;
}>;

/** One field outside the printed form. It takes its text when it is left or Enter is pressed, and says at once why not. */
export function FactField({
  label,
  path,
  value,
  refused,
  hint,
  choices,
  type = 'text',
  wide = false,
  onEnter,
}: Props) {
  const id = useId();
  const refusal = refused[path]?.message ?? null;
  const standing = refused[path]?.raw || (value ?? '');
  const [text, setText] = useState(standing);
  const [known, setKnown] = useState(standing);
  // Undo, a merge or another cell may change what stands here.
  if (known !== standing) {
    setKnown(standing);
    setText(standing);
  }
  const take = (): void => {
    if (text !== standing) onEnter(path, text);
  };
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <div className={wide ? 'fact-field wide-field' : 'fact-field'}>
        <input
          id={id}
          className="field"
          type={type}
          data-path={path}
          value={text}
          list={choices ? `${id}-choices` : undefined}
          aria-invalid={refusal === null ? undefined : true}
          aria-describedby={refusal !== null || hint !== undefined ? `${id}-hint` : undefined}
          onChange={(event) => setText(event.target.value)}
          onBlur={take}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) take();
            if (event.key === 'Escape') setText(standing);
          }}
        />
        {choices ? (
          <datalist id={`${id}-choices`}>
            {choices.map((each) => (
              <option key={each} value={each} />
            ))}
          </datalist>
        ) : null}
        {refusal === null ? (
          hint === undefined ? null : (
            <span id={`${id}-hint`} className="hint">
              {hint}
            </span>
          )
        ) : (
          <span id={`${id}-hint`} className="field-refusal" role="alert">
            {refusal}
          </span>
        )}
      </div>
    </>
  );
}
