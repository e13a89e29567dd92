import { type Column, type ColumnChoice, chosenOf } from './column-choice.ts';

type Props = Readonly<{
  columns: readonly Column[];
  choice: ColumnChoice;
  /** A column that every row needs: it can be moved, not left out. */
  fixed?: string;
  onChange: (next: ColumnChoice) => void;
}>;

/** Which columns, in which order; the order is remembered, because an office always wants the same one. */
export function ColumnChooser({ columns, choice, fixed, onChange }: Props) {
  const chosen = chosenOf(columns, choice);
  const others = columns.filter(({ key }) => !choice.includes(key));
  const move = (at: number, by: -1 | 1): void => {
    const next = [...choice];
    const [key] = next.splice(at, 1);
    if (key !== undefined) next.splice(at + by, 0, key);
    onChange(next);
  };
  return (
    <fieldset className="columns-panel">
      <legend className="sr">列和次序</legend>
      {chosen.map(({ key, label }, at) => (
        <span key={key} className="column-chip">
          <label>
            <input
              type="checkbox"
              checked
              disabled={choice.length === 1 || key === fixed}
              onChange={() => onChange(choice.filter((each) => each !== key))}
            />
            {label}
          </label>
          <button
            type="button"
            aria-label={`${label}左移`}
            disabled={at === 0}
            onClick={() => move(at, -1)}
          >
            ‹
          </button>
          <button
            type="button"
            aria-label={`${label}右移`}
            disabled={at === chosen.length - 1}
            onClick={() => move(at, 1)}
          >
            ›
          </button>
        </span>
      ))}
      {others.map(({ key, label }) => (
        <span key={key} className="column-chip off">
          <label>
            <input type="checkbox" checked={false} onChange={() => onChange([...choice, key])} />
            {label}
          </label>
        </span>
      ))}
    </fieldset>
  );
}
