import { dateAndClock } from '../../format/show-date.ts';
import type { Recovered } from './model/recovered.ts';

type Props = Readonly<{
  recovered: Recovered | null;
  onBack: () => void;
  onDone: () => void;
}>;

const SHOWN = 4;

const named = (labels: readonly string[]): string =>
  `${labels.slice(0, SHOWN).join('、')}${labels.length > SHOWN ? ' 等' : ''}`;

/** What was entered before the page went away and had not reached the server: it is back in its cells, and can be given up. */
export function RecoveredNotice({ recovered, onBack, onDone }: Props) {
  if (recovered === null || recovered.places.length + recovered.unread.length === 0) return null;
  const { places, unread, at } = recovered;
  return (
    <div className="notice recovered" role="status">
      <span>
        {dateAndClock(at)} 填的：
        {places.length > 0
          ? `有 ${places.length} 处没有来得及存，已放回表里（${named(places)}）。`
          : ''}
        {unread.length > 0 ? `有 ${unread.length} 处没有读懂，还在原格（${named(unread)}）。` : ''}
      </span>
      <button type="button" className="button small" onClick={onBack}>
        不要，退回已存的
      </button>
      <button type="button" className="button small" onClick={onDone}>
        知道了
      </button>
    </div>
  );
}
