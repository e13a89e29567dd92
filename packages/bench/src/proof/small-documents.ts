import type { MadeDocument } from '../noise/book.ts';
import type { Random } from '../noise/random.ts';
import { exactHabit } from '../noise/habit.ts';
import { percent } from '../noise/print.ts';
import { writer } from '../noise/writer.ts';

const fen = (r: Random): bigint => BigInt(r.int(1, 2_000_000)) * 1000n + BigInt(r.int(0, 999));

/** A paragraph with one wrong number: a sum, a year-on-year sentence, a share, or a chain of sums that fails only jointly. */
export function wrongParagraph(r: Random): MadeDocument {
  const w = writer(exactHabit('half-up'), r);
  const off = BigInt(r.int(3, 400)) * 100_000n;
  switch (r.int(0, 3)) {
    case 0: {
      const parts = Array.from({ length: r.int(2, 9) }, () => fen(r));
      const total = w.amount(
        '总数',
        parts.reduce((sum, part) => sum + part, off),
      );
      const ids = parts.map((part, i) => w.amount(`部分${i + 1}`, part));
      w.say('composition', { total, parts: ids, exhaustive: true, measure: 'amount' });
      break;
    }
    case 1: {
      const prior = fen(r) + 10_000_000n;
      const delta = fen(r) + 10_000_000n;
      const roles = {
        current: w.amount('本年', prior + delta),
        delta: w.amount('增加', delta),
        percent: w.percentage('增长', percent(delta * 2n + off, prior, 'half-up')),
        direction: 'increase',
        prior: r.chance(0.5) ? w.amount('上年', prior) : null,
      };
      w.say('change', roles);
      break;
    }
    case 2: {
      const whole = fen(r) + 50_000_000n;
      const part = (whole * BigInt(r.int(50, 600))) / 1000n;
      w.say('share', {
        part: w.amount('部分', part),
        whole: w.amount('全部', whole),
        percent: w.percentage('占比', percent(part + whole / 10n, whole, 'half-up')),
      });
      break;
    }
    default: {
      // Two sums of the same unprinted-exact parts, 0.03 apart: each holds, both do not.
      const [a, b] = [BigInt(r.int(100, 9000)), BigInt(r.int(100, 9000))];
      const hundredth = 10_000n;
      const ids = [a, b].map((part, i) => w.amount(`部分${i + 1}`, part * hundredth));
      const totals = [w.amount('合计甲', (a + b - 1n) * hundredth)];
      totals.push(w.amount('合计乙', (a + b + 1n) * hundredth));
      for (const total of totals) {
        w.say('composition', { total, parts: ids, exhaustive: true, measure: 'amount' });
      }
    }
  }
  return w.book.document;
}
