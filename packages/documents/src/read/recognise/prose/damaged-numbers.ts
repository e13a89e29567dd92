import { unitAfter } from './units.ts';

/** A stretch of text that was one number before copying or scanning broke it, with the readings that it may have. */
export type DamagedNumber = Readonly<{
  start: number;
  end: number;
  candidates: readonly string[];
}>;

type Piece = Readonly<{ start: number; end: number }>;

/** Digits, and the letters that a scan takes for digits, with no word between them. */
const RUN =
  /(?<![A-Za-z\d])[\dOolI]+(?:(?: ?[,.] ?|[ ，、])[\dOolI]+)*(?:[eE][+-]?\d+)?(?![A-Za-z])/gu;
const LOOK_ALIKE = /\d[OolI]|[OolI][\d,.]|\d[eE][+-]?\d/u;
const YEAR = /^(?:19|20)\d\d$/u;
const READABLE = /^\d+(?:\.\d+)?$/u;

/**
 * Finds numbers that fell apart: 1,00 0.00万元 is neither 1 nor 0.00万元. What stands with no word between and cannot be two healthy
 * numbers of a list is one number, to be read by a person. `pieces` are the healthy numbers found by themselves.
 */
export function damagedNumbers(text: string, pieces: readonly Piece[]): readonly DamagedNumber[] {
  return Array.from(text.matchAll(RUN)).flatMap((match) => {
    const run = { start: match.index, end: match.index + match[0].length };
    if (LOOK_ALIKE.test(match[0]))
      return isMeasured(text, run) || /\.\d\d/u.test(match[0]) ? [damaged(text, run)] : [];
    return chains(
      text,
      pieces.filter(({ start, end }) => start >= run.start && end <= run.end),
    ).map((chain) => damaged(text, chain));
  });
}

/** Neighbouring pieces of one number put together; pieces that stand for themselves are left out. */
function chains(text: string, pieces: readonly Piece[]): readonly Piece[] {
  const found: Piece[] = [];
  let open: Piece | null = null;
  let isTorn = false;
  const close = (): void => {
    if (open && (isTorn || isHeadless(text, open))) found.push(open);
  };
  for (const [at, piece] of pieces.entries()) {
    const before = pieces[at - 1];
    if (open && before && belongTogether(text, before, piece, pieces.at(-1) ?? piece)) {
      open = { start: open.start, end: piece.end };
      isTorn = true;
      continue;
    }
    close();
    [open, isTorn] = [piece, false];
  }
  close();
  return found;
}

function belongTogether(text: string, left: Piece, right: Piece, last: Piece): boolean {
  const [a, b] = [text.slice(left.start, left.end), text.slice(right.start, right.end)];
  const gap = text.slice(left.end, right.start);
  const measured = isMeasured(text, last);
  // No number begins with 00 or 05; a serial number (编号001、002) does, and has neither decimals nor a unit.
  if (/^0\d/u.test(b)) return measured || b.includes('.');
  if (gap === ' ') {
    if (YEAR.test(a) || YEAR.test(b)) return false;
    if (a.includes('.')) return /\.\d$/u.test(a) && /^\d$/u.test(b);
    // 指标1 10分 are two numbers; 12 345人 and 1 0人 are not.
    return (
      measured ||
      b.includes('.') ||
      (/^(?:0|\d{3})$/u.test(b) && unitAfter(text, last.end) !== null)
    );
  }
  if (gap.trim() === ',') return !a.includes('.') && (measured || b.includes('.'));
  return gap.trim() === '.' && measured;
}

/** 00.00万元: what is left of a number that lost its head. */
const isHeadless = (text: string, piece: Piece): boolean =>
  /^0\d/u.test(text.slice(piece.start, piece.end)) && isMeasured(text, piece);

/** Money and percents are figures that sums are made of. */
const isMeasured = (text: string, { end }: Piece): boolean =>
  /^(?:元|[万亿千百]|%)/u.test(unitAfter(text, end)?.unit ?? '');

function damaged(text: string, { start, end }: Piece): DamagedNumber {
  const raw = text.slice(start, end);
  const digits = raw.replace(/[Oo]/gu, '0').replace(/[lI]/gu, '1').replace(/ /gu, '');
  const point = /^\d+,\d{2}$/u.test(digits) ? [digits.replace(',', '.')] : [];
  const readings = [...point, digits.replace(/[,，、]/gu, '')].filter((each) =>
    READABLE.test(each),
  );
  return { start, end, candidates: readings.map((each) => each.replace(/^0+(?=\d)/u, '')) };
}
