import { type ColumnChoice, SUMMARY_COLUMNS } from './summary-columns.ts';

type Props = Readonly<{ choice: ColumnChoice; onChange: (next: ColumnChoice) => void }>;

/** Which columns, in which order; the order is remembered, because the finance office's sheet is always the same one. */
export function ColumnChooser({ choice, onChange }: Props) {
  const chosen = choice.flatMap(
    (key) => SUMMARY_COLUMNS.find((column) => column.key === key) ?? [],
  );
  const others = SUMMARY_COLUMNS.filter(({ key }) => !choice.includes(key));
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
              disabled={choice.length === 1}
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
