import { useEffect, useRef } from 'react';

type Props = Readonly<{
  label: string;
  /** Null: the cell is chosen, and the first key replaces it. Text: it is being edited. */
  text: string | null;
  onText: (text: string) => void;
}>;

/**
 * Stands in the chosen cell from the moment it is chosen, so that an input method composes into it from the first key.
 * Invisible until something is typed; it never scrolls the page by itself.
 */
export function CellEditor({ label, text, onText }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  const editing = text !== null;
  useEffect(() => {
    area.current?.focus({ preventScroll: true });
    area.current?.closest('td')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, []);
  useEffect(() => {
    const element = area.current;
    if (editing && element) element.setSelectionRange(element.value.length, element.value.length);
  }, [editing]);
  return (
    <textarea
      ref={area}
      className={editing ? 'f-editor' : 'f-editor f-waiting'}
      aria-label={label}
      spellCheck={false}
      rows={1}
      value={text ?? ''}
      onChange={(event) => onText(event.target.value)}
    />
  );
}
