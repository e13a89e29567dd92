import type { ReadFact } from '@mingjian/engine';

import { bracketAround } from './brackets.ts';
import { comparisonWords } from './comparison-words.ts';
import { headingMark } from './headings.ts';
import { measureOf } from './measures.ts';
import { cleanLabel, isGeneric, splitBasis } from './labels.ts';
import type { Mention } from './mention.ts';
import { numberTokens, type NumberToken } from './number-tokens.ts';
import { type Paragraph, printOf } from './paragraph.ts';
import { type FoundRole, roleOf } from './roles.ts';
import { followsItsShare, shareName } from './share-first.ts';
import { isMoney } from './units.ts';

const REASON =
  /主要(?:原因|是因|是由于|系|是)|原因(?:是|为|:)|由于|因为|主要用于(?!以下)|主要包括/u;
/** 决算数大于预算数的主要原因是…，与上年相比减少 X: the reason is for the gap to the budget and ends where last year begins. */
const GAP_REASON =
  /^.*预算数?的?(?:主要)?原因[^。]*?[，,;](?=与上年(?:度)?(?:决算数?)?相比(?:增|减|下|上))/u;
/** 比上年减少 X，主要是压减支出，其中:…: a reason without a number has no parts, so 其中: goes back to the figure before it. */
const REASON_WITHOUT_NUMBERS = /(?:主要|原因)[^\d。]*?[，,]其中(?=:)/gu;

/** 1．…行政运行（项）。年初预算为…: the first sentence is the name of everything behind it. */
function leadTitle(text: string): string {
  const mark = headingMark(text);
  const stop = text.indexOf('。');
  if (!mark || stop < 0 || stop > 80 || stop === text.length - 1) return '';
  const title = text.slice(mark.length, stop);
  return /[\d，,;]/u.test(title) ? '' : cleanLabel(title);
}

const IN_COMPARISON =
  /(?:较|比|与)(?:上年度?|去年|上一年度?|20\d\d年度?)(?:同期)?(?:决算)?[^，,;。\d]{0,10}$|同比$/u;
