/**
 * A unit as printed, blanks removed: 万元, 元, 人, %, 万元/人/年. Compound parts are joined by "/".
 * @term 计量单位
 */
export type Unit = string & { readonly __unit: unique symbol };

/** How a unit relates to its base: 1 万元 = 10 000 元, 1 % = 1/100. */
export type UnitScale = Readonly<{ base: string; numerator: bigint; denominator: bigint }>;

const ATOMS: ReadonlyMap<string, UnitScale> = new Map(
  Object.entries({
    分钱: { base: '元', numerator: 1n, denominator: 100n },
    元: { base: '元', numerator: 1n, denominator: 1n },
    千元: { base: '元', numerator: 1_000n, denominator: 1n },
    万元: { base: '元', numerator: 10_000n, denominator: 1n },
    百万元: { base: '元', numerator: 1_000_000n, denominator: 1n },
    亿元: { base: '元', numerator: 100_000_000n, denominator: 1n },
    人: { base: '人', numerator: 1n, denominator: 1n },
    万人: { base: '人', numerator: 10_000n, denominator: 1n },
    '%': { base: '1', numerator: 1n, denominator: 100n },
    '‰': { base: '1', numerator: 1n, denominator: 1000n },
    // A difference of two rates: 95.2% − 93.1% = 2.1 个百分点.
    个百分点: { base: '1', numerator: 1n, denominator: 100n },
    百分点: { base: '1', numerator: 1n, denominator: 100n },
  }),
);

/** Reads a unit: full-width signs become half-width, blanks go. Unknown words are units of their own. */
export function unit(text: string): Unit {
  return text.replace(/\s+/gu, '').replaceAll('／', '/').replaceAll('％', '%') as Unit;
}

/** The base and the factor of a unit, part by part for a compound one; unknown words are their own base. */
export function unitScale(of: Unit): UnitScale {
  const [head = '', ...rest] = of.split('/');
  const first = ATOMS.get(head) ?? { base: head, numerator: 1n, denominator: 1n };
  return rest.reduce<UnitScale>((left, word) => {
    const part = ATOMS.get(word) ?? { base: word, numerator: 1n, denominator: 1n };
    return {
      base: `${left.base}/${part.base}`,
      numerator: left.numerator * part.denominator,
      denominator: left.denominator * part.numerator,
    };
  }, first);
}

/** True for 元, 万元, 亿元 and the like: plain money, not a standard such as 万元/人, and not 美元. */
export const isMoneyUnit = (text: string): boolean => unitScale(unit(text)).base === '元';

/** True when two units measure the same thing, so that a conversion is only a factor. */
export const commensurable = (a: Unit, b: Unit): boolean => unitScale(a).base === unitScale(b).base;
