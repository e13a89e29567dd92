import type { Entry } from '../model/entries.ts';
import { shortLabels } from '../model/wording.ts';

const MOST = 3;
/** The reason that a repair is likely stands in brackets at the end of its sentence. */
const hintOf = (label: string): string => /（([^（）]*)）$/u.exec(label)?.[1] ?? '';

/** 怎样才相符: arithmetic, never advice; what is right is for the vouchers to say. */
export function RepairLines({ entry }: Readonly<{ entry: Entry }>) {
  const repairs = entry.finding?.repairs ?? [];
  if (repairs.length === 0) return null;
  const labels = shortLabels(entry.numbers);
  const labelOf = (fact: string | undefined): string => {
    const number = entry.numbers.find((each) => each.fact === fact);
    return (number && labels.get(number)) ?? '';
  };
  return (
    <div className="repairs">
      <p className="hint">怎样才相符（以凭证为准）</p>
      <ul>
        {repairs.slice(0, MOST).map((repair, at) => (
          <li key={`${repair.fact ?? ''}-${repair.to}`}>
            {at > 0 ? '或 ' : ''}
            {labelOf(repair.fact)} <s>{repair.from}</s> → <b>{repair.to}</b>
            {hintOf(repair.label) === '' ? null : (
              <span className="hint">（{hintOf(repair.label)}）</span>
            )}
          </li>
        ))}
      </ul>
      {repairs.length > MOST ? (
        <p className="hint">另有 {repairs.length - MOST} 种改法，见核对意见。</p>
      ) : null}
    </div>
  );
}