const GENERIC_AFTER = /^[^，,;。:、)（(\d"“]{1,16}/u;

/** Reads every number of a paragraph: facts for all, and what each does in its sentence. */
export function readMentions(paragraph: Paragraph, nextId: () => string): readonly Mention[] {
  const { text } = paragraph;
  const tokens = numberTokens(text);
  const mentions: Mention[] = [];
  const sentenceStart = startsBehind(text, /[。！？!?]/gu);
  const groupStart = startsBehind(text, /[。！？!?;]/gu);
  let inherited = leadTitle(text);
  tokens.forEach((token, index) => {
    const from = sentenceStart(token.start);
    // Words further back than this have nothing to do with the number; endless sentences stay cheap.
    const reach = Math.max(from, token.start - 600);
    const groupFrom = groupStart(token.start);
    const previousEnd = ownWordsFrom(tokens, index, text);
    const lead = headingMark(text)?.length ?? 0;
    const clause = text.slice(
      Math.max(clauseStart(text, token.start), previousEnd, Math.min(lead, token.start)),
      token.start,
    );
    const role = roleOf(token, clause, comparisonWords(text, reach, token.start));
    const previous = mentions.at(-1);
    const isShared = previous !== undefined && followsItsShare(previous, { token, before: clause });
    const isOfPrinted = isWholeOfShare(text, token, clause);
    const own = isOfPrinted ? clause.replace(/^[，,]?占/u, '') : clause;
    const words = cleanLabel(isShared ? shareName(previous.before) : own);
    const named = splitBasis(role.role === 'main' ? words : '');
    // 较2022年的 1980.4 万元增加…: the figure inside the comparison is last year's.
    const isPrior =
      role.role === 'main' &&
      isMeasured(token) &&
      IN_COMPARISON.test(text.slice(reach, token.start));
    const split = isPrior ? { subject: '', basis: '上年' as const } : named;
    let { subject } = split;
    if (role.role === 'main' && isMeasured(token)) {
      if (subject === '' && split.basis === null) {
        // 预算编制合理性（5分）: the words before the bracket name the points.
        subject = token.kind === 'score' ? beforeBracket(text, token) : labelBehind(text, token);
      }
      if (isGeneric(subject) && !isOtherSide(subject, inherited)) subject = inherited || subject;
      else if (token.kind === 'amount' && !isDetail(text, token) && !isOfPrinted)
        inherited = subject;
    } else if (role.role !== 'main') {
      subject =
        ownName(role.role, clause) ||
        inherited ||
        // 占 and 完成预算的 are what the number does, not what it is of.
        cleanLabel(clause).replace(/(?:所)?占.*$|^完成(?:了)?(?:年初|全年)?预算的?$/u, '');
    }
    const sentenceText = text.slice(Math.max(groupFrom, reach), token.start);
    const lent = lentUnit(tokens, index, text);
    mentions.push({
      token,
      paragraph,
      sentence: from,
      group: groupFrom,
      role: role.role,
      before: clause,
      subject,
      basis: split.basis,
      direction: role.direction,
      inReason: REASON.test(
        sentenceText.replace(GAP_REASON, '').replace(REASON_WITHOUT_NUMBERS, ''),
      ),
      afterOfWhich: /其中/u.test(text.slice(reach, token.start)),
      fact: factOf(token, paragraph, nextId(), subject, split.basis, role, lent),
    });
  });
  return mentions;
}

/** 基本支出增加 A, 公用经费比上年减少 B: the change names what has changed; 比上年增加 alone goes on with the figure before. */
function ownName(role: Mention['role'], clause: string): string {
  if (role !== 'changeAmount' && role !== 'changePercent') return '';
  const words = /^(.*?)(?:比|较|与|同比|增|减|下|上|降|提)/u.exec(clause)?.[1] ?? '';
  const { subject } = splitBasis(cleanLabel(words).replace(/^[一二三四五六七八九]是/u, ''));
  return subject.length >= 2 && !isGeneric(subject) ? subject : '';
}

/** 290.31万元上缴…，98.69拨付…: money without its unit, beside money in the same sentence, takes the unit of its neighbour. */
function lentUnit(tokens: readonly NumberToken[], index: number, text: string): string | null {
  const token = tokens[index];
  const previous = tokens[index - 1];
  if (!token || !previous || token.unit !== null || !token.value.includes('.')) return null;
  if (previous.kind !== 'amount' || !isMoney(previous.unit)) return null;
  const between = text.slice(previous.unitEnd, token.start);
  const isSpent = /^(?:拨付|上缴|支付|支出|用于|划转|转入)/u.test(text.slice(token.end));
  return isSpent && !/[。;]/u.test(between) ? previous.unit : null;
}

/** Words back to the last number; a document number in brackets right before the amount belongs to the name. */
function ownWordsFrom(tokens: readonly NumberToken[], index: number, text: string): number {
  let at = index - 1;
  const start = tokens[index]?.start ?? 0;
  const previous = tokens[at];
  if (previous?.kind === 'document-number' && /^[)）]?$/u.test(text.slice(previous.unitEnd, start)))
    at -= 1;
  return tokens[at]?.unitEnd ?? 0;
}

/** 项目支出 870.84 万元(含上年结转项目 96.76 万元)，占…: what follows the bracket is about 项目支出. */
function isDetail(text: string, token: NumberToken): boolean {
  const bracket = bracketAround(text, token.start);
  return bracket !== null && /[元%人个辆]$/u.test(text.slice(0, bracket.from).slice(-1));
}

/** 基本支出 A，占本年支出 B 的 Z%: B is the whole, and Z% is about A. */
const isWholeOfShare = (text: string, token: NumberToken, clause: string): boolean =>
  /^[，,]?占(?!用|比|地|道)/u.test(clause) && text.startsWith('的', token.unitEnd);

/** 收入 1919.74 万元、支出 4700.96 万元: 支出 is its own name there, not one more figure of the income. */
const isOtherSide = (subject: string, inherited: string): boolean =>
  (subject === '支出' || subject === '收入') && /收入|支出/u.test(inherited);

const isMeasured = (token: NumberToken): boolean =>
  token.kind !== 'date-part' && token.kind !== 'document-number';

/** Where the sentence or group of each position starts: offsets behind the stops, in order. */
function startsBehind(text: string, stop: RegExp): (at: number) => number {
  const starts = [0, ...Array.from(text.matchAll(stop), (match) => match.index + 1)];
  let index = 0;
  // Asked from left to right, so one walk serves the whole paragraph.
  return (at) => {
    while ((starts[index + 1] ?? Infinity) <= at) index += 1;
    return starts[index] ?? 0;
  };
}

/** No name is longer; a page run together into one clause stays cheap. */
const LONGEST_CLAUSE = 400;

