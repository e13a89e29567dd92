import type { FindingNumber } from '@mingjian/engine';
import { disputed, type Entry } from './entries.ts';
import { spanText } from './place-text.ts';
import type { Tape } from './tape.ts';

/** Labels without the words that all of them begin with, so that a narrow tape shows what tells them apart. */
export function shortLabels(numbers: readonly FindingNumber[]): ReadonlyMap<FindingNumber, string> {
  const split = numbers.map(({ label }) => label.split(' ').filter((word) => word !== ''));
  let common = 0;
  while (
    split.length > 1 &&
    split.every((words) => words.length > common + 1 && words[common] === split[0]?.[common])
  )
    common += 1;
  return new Map(
    numbers.map((number, at) => [
      number,
      split[at]?.slice(common).join(' ') || number.label || '未写名称的数',
    ]),
  );
}

const minus = (value: string): string => value.replace('-', '−');
const unended = (sentence: string): string => sentence.replace(/。$/u, '');

/** 28.10 − 26.88, for a tape of few numbers. */
const expression = ({ rows }: Tape): string => {
  const ordered = rows.toSorted((a, b) => Number(a.minus) - Number(b.minus));
  return ordered
    .map(({ number, minus: less }, at) =>
      `${less ? '−' : at === 0 ? '' : '＋'} ${number.value ?? ''}`.trim(),
    )
    .join(' ');
};

/** What the rows come to, in words: 所列 11 项相加 4922.84, or 28.10 − 26.88 ＝ 1.22. */
const reckoning = (tape: Tape): string =>
  tape.rows.length > 3
    ? `所列 ${tape.rows.length} 项相加 ${minus(tape.sum)}`
    : tape.rows.length === 1
      ? `另一处写 ${minus(tape.sum)}`
      : `${expression(tape)} ＝ ${minus(tape.sum)}`;

/** The claim in one line with both numbers. */
export function headline(entry: Entry, tape: Tape | null): string {
  const { finding, note } = entry;
  if (note) return `${entry.numbers[0]?.label ?? ''}写 ${note.printed}`;
  if (!finding) return '';
  const claimed = disputed(entry);
  // The engine's own sentence, without the difference: that stands by itself at the end of the line.
  if (!claimed || !tape) return unended(finding.message).replace(/，差 .*$/u, '');
  const label = shortLabels([claimed]).get(claimed) ?? '';
  return `${label}写 ${minus(claimed.value ?? claimed.raw)}，${reckoning(tape)}`;
}

/** 差 26.90; "" where no difference is meant. */
export function differenceText(entry: Entry, tape: Tape | null): string {
  if (tape) return `差 ${tape.difference}`;
  // In the words of the finding where it has them: 9.00 个百分点 says more than 9.003478.
  const said = /，差 ([^，。；（]+)/u.exec(entry.finding?.message ?? '')?.[1];
  if (said !== undefined) return `差 ${said}`;
  const difference = entry.finding?.difference ?? null;
  return difference === null ? '' : `差 ${difference.replace('-', '')}`;
}

/** At most five sentences that a clerk can redo with a calculator. */
export function sentences(entry: Entry, tape: Tape | null): readonly string[] {
  const { finding } = entry;
  const claimed = disputed(entry);
  if (!finding) return [];
  if (!tape || !claimed) {
    const steps = finding.proof?.steps ?? [];
    // The intervals of the parts stand in the printed opinion; here the claim, the relation and what follows from it.
    return steps.length <= 5 ? steps : [...steps.slice(0, 1), ...steps.slice(-4)];
  }
  const parts = tape.rows.map(({ number }) => number);
  const label = shortLabels([claimed]).get(claimed) ?? '';
  return [
    `${spanText([claimed])}写${label} ${minus(claimed.value ?? claimed.raw)}。`,
    `${spanText(parts)}${reckoning(tape)}。`,
    `相差 ${tape.difference}。`,
    ...(tape.slack === null || tape.slack === ''
      ? []
      : [
          /^0(?:\.0*)?$/.test(tape.slack)
            ? '各数都没有取舍。'
            : `各数四舍五入，最多合计差 ${tape.slack}。`,
        ]),
  ];
}

/** The one impossible inequality, large. */
export function inequality(entry: Entry, tape: Tape | null): string {
  const claimed = disputed(entry);
  if (tape?.slack && claimed)
    return /^0(?:\.0*)?$/.test(tape.slack)
      ? `${minus(claimed.value ?? '')} ≠ ${minus(tape.sum)}`
      : `${tape.difference} ＞ ${tape.slack}`;
  return (entry.finding?.proof?.inequality ?? '')
    .replace(/（[^（）]*）$/u, '')
    .replace('>', '＞')
    .replace('<', '＜');
}
