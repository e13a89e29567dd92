import { makeAccounts } from './accounts.ts';
import type { MadeBook, MadeFact } from './book.ts';
import { type Habit, drawHabit, exactHabit } from './habit.ts';
import { PRINTINGS } from './print.ts';
import { writeProse } from './prose.ts';
import { type Random, random } from './random.ts';
import { writeTables } from './tables.ts';
import { writer } from './writer.ts';

function write(habit: Habit, seed: number): MadeBook {
  const r = random(seed);
  const w = writer(habit, random(seed + 77_777));
  writeProse(w, writeTables(w, makeAccounts(r), r), r);
  return w.book;
}

/** A correct book, printed throughout in one of the three ways, all percents and differences from the exact amounts. */
export const makeBook = (seed: number): MadeBook =>
  write(exactHabit(PRINTINGS[seed % 3] ?? 'half-up'), seed);

/** A correct book of an office with its own habits. */
export const makeHabitBook = (seed: number): MadeBook =>
  write(drawHabit(random(seed + 55_555)), seed);

/** One wrong print: which fact, and what it should have been. */
export type Slip = Readonly<{ fact: string; right: string; wrong: string }>;

function slipOf(text: string, r: Random): string {
  const digits = text.replace(/[^\d]/g, '');
  const point = text.includes('.') ? text.length - text.indexOf('.') - 1 : 0;
  const restore = (all: string): string => {
    const padded = all.padStart(point + 1, '0');
    const whole = padded.slice(0, padded.length - point).replace(/^0+(?=\d)/, '');
    return point === 0 ? whole : `${whole}.${padded.slice(-point)}`;
  };
  const at = r.int(0, digits.length - 1);
  switch (r.int(0, 5)) {
    case 0: {
      const next = Math.min(at + 1, digits.length - 1);
      const list = [...digits];
      [list[at], list[next]] = [list[next] ?? '0', list[at] ?? '0'];
      return restore(list.join(''));
    }
    case 1:
      return restore(digits.slice(0, at) + digits.slice(at + 1));
    case 2:
      return restore(`${digits}0`);
    case 3:
      return restore(String(BigInt(digits) + BigInt(r.int(1, 3))));
    case 4:
      return restore(String(BigInt(digits) + BigInt(r.int(4, 60))));
    default:
      return restore(digits.slice(0, at) + r.int(0, 9) + digits.slice(at + 1));
  }
}

/** Puts one wrong number into a copy of a book. */
export function spoil(book: MadeBook, seed: number): { book: MadeBook; slip: Slip } {
  const r = random(seed);
  for (;;) {
    const victim = r.pick(book.document.facts);
    const wrong = slipOf(victim.value, r);
    if (Number(wrong) === Number(victim.value)) continue;
    const facts = book.document.facts.map((fact): MadeFact =>
      fact === victim ? { ...fact, value: wrong, raw: `${wrong}${fact.unit}` } : fact,
    );
    return {
      book: { ...book, document: { ...book.document, facts } },
      slip: { fact: victim.id, right: victim.value, wrong },
    };
  }
}
