import type { Operator } from '../sheet/self-evaluation.ts';
import { type FigureDoubt, type FigureRepair, parseFigure, toHalfWidth } from './parse-figure.ts';

/** What was assumed or put right besides the figure itself. @term 指标值规整 */
export type TargetRepair = FigureRepair | 'sign-form' | 'operator-from-words' | 'operator-assumed';

/** Why a target cannot be taken as it stands. @term 指标值存疑 */
export type TargetDoubt =
  | FigureDoubt
  | 'range'
  | 'sign-contradicts-words'
  | 'approximate'
  | 'unreadable';

/** 年度指标值 as typed: a direction with a figure and unit, a deadline, or words. @term 录入指标值 */
export type ParsedTarget =
  | Readonly<{ kind: 'empty' }>
  | Readonly<{ kind: 'not-applicable' }>
  | Readonly<{
      kind: 'target';
      operator: Operator;
      target: string;
      unit: string | null;
      repairs: readonly TargetRepair[];
    }>
  | Readonly<{
      kind: 'doubtful';
      reason: TargetDoubt;
      /** Targets a person may choose from, as they would be printed. */
      candidates: readonly string[];
      raw: string;
    }>;

type Comparison = Exclude<Operator, 'qualitative' | 'deadline'>;

const SIGNS: readonly (readonly [RegExp, Comparison])[] = [
  [/^(?:≥|≧|⩾|>=|=>|>≥)/u, '>='],
  [/^(?:≤|≦|⩽|<=|=<)/u, '<='],
  [/^>/u, '>'],
  [/^</u, '<'],
  [/^={1,2}/u, '='],
];
/** Signs that the house itself prints; another form of the same sign counts as put right. */
const HOUSE_SIGN = /^(?:≥|≤|>(?!=)|<(?!=)|=(?![=<>]))/u;

/** 以上、以下、以内 include the number itself (民法典 第一千二百五十九条); 超过、不满、以外 do not. */
const LEADING_WORDS: readonly (readonly [RegExp, Comparison])[] = [
  [/^(?:不少于|不低于|不小于|大于等于|大于或等于|至少|达到)/u, '>='],
  [/^(?:不超过|不高于|不大于|不多于|小于等于|小于或等于|至多|控制在)/u, '<='],
  [/^(?:大于|高于|多于|超过)/u, '>'],
  [/^(?:小于|低于|少于|不足|不满)/u, '<'],
  [/^(?:等于)/u, '='],
];
const TRAILING_WORDS: readonly (readonly [RegExp, Comparison])[] = [
  [/(?:及以上|以上|起)$/u, '>='],
  [/(?:及以下|以下|以内|之内|内)$/u, '<='],
];
/** What may follow a sign without being a damaged figure. */
const ONLY_WORDS = /^\D*\p{Script=Han}\D*$/u;
/** 9o%, 1l0人: a figure with a letter in it is never meant as words. */
const LETTER_FOR_DIGIT = /^\d[\d.,\s]*[oOlI]+(?![a-zA-Z])/u;
const APPROXIMATE = /^(?:大约|约|近)|(?:左右|上下)$/u;
const RANGE = /^\d[\d.,]*\s*[^\d\s~～\-—至到]*\s*(?:[~～\-—－]+|至|到)\s*\d/u;
const DAY = String.raw`(?:\d{4}年)?(?:当年|本年|全年|年度|年)?(?:(?:上|下)半年|(?:第?[一二三四1-4])季度|\d{1,2}月(?:份)?(?:\d{1,2}[日号])?)?`;
const DEADLINE = new RegExp(
  `^(?:于|在)?${DAY}(?:底|末|初|中旬|上旬|下旬)?(?:之前|以前|前|内)?(?:完成|到位|拨付|办结)?$`,
  'u',
);
const DATED = /年|月\d{1,2}[日号]|月(?:底|末|份|前|$)|季度|半年/u;

function match(
  text: string,
  table: readonly (readonly [RegExp, Comparison])[],
): readonly [string, Comparison] | null {
  for (const [pattern, operator] of table)
    if (pattern.test(text)) return [text.replace(pattern, '').trim(), operator];
  return null;
}

