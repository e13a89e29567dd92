import type { FindingNumber } from '@mingjian/engine';
import { type Entry, disputed, ordinals } from '../model/entries.ts';
import { placeText } from '../model/place-text.ts';
import type { Tape } from '../model/tape.ts';
import { shortLabels } from '../model/wording.ts';
import { decimalsOf } from '../../../format/show-figure.ts';
import { Figure } from '../../../components/figure.tsx';

type Props = Readonly<{
  entry: Entry;
  tape: Tape | null;
  onPlace: (number: FindingNumber) => void;
}>;

/** From here on each number keeps to one line, so that the sum stays in view; the whole label is its title. */
const LONG = 5;

/** The calculator tape: each number with the mark that it has in the document, the sum under a rule. */
export function TapeTable({ entry, tape, onPlace }: Props) {
  const claimed = tape ? disputed(entry) : null;
  const shown = entry.numbers.filter((number) => number !== claimed);
  const labels = shortLabels(shown);
  const marks = ordinals(entry);
  const minus = new Set(tape?.rows.filter((row) => row.minus).map(({ number }) => number));
  const decimals = Math.max(
    0,
    ...shown.map(({ value }) => decimalsOf(value)),
    decimalsOf(tape?.sum ?? null),
  );
  const unit = claimed?.unit ?? '';
  return (
    <table className={shown.length > LONG ? 'tape long' : 'tape'}>
      <caption className="sr">所涉的数字</caption>
      <colgroup>
        <col width="28" />
        <col />
        {shown.length > LONG ? <col width="92" /> : <col />}
      </colgroup>
      <tbody>
        {shown.map((number, at) => (
          <tr key={`${number.fact}-${String(at)}`}>
            <td className={`tape-mark ${entry.tone}`}>{marks.get(number) ?? '●'}</td>
            <th scope="row">
              <button
                type="button"
                className="tape-place"
                title={`${number.label} · ${placeText(number.place)}`}
                onClick={() => onPlace(number)}
              >
                {labels.get(number)}
              </button>
            </th>
            <td className="tape-value">
              {minus.has(number) ? <span className="tape-sign">−</span> : null}
              {number.value === null || !/^-?\d/u.test(number.value) ? (
                number.raw
              ) : (
                <Figure value={number.value} decimals={tape ? decimals : 0} />
              )}
              {tape || number.unit === null ? null : <span className="fine"> {number.unit}</span>}
            </td>
          </tr>
        ))}
      </tbody>
      {tape && tape.rows.length > 1 ? (
        <tfoot>
          <tr>
            <td />
            <th scope="row">
              {minus.size > 0 ? '相减' : '相加'} <span className="fine">{unit}</span>
            </th>
            <td className="tape-value">
              <Figure value={tape.sum} decimals={decimals} />
            </td>
          </tr>
        </tfoot>
      ) : null}
    </table>
  );
}
