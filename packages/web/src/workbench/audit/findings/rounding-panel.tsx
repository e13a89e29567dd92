import { Verdict } from '../../../components/verdict.tsx';
import type { Entry } from '../model/entries.ts';

type Props = Readonly<{
  entries: readonly Entry[];
  /** The whole list; otherwise the first two. */
  whole: boolean;
  open: string | null;
  onOpen: (key: string) => void;
  onWhole: () => void;
}>;

const FEW = 2;

/** What rounding explains, green: why it is fine, and that nothing is to be changed. */
export function RoundingPanel({ entries, whole, open, onOpen, onWhole }: Props) {
  if (entries.length === 0) return null;
  return (
    <section className="rounding-panel" aria-label="尾数可解释">
      <header>
        <Verdict kind="rounding" size={18}>
          尾数可解释 {entries.length} 处
        </Verdict>
        <span className="rounding-word">不用改</span>
        {whole || entries.length <= FEW ? null : (
          <button type="button" className="link" onClick={onWhole}>
            全部
          </button>
        )}
      </header>
      <ul>
        {(whole ? entries : entries.slice(0, FEW)).map(({ key, note, numbers }) =>
          note === null ? null : (
            <li key={key} className={open === key ? 'chosen' : undefined} data-finding={key}>
              <button type="button" onClick={() => onOpen(key)} title={note.message}>
                <span className="rounding-label">{numbers[0]?.label ?? ''}</span>
                <span className="rounding-printed">
                  印 {note.printed}
                  {numbers[0]?.unit === '%' ? '%' : ''}
                </span>
                <span className="rounding-why">
                  {numbers.length - 1} 个数舍入前可在 {note.computed.low}～{note.computed.high}
                </span>
              </button>
            </li>
          ),
        )}
      </ul>
    </section>
  );
}
