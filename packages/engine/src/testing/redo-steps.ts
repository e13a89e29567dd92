/**
 * A clerk with a calculator: redoes the printed steps from their sentences alone and returns the last value. It shares no code with
 * the engine: own parser, own fractions, own rounding. A step that does not come out as printed is an error.
 */
type Fraction = readonly [bigint, bigint];

function parseNumber(text: string): Fraction {
  const percent = text.endsWith('%');
  const plain = percent ? text.slice(0, -1) : text;
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(plain);
  if (!match) throw new Error(`不是数：${text}`);
  const digits = match[3] ?? '';
  const top = BigInt(`${match[2]}${digits}`) * (match[1] === '-' ? -1n : 1n);
  return [top, 10n ** BigInt(digits.length) * (percent ? 100n : 1n)];
}

function apply(sign: string, [a, b]: Fraction, [c, d]: Fraction): Fraction {
  if (sign === '×') return [a * c, b * d];
  if (sign === '÷') {
    if (c === 0n) throw new Error('除以 0');
    return c > 0n ? [a * d, b * c] : [-a * d, b * -c];
  }
  if (sign === '−') return [a * d - c * b, b * d];
  throw new Error(`不认识的运算：${sign}`);
}

const same = ([a, b]: Fraction, [c, d]: Fraction): boolean => a * d === c * b;

function cut([a, b]: Fraction, digits: number): string {
  if (a < 0n) return `-${cut([-a, b], digits)}`;
  const scaled = (a * 10n ** BigInt(digits)) / b;
  const text = scaled.toString().padStart(digits + 1, '0');
  return `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

const POSITIONS: Readonly<Record<string, number>> = { 一: 1, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6 };

function rounded([a, b]: Fraction, digits: number, mode: string): Fraction {
  const grid = 10n ** BigInt(digits);
  const top = a * grid;
  const whole = top / b;
  const twice = 2n * (top - whole * b);
  const up =
    mode === '截尾'
      ? false
      : twice > b || (twice === b && (mode === '四舍五入' || whole % 2n === 1n));
  return [whole + (up ? 1n : 0n), grid];
}

const ROUND = /(四舍五入|四舍六入五成双|截尾)，(?:留(.)位|(取整数)) (-?[\d.]+)$/u;

/** The value that the steps end in, as a fraction [numerator, denominator]. */
export function redoSteps(steps: readonly string[]): Fraction {
  const remembered = new Map<string, Fraction>();
  let last: Fraction | null = null;
  for (const step of steps) {
    const round = ROUND.exec(step);
    if (round) {
      if (last === null) throw new Error(`没有可以舍入的数：${step}`);
      const digits = round[3] === undefined ? (POSITIONS[round[2] ?? ''] ?? NaN) : 0;
      const value = rounded(last, digits, round[1] ?? '');
      if (!same(value, parseNumber(round[4] ?? ''))) throw new Error(`舍入不符：${step}`);
      last = value;
      continue;
    }
    const [left, result, extra] = step.split(' ＝ ');
    if (
      left === undefined ||
      result === undefined ||
      extra !== undefined ||
      !/^-?[\d.]+…?$/.test(result)
    )
      continue;
    const tokens = left.split(' ');
    let start = tokens.length;
    while (start > 0 && /^(?:-?[\d.]+(?:…|%)?|[×÷−])$/u.test(tokens[start - 1] ?? '')) start -= 1;
    const [first, ...rest] = tokens.slice(start);
    const read = (text: string): Fraction => {
      if (!text.endsWith('…')) return parseNumber(text);
      const known = remembered.get(text);
      if (known === undefined) throw new Error(`前面没有算出 ${text}：${step}`);
      return known;
    };
    let value = read(first ?? '');
    for (let i = 0; i < rest.length; i += 2)
      value = apply(rest[i] ?? '', value, read(rest[i + 1] ?? ''));
    if (result.endsWith('…')) {
      const shown = result.slice(0, -1);
      if (cut(value, shown.split('.')[1]?.length ?? 0) !== shown)
        throw new Error(`算出来不符：${step}`);
      remembered.set(result, value);
    } else if (!same(value, parseNumber(result))) throw new Error(`算出来不符：${step}`);
    last = value;
  }
  if (last === null) throw new Error('没有一步可以算');
  return last;
}

/** True when the steps end in the printed score. */
export const redoes = (steps: readonly string[], score: string): boolean =>
  same(redoSteps(steps), parseNumber(score));
