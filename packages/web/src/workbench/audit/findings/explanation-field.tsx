import { useId, useState } from 'react';

type Props = Readonly<{
  kept: string;
  onKeep: (words: string) => void;
  onClose: () => void;
}>;

/** 写说明: the department's own words, kept as they are typed, printed in the opinion; 不写了 goes back to what stood before. */
export function ExplanationField({ kept, onKeep, onClose }: Props) {
  const [before] = useState(kept);
  const [words, setWords] = useState(kept);
  const put = (next: string): void => {
    setWords(next);
    onKeep(next.trim());
  };
  const giveUp = (): void => {
    onKeep(before);
    onClose();
  };
  const id = useId();
  return (
    <form
      className="explanation-form"
      onSubmit={(event) => {
        event.preventDefault();
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
        onChange={(event) => put(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') giveUp();
        }}
      />
      <p className="explanation-foot">
        <span className="hint">边写边存在本机，随核对意见一起印。</span>
        <button type="button" className="button small" onClick={giveUp}>
          不写了
        </button>
        <button type="submit" className="button small primary">
          写好了
        </button>
      </p>
    </form>
  );
}