const isDeadline = (text: string): boolean => {
  const tight = text.replace(/\s+/gu, '');
  return DATED.test(tight) && DEADLINE.test(tight) && !/^\d{1,3}年$/u.test(tight);
};

const PRINTED: Readonly<Record<Comparison, string>> = {
  '>=': '≥',
  '>': '>',
  '=': '=',
  '<=': '≤',
  '<': '<',
};

/** 年度指标值 as the official form prints it: "≥109000人", "=18万元", "逐步提高". */
export function printTarget(operator: Operator, target: string, unit: string | null): string {
  if (operator === 'qualitative' || operator === 'deadline') return target;
  return `${PRINTED[operator]}${target}${unit ?? ''}`;
}

/**
 * Reads 年度指标值: "≥109000 人", "≤ 320000 元", "=5 万元/人/年", "100%", "年底前", "98%以上", "不少于3家".
 * A bare figure is read as "=" and says so (`operator-assumed`), so that the screen can ask.
 */
export function parseTarget(raw: string): ParsedTarget {
  const half = toHalfWidth(raw).trim();
  if (half === '') return { kind: 'empty' };
  const words = (operator: 'qualitative' | 'deadline'): ParsedTarget => ({
    kind: 'target',
    operator,
    target: raw.trim(),
    unit: null,
    repairs: [],
  });
  const sign = match(half, SIGNS);
  if (sign === null && isDeadline(half)) return words('deadline');
  const body = sign?.[0] ?? half;
  if (RANGE.test(body)) return { kind: 'doubtful', reason: 'range', candidates: [], raw };
  const leading = match(body, LEADING_WORDS);
  const trailing = match(leading?.[0] ?? body, TRAILING_WORDS);
  const stem = trailing?.[0] ?? leading?.[0] ?? body;
  const approximate = APPROXIMATE.test(stem);
  const figure = parseFigure(stem.replace(APPROXIMATE, ''));
  if (figure.kind === 'not-applicable' && sign === null) return { kind: 'not-applicable' };
  if (figure.kind === 'doubtful') {
    const operator = sign?.[1] ?? leading?.[1] ?? trailing?.[1] ?? '=';
    const candidates = figure.candidates.map((each) => printTarget(operator, each, figure.unit));
    return { kind: 'doubtful', reason: figure.reason, candidates, raw };
  }
  // Words around no figure are a qualitative target: 控制在预算内, 达到要求, ≥上年水平.
  if (figure.kind !== 'number')
    return (sign !== null && !ONLY_WORDS.test(body)) || LETTER_FOR_DIGIT.test(stem)
      ? { kind: 'doubtful', reason: 'unreadable', candidates: [], raw }
      : words('qualitative');
  const said = [sign?.[1], leading?.[1], trailing?.[1]].filter((each) => each !== undefined);
  const operator = said[0] ?? '=';
  if (approximate || figure.qualifier !== null) {
    const candidates = (['>=', '=', '<='] as const).map((each) =>
      printTarget(each, figure.value, figure.unit),
    );
    return { kind: 'doubtful', reason: 'approximate', candidates, raw };
  }
  if (new Set(said).size > 1) {
    const candidates = said.map((each) => printTarget(each, figure.value, figure.unit));
    return { kind: 'doubtful', reason: 'sign-contradicts-words', candidates, raw };
  }
  const repairs: TargetRepair[] = [...figure.repairs];
  if (sign && !HOUSE_SIGN.test(half)) repairs.push('sign-form');
  // ＝ ＞ ＜ are what the forms print; full-width digits and units are a slip.
  const spelled = raw
    .trim()
    .replaceAll('\u00A0', ' ')
    .replace(/^[＝＞＜]/u, toHalfWidth);
  if (half !== spelled && !repairs.includes('full-width')) repairs.unshift('full-width');
  if (!sign) repairs.push(said.length > 0 ? 'operator-from-words' : 'operator-assumed');
  return { kind: 'target', operator, target: figure.value, unit: figure.unit, repairs };
}
