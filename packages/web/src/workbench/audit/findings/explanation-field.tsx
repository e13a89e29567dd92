import { useId, useState } from 'react';

type Props = Readonly<{
  kept: string;
  onKeep: (words: string) => void;
  onClose: () => void;
}>;

/** 写说明: the department's own words, kept with the finding and printed in the opinion. */
export function ExplanationField({ kept, onKeep, onClose }: Props) {
  const [words, setWords] = useState(kept);
  const id = useId();
  return (
    <form
      className="explanation-form"
      onSubmit={(event) => {
        event.preventDefault();
        onKeep(words.trim());
        onClose();
      }}
    >
      <label htmlFor={id}>说明</label>
      <textarea
        id={id}
        className="field"
        rows={2}
        maxLength={2000}
        autoFocus
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
        }}
      />
      <p className="explanation-foot">
        <span className="hint">存在本机，随核对意见一起印。</span>
        <button type="button" className="button small" onClick={onClose}>
          不写了
        </button>
        <button type="submit" className="button small primary">
          存下说明
        </button>
      </p>
    </form>
  );
}
