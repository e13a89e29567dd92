import type { Citation, FindingNumber } from '@mingjian/engine';
import type { ReactNode } from 'react';
import type { Entry } from '../model/entries.ts';
import type { Tape } from '../model/tape.ts';
import { inequality, sentences } from '../model/wording.ts';
import { RepairLines } from './repair-lines.tsx';
import { TapeTable } from './tape-table.tsx';

type Props = Readonly<{
  entry: Entry;
  tape: Tape | null;
  onPlace: (number: FindingNumber) => void;
  children?: ReactNode;
}>;

/** The proof of one finding: left the tape, right the sentences, the impossible inequality, and what would make it agree. */
export function FindingBody({ entry, tape, onPlace, children }: Props) {
  const { finding } = entry;
  const steps = sentences(entry, tape);
  const large = inequality(entry, tape);
  const [cite] = finding?.cite ?? [];
  return (
    <div className={entry.numbers.length === 0 ? 'finding-body alone' : 'finding-body'}>
      {entry.numbers.length === 0 ? null : (
        <TapeTable entry={entry} tape={tape} onPlace={onPlace} />
      )}
      <div className="finding-why">
        {steps.length === 0 ? null : (
          <ol className="finding-steps">
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        )}
        {large === '' ? null : (
          <p className="finding-large">
            <span className={`impossible ${entry.tone}`}>{large}</span>
            <span>舍入解释不了</span>
          </p>
        )}
        <RepairLines entry={entry} />
        {steps.length > 0 || large !== '' ? null : <p className="hint">{NEXT[entry.tone]}</p>}
        {cite && finding?.printed != null ? <Ground cite={cite} /> : null}
        {entry.explanation === '' ? null : (
          <p className="explained">
            <b>说明</b> {entry.explanation}
          </p>
        )}
        {children}
      </div>
    </div>
  );
}

const NEXT = {
  contradiction: '请对照凭证。',
  explain: '不一定有误：写一句说明，随核对意见一起印。',
  check: '请对照原件看一眼；没有问题就不用改。',
  rounding: '不用改。',
} as const;

/** What the check rests on: a clause, or an interpretation with its evidence. */
function Ground({ cite }: Readonly<{ cite: Citation }>) {
  return cite.kind === 'clause' ? (
    <p className="hint finding-ground">
      依据 《{cite.source}》{cite.at}
    </p>
  ) : (
    <p className="hint finding-ground" title={cite.evidence}>
      <span className="tag-interpretation">推定</span> {cite.text}
    </p>
  );
}
