import type { RecognisedDocument } from '@mingjian/engine';
import { placeText } from '../model/place-text.ts';

const MOST = 50;

/** What could not be read, each with its place and why: nothing is dropped silently. The raw text stays out, it may hold names. */
export function UnreadList({ unread }: Readonly<{ unread: RecognisedDocument['unread'] }>) {
  if (unread.length === 0) return null;
  return (
    <details className="unread">
      <summary>没有读懂 {unread.length} 处，其中的数字没有核对</summary>
      <ul>
        {unread.slice(0, MOST).map(({ place, why }, at) => (
          // The same sentence may stand at the same place twice.
          // eslint-disable-next-line react/no-array-index-key
          <li key={at}>
            <b>{placeText(place)}</b> {why}
          </li>
        ))}
      </ul>
      {unread.length > MOST ? <p className="hint">其余 {unread.length - MOST} 处未列出。</p> : null}
    </details>
  );
}
