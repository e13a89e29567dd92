import type { Certificate } from './finding.ts';

/**
 * Why a certificate is refused; the words are for the person who re-checks a proof.
 * @term 证明校验结果
 */
export type ProofCheck = Readonly<{ accepted: true } | { accepted: false; why: string }>;

const INTEGER = /^-?(?:0|[1-9]\d*)$/;
const refuse = (why: string): ProofCheck => ({ accepted: false, why });

/** No amount and no multiplier needs more digits; a forged certificate of a million of them costs nothing to refuse. */
const MOST_DIGITS = 2000;

type Range = { low: bigint | null; high: bigint | null; coefficient: bigint; named: boolean };

/** Reads an integer in canonical decimal text; "-0", "+1", " 1" and "1.0" are not integers here. */
function integer(text: string): bigint {
  if (typeof text !== 'string' || text.length > MOST_DIGITS) {
    throw new SyntaxError(typeof text === 'string' ? '整数太长' : '整数没有写成文字');
  }
  if (!INTEGER.test(text) || text === '-0') {
    throw new SyntaxError(`不是整数：${JSON.stringify(text)}`);
  }
  return BigInt(text);
}

/**
 * Redoes a certificate in integers: multiplies every relation, adds them up, and asks whether the least value of the sum over the
 * printed intervals is above zero although the relations say that it is at most zero.
 *
 * It knows nothing of how the certificate was found and imports nothing, so that somebody else can read it in one sitting.
 * A certificate that is longer than it need be (a relation with multiplier zero, a number that cancels but keeps its bounds, a
 * common factor in the multipliers, more relations than it takes to cancel what has no interval) is refused too: what is shown to a
 * clerk must be the smallest form. A relation without numbers is refused, for 1 = 0 would prove anything.
 */
export function checkProof(certificate: Certificate): ProofCheck {
  try {
    return check(certificate);
  } catch (error) {
    return refuse(error instanceof SyntaxError ? error.message : '证书缺少应有的内容，无法读取');
  }
}

function check(certificate: Certificate): ProofCheck {
  if (integer(certificate.denominator) <= 0n) return refuse('公分母必须大于零');
  const ranges = new Map<string, Range>();
  for (const variable of certificate.variables) {
    if (ranges.has(variable.id)) return refuse(`数字重复：${variable.id}`);
    const low = variable.low === null ? null : integer(variable.low);
    const high = variable.high === null ? null : integer(variable.high);
    if ((low === null) !== (high === null)) return refuse(`区间只有一端：${variable.id}`);
    if (low !== null && high !== null && low > high) return refuse(`区间颠倒：${variable.id}`);
    ranges.set(variable.id, { low, high, coefficient: 0n, named: false });
  }
  const { relations, multipliers } = certificate;
  if (relations.length === 0) return refuse('没有关系');
  if (relations.length !== multipliers.length) return refuse('乘数与关系个数不等');
  let constant = 0n;
  let common = 0n;
  for (const [index, relation] of relations.entries()) {
    const multiplier = integer(multipliers[index] ?? '');
    if (multiplier === 0n) return refuse(`第${index + 1}个关系没有用到`);
    if (relation.operator === '<=' && multiplier < 0n) return refuse('≤ 关系的乘数必须为正');
    if (relation.operator === '>=' && multiplier > 0n) return refuse('≥ 关系的乘数必须为负');
    if (!['=', '<=', '>='].includes(relation.operator)) return refuse('关系符号无法识别');
    common = gcd(common, multiplier);
    constant += multiplier * integer(relation.constant);
    if (relation.terms.length === 0) return refuse(`第${index + 1}个关系里没有数字`);
    const seen = new Set<string>();
    for (const term of relation.terms) {
      const range = ranges.get(term.variable);
      if (!range) return refuse(`关系中的数字没有列出：${term.variable}`);
      if (seen.has(term.variable)) return refuse(`一个关系中数字重复：${term.variable}`);
      seen.add(term.variable);
      const coefficient = integer(term.coefficient);
      if (coefficient === 0n) return refuse(`系数为零：${term.variable}`);
      range.coefficient += multiplier * coefficient;
      range.named = true;
    }
  }
  if (common !== 1n) return refuse('乘数有公因数，不是最简形式');
  const open = [...ranges.values()].filter((range) => range.low === null).length;
  if (relations.length > open + 1) return refuse('关系多于所需，不是最简形式');
  return weigh(certificate, ranges, constant);
}

function weigh(
  certificate: Certificate,
  ranges: ReadonlyMap<string, Range>,
  constant: bigint,
): ProofCheck {
  let least = constant;
  let greatest = constant;
  for (const [id, { low, high, coefficient, named }] of ranges) {
    if (!named) return refuse(`列出的数字没有用到：${id}`);
    const bounded = low !== null && high !== null;
    if (coefficient === 0n) {
      if (bounded) return refuse(`这个数字抵消了，证明用不到它：${id}`);
      continue;
    }
    if (!bounded) return refuse(`数字没有区间，推不出矛盾：${id}`);
    least += coefficient * (coefficient > 0n ? low : high);
    greatest += coefficient * (coefficient > 0n ? high : low);
  }
  if (least <= 0n) return refuse('合并后的最小值不大于零，没有矛盾');
  // The stated bounds tie every digit of the certificate to its conclusion, unused ends of intervals included.
  if (certificate.least !== undefined && integer(certificate.least) !== least)
    return refuse('所写的最小值与重算不符');
  if (certificate.greatest !== undefined && integer(certificate.greatest) !== greatest)
    return refuse('所写的最大值与重算不符');
  return { accepted: true };
}

function gcd(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