/** Back to a comma, colon, stop, or a bracket that is still open: the words that belong to this number. */
function clauseStart(text: string, at: number): number {
  let depth = 0;
  const end = Math.max(0, at - LONGEST_CLAUSE);
  for (let i = at - 1; i >= end; i -= 1) {
    const character = text.charAt(i);
    if (character === ')') depth += 1;
    else if (character === '(') {
      if (depth === 0) return i + 1;
      depth -= 1;
    } else if (depth === 0 && /[，,。;:！？!?]/u.test(character)) return i + 1;
  }
  return end;
}

function beforeBracket(text: string, token: NumberToken): string {
  const from = Math.max(0, token.start - LONGEST_CLAUSE);
  const open = from + text.slice(from, token.start + 1).lastIndexOf('(');
  if (open < from) return labelBehind(text, token);
  const lead = headingMark(text)?.length ?? 0;
  return cleanLabel(text.slice(Math.max(clauseStart(text, open), lead), open));
}

/** 6个项目评价结果为“优”: the name follows. */
function labelBehind(text: string, token: NumberToken): string {
  return GENERIC_AFTER.exec(text.slice(token.unitEnd))?.[0] ?? '';
}

const SUFFIX = {
  main: '',
  changeAmount: '比上年增减额',
  changePercent: '比上年增减率',
  share: '占比',
  completion: '完成预算比例',
} as const;

const SUFFIX_TO_BUDGET = {
  ...SUFFIX,
  changeAmount: '与预算的差额',
  changePercent: '与预算相差的幅度',
} as const;

/** 较预算减少 X，降低 Y%: the nearest comparison is with the budget. */
const isGapToBudget = (lead: string): boolean =>
  /(?:比|较|与|于|超出?|超过|少于)(?:20\d\d年度?)?(?:年初|全年|调整后?的?)?预算[^年。;]*$/u.test(
    lead,
  );

function factOf(
  token: NumberToken,
  paragraph: Paragraph,
  id: string,
  subject: string,
  basis: Mention['basis'],
  role: FoundRole,
  lent: string | null,
): ReadFact {
  const print = printOf(paragraph, token.start, token.end);
  const cut = paragraph.cuts.find((at) => at > token.start && at < token.end);
  const unit = lent ? { unit: lent, inferred: true } : unitOf(token, paragraph.text);
  const lead = paragraph.text.slice(Math.max(0, token.start - 24), token.start);
  const suffix = isGapToBudget(lead) ? SUFFIX_TO_BUDGET[role.role] : SUFFIX[role.role];
  const label = [subject, basis ?? '', suffix].filter((part) => part !== '').join(' ');
  return {
    id,
    measure: measureOf(token, subject, role.role),
    label,
    value: token.garbled ? null : token.value,
    unit: unit.unit,
    raw: print.raw,
    status: statusOf(token, unit.inferred || cut !== undefined),
    place: print.place,
    // Offsets count in lines; a cell is marked as a whole.
    span: print.place.cell === null ? print.span : null,
    basis,
    qualifier: token.qualifier,
    candidates: [
      ...token.candidates,
      ...(cut === undefined ? [] : otherJoins(paragraph.text, token, cut)),
    ],
  };
}

function statusOf(token: NumberToken, isInferred: boolean): ReadFact['status'] {
  if (token.garbled) return 'garbled';
  return token.cleaned || isInferred ? 'cleaned' : 'clean';
}

/** A number cut by the page width may also be two numbers, or have its boundary digit printed twice. */
const otherJoins = (text: string, token: NumberToken, cut: number): readonly string[] =>
  [
    text.slice(cut, token.end),
    text.slice(token.start, cut - 1) + text.slice(cut, token.end),
  ].filter((reading) => /^\d+(?:\.\d+)?$/u.test(reading));

/** 16万 and 约600多万 of money print 万 without 元; a number without any unit stays without. */
function unitOf(
  token: NumberToken,
  text: string,
): Readonly<{ unit: string | null; inferred: boolean }> {
  if (token.unit !== '万' && token.unit !== '亿') return { unit: token.unit, inferred: false };
  const after = text.slice(token.unitEnd, token.unitEnd + 2);
  if (/^(?:人|户|份|次|件|条|余人|多人)/u.test(after)) return { unit: token.unit, inferred: false };
  return { unit: `${token.unit}元`, inferred: true };
}
