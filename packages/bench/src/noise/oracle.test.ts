import { describe, expect, it } from 'vitest';
import type { MadeBook } from './book.ts';
import { exactHabit } from './habit.ts';
import { isFindable, isFindableWithHabits } from './oracle.ts';
import { random } from './random.ts';
import { writeShares } from './shares.ts';
import { writer } from './writer.ts';

/** part ÷ whole printed as given. */
function ratioBook(part: bigint, whole: bigint, percent: string): MadeBook {
  const w = writer(exactHabit('half-up'), random(1));
  const ids = [w.amount('部分', part), w.amount('全部', whole)] as const;
  w.truth({
    form: 'ratio',
    percent: w.percentage('占比', percent),
    part: [[ids[0], 1]],
    whole: [[ids[1], 1]],
  });
  return w.book;
}

describe('判定者知道的各种做法', () => {
  it('用印出的数相除：0.01 ÷ 0.03 = 33.33%', () => {
    const book = ratioBook(14_000n, 26_000n, '33.33');
    expect(isFindableWithHabits(book, 'n2')).toBe(false);
    // 0.005 ÷ 0.035 到 0.015 ÷ 0.025 之间的都可能是真数相除；95.33% 不在其中。
    expect(isFindableWithHabits(ratioBook(14_000n, 26_000n, '53.85'), 'n2')).toBe(false);
    expect(isFindableWithHabits(ratioBook(14_000n, 26_000n, '95.33'), 'n2')).toBe(true);
    expect(isFindableWithHabits(ratioBook(1_400_000_000n, 2_600_000_000n, '53.95'), 'n2')).toBe(
      true,
    );
  });

  it('百分比截尾：66.666…% 印 66.66', () => {
    const book = ratioBook(20_000_000_000n, 30_000_000_000n, '66.66');
    expect(isFindable(book, 'n2')).toBe(false);
    expect(isFindableWithHabits(book, 'n2')).toBe(false);
    expect(isFindableWithHabits(ratioBook(20_000_000_000n, 30_000_000_000n, '66.65'), 'n2')).toBe(
      true,
    );
  });

  it('末项占比凑成 100%', () => {
    const w = writer({ ...exactHabit('truncate'), fillsShares: true }, random(1));
    const amounts = [10_003_000_000n, 3_455_000_000n, 37_797_000_000n];
    const figure = (label: string, fen: bigint) => w.figure(w.amount(label, fen), fen);
    const whole = figure('总额', 51_255_000_000n);
    writeShares(
      w,
      '清单',
      whole,
      amounts.map((fen, i) => figure(`部分${i}`, fen)),
    );
    const last = w.book.document.facts.at(-1);
    expect(last?.value).toBe('73.75');
    expect(isFindableWithHabits(w.book, last?.id ?? '')).toBe(false);
    expect(isFindable(w.book, last?.id ?? '')).toBe(true);
  });
});
