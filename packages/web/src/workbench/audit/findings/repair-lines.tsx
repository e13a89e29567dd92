import { shownRepairs } from '@mingjian/engine';
import type { Entry } from '../model/entries.ts';
import { shortLabels } from '../model/wording.ts';

/** The reason that a repair is likely stands in brackets at the end of its sentence. */
const hintOf = (label: string): string => /（([^（）]*)）$/u.exec(label)?.[1] ?? '';

/** 怎样才相符: arithmetic, never advice; what is right is for the vouchers to say. */
export function RepairLines({ entry }: Readonly<{ entry: Entry }>) {
  const { shown, rest } = shownRepairs(entry.finding ?? { repairs: [], numbers: [] });
  if (shown.length === 0) return null;
  const labels = shortLabels(entry.numbers);
  const labelOf = (fact: string | undefined): string => {
    const number = entry.numbers.find((each) => each.fact === fact);
    return (number && labels.get(number)) ?? '';
  };
  return (
    <div className="repairs">
      <p className="hint">怎样才相符（以凭证为准）</p>
      <ul>
        {shown.map((repair, at) => (
          <li key={`${repair.fact ?? ''}-${repair.to}`}>
            {at > 0 ? '或 ' : ''}
            {labelOf(repair.fact)} <s>{repair.from}</s> → <b>{repair.to}</b>
            {hintOf(repair.label) === '' ? null : (
              <span className="hint">（{hintOf(repair.label)}）</span>
            )}
          </li>
        ))}
      </ul>
      {rest === '' ? null : <p className="hint">{rest}</p>}
    </div>
  );
}
