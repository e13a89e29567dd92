import type { Basis } from '@mingjian/engine';

/** Words at the end of a label that say whose figure it is in time. Order matters: the longest first. */
const BASES: readonly (readonly [RegExp, Basis])[] = [
  [/(?:上年度?|去年)(?:同期)?(?:决算)?数?$/u, '上年'],
  [/年初(?:部门)?预算(?:数|安排|批复|金额|资金)?$/u, '年初'],
  [/(?:全年|调整后?的?)预算(?:数|金额|资金)?$/u, '全年预算'],
  [/(?:支出|收入)?决算(?:数|金额)?$/u, '决算'],
  [
    /(?:实际支出|实际执行|全年执行|累计支出|共计支出|已支出|实际使用|实际拨付|执行)(?:数|金额|资金)?$/u,
    '执行',
  ],
  // 一般公共预算 A 万元 names a fund, not a plan.
  [
    /(?<!一般公共|政府性基金|国有资本经营|社会保险基金)(?:申请|安排|下达|批复)?预算(?:数|金额|资金|安排)?$/u,
    '全年预算',
  ],
];

const TAIL =
  /(?:共对|共计|合计达|总计达|累计达|分别为|均为|各为|仅为|应为|为|是|共|达到|达|约|近|有|安排|不低于|不少于|超过|≥|≤|=|>|<|:|"|“)+$/u;
const LEAD =
  /^(?:[、，,;:。)\]〕》"”\s-]|[一二三四五六七八九十]是|[一二三四五六七八九十]要|的(?=.)|底仍|其中|本年度|包括|本部门|本单位|我部门|我单位|我局|全年共|全年|年度|度|年末(?=使用)|当年(?=安排))+/u;

/** The words before a number, as a name: connectives and 为, 共, 达 gone. */
export function cleanLabel(words: string): string {
  let label = words.replace(TAIL, '').replace(LEAD, '');
  // (类)(款)(项) and a document number in brackets are no part of the name.
  label = label.replace(
    /\((?:类|款|项)\)|\([^()]*〔\d{4}〕[^()]*\)|\([^()]*\[\d{4}\][^()]*\)/gu,
    '',
  );
  return label.replace(TAIL, '');
}

export type LabelParts = Readonly<{ subject: string; basis: Basis }>;

/** Splits 社会保障和就业支出年初预算数 into the thing and its basis. */
export function splitBasis(label: string): LabelParts {
  for (const [pattern, basis] of BASES) {
    const match = pattern.exec(label);
    if (match) return { subject: label.slice(0, match.index).replace(/的$/u, ''), basis };
  }
  return { subject: label, basis: null };
}

/** A label that only makes sense together with the one before it. */
export const isGeneric = (subject: string): boolean =>
  /^(?:|支出|收入|金额|资金|总额|合计|涉及金额|涉及资金|项目|财政|比|较|该项|此项|累计)$/u.test(
    subject,
  );

/** One form of a label for comparison: brackets, quotes, 的 and blanks gone. */
export const labelKey = (label: string): string =>
  label.replace(/\([^)]*\)|["“”'‘’\s]|的|[、，]/gu, '');
