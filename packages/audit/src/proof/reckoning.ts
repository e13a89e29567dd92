import { type Exact, type Place, absolute, compare, subtract } from '@mingjian/engine';
import type { Claim, Formula, Term } from '../claims/claim.ts';
import { type FactBook, type Quantity } from '../facts/fact-book.ts';
import { decimalIn, inBase } from '../facts/print.ts';
import type { Reach } from './reach.ts';

type Linear = Extract<Formula, { form: 'linear' }>;
type Ratio = Extract<Formula, { form: 'ratio' }>;

/** A number's name as it is spoken: no blank before 占比 or 年初; a number without a name is found by where it stands. */
export const nameOf = ({ fact }: Quantity): string =>
  fact.label.replace(
    /\s+(?=(?:占比|完成预算比例|比上年增减[额率]|年初|全年预算|执行|决算|上年|调整|目标|完成)(?:\s|$))/gu,
    '',
  ) || unnamed(fact.place);

const unnamed = ({ line, page, cell }: Place): string => {
  if (cell !== null) return `${cell} 的数`;
  if (line !== null) return `第 ${line} 行的数`;
  return page === null ? '未写名称的数' : `第 ${page} 页的数`;
};

const unitOf = ({ fact }: Quantity): string => {
  const unit = fact.unit ?? '';
  return unit === '' || unit === '%' ? unit : ` ${unit}`;
};

/** 4949.74 万元, 93.91%. */
export const spoken = (quantity: Quantity): string =>
  `${quantity.fact.value ?? ''}${unitOf(quantity)}`;

/** Zeros up to the printed digits: a difference of 26.9 beside 4949.74 is written 26.90. */
function padded(text: string, digits: number): string {
  const [whole = '', decimals = ''] = text.split('.');
  return decimals.length >= digits ? text : `${whole}.${decimals.padEnd(digits, '0')}`;
}

/** A computed number beside the printed one: its digits, at least two for a rate, more only where they tell the two apart. */
export function beside(value: Exact, book: FactBook, printed: Quantity): string {
  const full = padded(decimalIn(value, book, printed), printed.scale);
  if (printed.fact.unit !== '%') return full;
  const digits = Math.max(printed.scale, 2);
  const factor = 10n ** BigInt(digits);
  const hundred = { numerator: value.numerator * 100n * factor, denominator: value.denominator };
  const sign = hundred.numerator < 0n ? '-' : '';
  const size = hundred.numerator < 0n ? -hundred.numerator : hundred.numerator;
  const whole = (2n * size + hundred.denominator) / (2n * hundred.denominator);
  const short = `${sign}${String(whole / factor)}.${String(whole % factor).padStart(digits, '0')}`;
  return short === padded(printed.fact.value ?? '', digits) ? full : short;
}

/** 差 26.90 万元, 差 3.01 个百分点. */
export function gapOf(nearest: Exact, book: FactBook, printed: Quantity): string {
  const gap = absolute(subtract(inBase(printed.value, book), nearest));
  const unit = printed.fact.unit === '%' ? ' 个百分点' : unitOf(printed);
  return `差 ${beside(gap, book, printed)}${unit}`;
}

function linearWords(claim: Claim, formula: Linear, reach: Reach, book: FactBook): string | null {
  const quantity = (term: Term): Quantity | undefined => book.quantities.get(term.fact);
  const own = formula.terms.find((term) => term.fact === claim.printed)?.coefficient ?? 1n;
  const others = formula.terms.filter((term) => term.fact !== claim.printed);
  const [first] = others;
  const other = first && quantity(first);
  if (!other || reach.centre === null) return null;
  if (formula.operator !== '=') {
    const most = reach.above ? '大于' : '小于';
    return others.length === 1
      ? `${most}${nameOf(other)} ${spoken(other)}`
      : `${most}按其余各数算得的 ${beside(reach.centre, book, reach.printed)}${unitOf(reach.printed)}`;
  }
  const result = `${beside(reach.centre, book, reach.printed)}${unitOf(reach.printed)}`;
  const less = others.filter((term) => term.coefficient > 0n === own > 0n);
  if (others.length === 1) return `${sameName(reach.printed, other)}写 ${spoken(other)}`;
  if (less.length === 0) return `所列 ${others.length} 项相加 ${result}`;
  if (others.length > 6) return `按其余各数算得 ${result}`;
  const ordered = [...others.filter((term) => !less.includes(term)), ...less];
  const words = ordered.map((term, at) => {
    const sign = less.includes(term) ? ' − ' : at === 0 ? '' : ' + ';
    return `${sign}${quantity(term)?.fact.value ?? ''}`;
  });
  return `${words.join('')} = ${result}`;
}

/** The other print of one figure: 另一处, or its own name where that differs. */
const sameName = (printed: Quantity, other: Quantity): string =>
  other.fact.label === '' || other.fact.label === printed.fact.label ? '另一处' : nameOf(other);

/** A sum of one or two printed numbers, in brackets when there are two. */
function operand(terms: readonly Term[], book: FactBook): string {
  const flip = (terms[0]?.coefficient ?? 1n) < 0n ? -1n : 1n;
  const units = new Set(terms.map((term) => book.quantities.get(term.fact)?.fact.unit));
  const words = terms.map(({ fact, coefficient }, at) => {
    const quantity = book.quantities.get(fact);
    const value = quantity?.fact.value ?? '';
    const negative = value.startsWith('-') !== coefficient * flip < 0n;
    const text = `${value.replace('-', '')}${units.size > 1 ? (quantity?.fact.unit ?? '') : ''}`;
    return at === 0 ? `${negative ? '−' : ''}${text}` : `${negative ? ' − ' : ' + '}${text}`;
  });
  return words.length > 1 ? `(${words.join('')})` : words.join('');
}

function ratioWords(formula: Ratio, reach: Reach, book: FactBook): string | null {
  if (reach.centre === null) return null;
  const terms = [...formula.numerator, ...formula.denominator];
  const unit = new Set(terms.map((term) => book.quantities.get(term.fact)?.fact.unit ?? ''));
  const withUnit = (side: readonly Term[]): string => {
    const only = side[0] && book.quantities.get(side[0].fact);
    return unit.size > 1 && side.length === 1 && only ? spoken(only) : operand(side, book);
  };
  const result = beside(reach.centre, book, reach.printed);
  return `${withUnit(formula.numerator)} ÷ ${withUnit(formula.denominator)} = ${result}%`;
}

/** How a clerk would work the checked number out from the others: 所列 11 项相加 4922.84 万元, 402.35 ÷ 8530.42 = 4.72%. */
export function reckoningOf(claim: Claim, reach: Reach, book: FactBook): string | null {
  if (reach.centre === null) return null;
  return claim.formula.form === 'linear'
    ? linearWords(claim, claim.formula, reach, book)
    : ratioWords(claim.formula, reach, book);
}

/** True when the two bounds are one number. */
export const isSingle = (reach: Reach): boolean => compare(reach.low, reach.high) === 0;
