import { type Exact, exact, multiply, negate } from '../number/exact.ts';
import { decimalText } from '../number/round.ts';

/**
 * One line of the working. compute: operation ＝ result, redoable on a calculator; compare: what was compared and how it came out;
 * round: the one rounding; state: a fact that the next lines rest on.
 * @term 计算步骤
 */
export type ExplanationLine = Readonly<{
  kind: 'compute' | 'compare' | 'round' | 'state';
  label: string;
  operation: string | null;
  result: string;
}>;

/**
 * What a picture of the rule needs: the broken line (two points with one x are a jump) and where this row stands on it.
 * All decimal strings; x is in `xUnit`, y in marks.
 * @term 计分图
 */
export type ScorePlot = Readonly<{
  xLabel: string;
  xUnit: string | null;
  breakpoints: readonly Readonly<{ x: string; y: string }>[];
  point: Readonly<{ x: string; y: string }>;
}>;

const SHOWN_DIGITS = 6;
const SHOWN_GRID = 10n ** BigInt(SHOWN_DIGITS);

const trimmed = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);

/** A number for a line of working: exact when six decimals hold it, else cut (towards zero, as a calculator shows it) after six, with "…". */
export function shown(value: Exact): string {
  if (value.numerator < 0n) return `-${shown(negate(value))}`;
  if (value.denominator === 1n) return value.numerator.toString();
  const scaled = value.numerator * SHOWN_GRID;
  const text = decimalText(scaled / value.denominator, SHOWN_DIGITS);
  return scaled % value.denominator === 0n ? trimmed(text) : `${text}…`;
}

/** How many decimals a fraction needs, or null when no number of them is enough. */
function decimalsOf(denominator: bigint): number | null {
  let rest = denominator;
  let twos = 0;
  let fives = 0;
  while (rest % 2n === 0n) {
    rest /= 2n;
    twos += 1;
  }
  while (rest % 5n === 0n) {
    rest /= 5n;
    fives += 1;
  }
  return rest === 1n ? Math.max(twos, fives) : null;
}

/** An entered figure in full, however many decimals it has. */
export function entered(value: Exact): string {
  if (value.denominator === 1n) return value.numerator.toString();
  const digits = decimalsOf(value.denominator);
  if (digits === null) return shown(value);
  return decimalText((value.numerator * 10n ** BigInt(digits)) / value.denominator, digits);
}

/** A share as percent: 3/5 is "60%". */
export const percentText = (share: Exact): string => `${entered(multiply(share, exact(100)))}%`;

const DIGIT_WORDS = ['整数', '一位', '两位', '三位', '四位', '五位', '六位'] as const;

/** 留两位, 取整数: how the rounding line names its grid. */
export const digitsWord = (digits: number): string =>
  digits === 0 ? '取整数' : `留${DIGIT_WORDS[digits] ?? `${digits}位`}`;

/** A line as one sentence: 完成比例 100116 ÷ 109000 ＝ 0.918495…. */
export function lineText(line: ExplanationLine): string {
  if (line.kind === 'compute') return `${line.label} ${line.operation ?? ''} ＝ ${line.result}`;
  if (line.kind === 'round') return `${line.label} ${line.result}`;
  return line.operation === null
    ? `${line.label}：${line.result}`
    : `${line.label} ${line.operation}，${line.result}`;
}

/** 完成比例 | 100116 ÷ 109000 | 0.918495…. */
export const computeLine = (label: string, operation: string, result: Exact): ExplanationLine => ({
  kind: 'compute',
  label,
  operation,
  result: shown(result),
});

/** A comparison with its outcome in words. */
export const compareLine = (label: string, operation: string, result: string): ExplanationLine => ({
  kind: 'compare',
  label,
  operation,
  result,
});

/** A given fact: which level, which state. */
export const stateLine = (label: string, result: string): ExplanationLine => ({
  kind: 'state',
  label,
  operation: null,
  result,
});
