import { labelKey } from '../prose/labels.ts';
import { bracketAround, detailBracket } from '../prose/brackets.ts';
import type { Mention } from '../prose/mention.ts';
import type { Paragraph } from '../prose/paragraph.ts';
import { mentionsOf, type ProseContext } from '../prose/prose-context.ts';
import type { CompositionReading } from './composition-reading.ts';
import { isFigure, sameSort } from './figures.ts';
import { sumFits } from './fits.ts';
import { isClosedByOther, isPartition } from './partitions.ts';
import { sharesFill } from './shares-fill.ts';

/** What opens a list; T: a…, b… and T，由 a 和 b 构成 do so without 其中. */
const OPENER =
  /其中|(?<=元):|[，,]由(?=[^。;]{6,90}(?:构成|组成))|用于以下(?:几个)?方面|(?<!主要)(?<!不)包括|分别为|分别是|具体(?:为|是)?构成(?:为|如下|是)?|构成(?:如下|为|是)|的具体构成/gu;

type Opener = Readonly<{ at: number; end: number; word: string }>;

/** A，其中：a，b，c within one sentence, and 本年收入的具体构成：a 占…；b 占…. */
export function readSentenceLists(context: ProseContext): readonly CompositionReading[] {
  const readings: CompositionReading[] = [];
  for (const paragraph of context.paragraphs) {
    const mentions = mentionsOf(context, paragraph);
    const openers = [...paragraph.text.matchAll(OPENER)].map((m) => ({
      at: m.index,
      end: m.index + m[0].length,
      word: m[0],
    }));
    // Details in brackets (其中人员经费…) are a list of their own and no members of the list around them.
    const level = (at: number): number | null => bracketAround(paragraph.text, at)?.from ?? null;
    const brackets = new Map(mentions.map((m) => [m, detailBracket(m, mentions)]));
    openers.forEach((opener, index) => {
      const inner = level(opener.at);
      const isDetail = (m: Mention): boolean => {
        const bracket = brackets.get(m) ?? null;
        return bracket !== null && bracket.from !== inner;
      };
      const own = bracketAround(paragraph.text, opener.at);
      const next = openers
        .slice(index + 1)
        .find((other) => own !== null || level(other.at) === null);
      const at = mentions.findIndex((m) => m.token.start >= opener.at);
      const until = Math.min(
        next?.at ?? Infinity,
        otherLevel(paragraph.text, opener.end),
        own?.to ?? Infinity,
        sentenceEnd(paragraph.text, opener.end),
      );
      const after = between(mentions, at, until).filter(
        (m) => m.token.start >= opener.end && !isDetail(m),
      );
      const lead = paragraph.text.slice(0, opener.at);
      if (opener.word.startsWith('用于以下') && /^主要$/u.test(lead)) {
        const reading = acrossParagraphs(context, paragraph.index, after);
        if (reading) readings.push(reading);
        return;
      }
      if (opener.word === '其中' && headingOnly(lead)) {
        const reading = acrossParagraphs(context, paragraph.index, after);
        if (reading) readings.push(reading);
        return;
      }
      const here = at < 0 ? mentions.length : at;
      const outside = mentions.slice(Math.max(0, here - REACH), here).filter((m) => !isDetail(m));
      const totals = totalsOf(context, paragraph, outside, opener);
      for (const total of totals) {
        // 预算 A，决算 B，其中: parts without a word of their own belong to the account, not to the budget.
        const isStrict = totals.filter((t) => sameSort(t, total)).length > 1 && isPlan(total);
        const parts = after.filter(
          (m) => isPart(m, total) && (!isStrict || m.basis === total.basis),
        );
        const of = (list: readonly Mention[]): CompositionReading | null =>
          judge(total, list, mentions, opener.word, after);
        const whole = of(parts);
        if (whole?.exhaustive !== false) {
          if (whole) readings.push(whole);
          continue;
        }
        const first = of(firstGroup(parts));
        if (first) readings.push(first);
        if (isBothSides(total))
          readings.push(...laterGroups(parts).flatMap((list) => of(list) ?? []));
      }
    });
  }
  return readings;
}

/** Numbers back in which a total is looked for: in a page run together nobody reaches further. */
const REACH = 200;

/** The mentions from one on that start before an end. */
function between(mentions: readonly Mention[], from: number, until: number): readonly Mention[] {
  if (from < 0) return [];
  const to = mentions.findIndex((m, i) => i >= from && m.token.start >= until);
  return mentions.slice(from, to < 0 ? undefined : to);
}

/** 公务用车费 A，其中购置费 b，运行费 c；公务接待费 D: two parts before a semicolon are a list that the semicolon ends. */
function firstGroup(parts: readonly Mention[]): readonly Mention[] {
  const group = parts.filter((part) => part.group === parts[0]?.group);
  return group.length >= 2 ? group : parts;
}

/** 收支总计 T，其中本年收入…；本年支出…: one total for either side of the table. */
const isBothSides = ({ subject }: Mention): boolean =>
  /^收(?:入)?支(?:出)?总计$/u.test(labelKey(subject));

const laterGroups = (parts: readonly Mention[]): readonly (readonly Mention[])[] =>
  [...new Set(parts.map((part) => part.group))]
    .slice(1)
    .map((group) => parts.filter((part) => part.group === group))
    .filter((list) => list.length >= 2);

/** Commas throughout or semicolons throughout; a mixture may be two lists. */
const isEven = (parts: readonly Mention[]): boolean => {
  const groups = new Set(parts.map((part) => part.group)).size;
  return groups === 1 || groups === parts.length;
};

const startOfSentence = (text: string, at: number): number =>
  Math.max(...['。', '！', '？'].map((stop) => text.lastIndexOf(stop, at)));

function sentenceEnd(text: string, from: number): number {
  const stop = /[。！？]/u.exec(text.slice(from));
  return stop ? from + stop.index : text.length;
}

/** …；卫生健康支出中，…: from there on a figure of its own is taken apart. */
function otherLevel(text: string, from: number): number {
  const found = /;[^,，;:。\d]{2,24}(?<!其)中[,，]/u.exec(
    text.slice(from, sentenceEnd(text, from)),
  );
  return found ? from + found.index : Infinity;
}

/** The figure that 其中 opens up: the last one before it; at the start of a sentence, the last of the sentence before. */
function totalsOf(
  context: ProseContext,
  paragraph: Paragraph,
  mentions: readonly Mention[],
  { at, word }: Opener,
): readonly Mention[] {
  const told = mentions.filter((m) => m.token.unitEnd <= at && !m.inReason);
  const before = withoutComparedPlan(sinceLastYear(told)).filter(isFigure);
  const lead = paragraph.text.slice(0, at);
  if (/构成/u.test(word) && !/\d/u.test(lead)) return namedTotal(context, paragraph.index, lead);
  const last = before.at(-1);
  if (!last) return [];
  // …，其中：基本支出…，项目支出…。主要用于以下方面：a sentence of its own goes on with the total, not with its last part.
  if (
    word !== '其中' &&
    last.afterOfWhich &&
    startOfSentence(paragraph.text, at) > last.token.start
  ) {
    const heads = before.filter((m) => m.sentence === last.sentence && !m.afterOfWhich);
    return heads.length === 1 ? heads : [];
  }
  // 预算 A，决算 B；其中：…: one total for each basis, when the figures are of one thing.
  const group = before.filter(
    (m) =>
      m.sentence === last.sentence &&
      m.basis !== null &&
      labelKey(m.subject) === labelKey(last.subject),
  );
  const totals =
    group.length > 1 && new Set(group.map((m) => m.basis)).size === group.length ? group : [last];
  // 共涉及 N 个项目、M 万元，其中…: parts say by their unit which total they belong to.
  const counts = before.filter((m) => m.sentence === last.sentence && !sameSort(m, last));
  const count = counts.at(-1);
  return count ? [...totals, count] : totals;
}

/**
 * 收入 A，较上年 P 增加 D，增长 E%。其中…: with the change told, the list goes on with this year. Straight after last year's figure
 * nobody can say which of the two it opens up.
 */
function sinceLastYear(told: readonly Mention[]): readonly Mention[] {
  const last = told.findLast(isFigure);
  if (!last || !isLastYears(last)) return told;
  const isChangeTold = told
    .slice(told.indexOf(last) + 1)
    .some((m) => m.role === 'changeAmount' || m.role === 'changePercent');
  return isChangeTold ? told.filter((m) => !isLastYears(m)) : [];
}

/** 支出决算 B，完成年初预算 A 的 C%。其中…: the budget is only what the account is compared with; the list goes on with the account. */
function withoutComparedPlan(told: readonly Mention[]): readonly Mention[] {
  const last = told.findLast(isFigure);
  if (!last || !isPlan(last) || !/完成|为|占|达/u.test(last.before)) return told;
  const isCompared = told[told.indexOf(last) + 1]?.role === 'completion';
  const hasAccount = told.some((m) => m !== last && m.sentence === last.sentence && isFigure(m));
  return isCompared && hasAccount ? told.filter((m) => m !== last) : told;
}

const isLastYears = ({ basis, before }: Mention): boolean =>
  basis === '上年' || /(?:上年|去年|上一年)[^，,;比较]*$/u.test(before);

const isPlan = ({ basis }: Mention): boolean =>
  basis === '年初' || basis === '全年预算' || basis === '调整';

const headingOnly = (lead: string): boolean =>
  lead.length <= 80 && lead.replace(/[\s(（)）一二三四五六七八九十\d、.，:]/gu, '') === '';

/** A paragraph that begins with 其中: its total stands in the paragraph before; only the sum can say which figure it is. */
function acrossParagraphs(
  context: ProseContext,
  index: number,
  after: readonly Mention[],
): CompositionReading | null {
  const before = (context.mentions[index - 1] ?? []).filter((m) => isFigure(m) && !m.inReason);
  for (const total of before.toReversed()) {
    const parts = after.filter((m) => isPart(m, total));
    if (parts.length >= 2 && sumFits(total, parts)) return { total, parts, exhaustive: true };
  }
  return null;
}

function namedTotal(context: ProseContext, index: number, lead: string): readonly Mention[] {
  const name = labelKey(lead.replace(/^.*[。;，,]/u, '').replace(/的$/u, ''));
  if (name.length < 2) return [];
  for (let i = index - 1; i >= Math.max(0, index - 4); i -= 1) {
    const found = (context.mentions[i] ?? []).filter(
      (m) => isFigure(m) && !m.inReason && labelKey(m.subject).startsWith(name),
    );
    if (found.length === 1 && found[0]) return [found[0]];
    if (found.length > 1) return [];
  }
  return [];
}

const isPart = (mention: Mention, total: Mention): boolean =>
  isFigure(mention) &&
  !mention.inReason &&
  sameSort(mention, total) &&
  !isAverage(mention) &&
  !isLastYears(mention) &&
  (total.basis === null || mention.basis === null || mention.basis === total.basis) &&
  !(total.basis === null && (mention.basis === '年初' || mention.basis === '全年预算'));

/** 车均运行维护费, 人均接待费: no part of a sum. */
const isAverage = (mention: Mention): boolean =>
  /(?:车|人|户|次|辆|台|月|年|平)均(?!衡)|平均|每[辆人台批次月]/u.test(mention.before);

/** 利息收入 50，汇兑损益 (14): beside a negative one a part may be larger than the total. */
const mayBeNegative = ({ fact }: Mention): boolean =>
  [fact.value ?? '', ...fact.candidates].some((reading) => reading.startsWith('-'));

/** 主要有 a、b，分别为…; a、b 等，分别为…: more may belong to the total. */
function isLeftOpen({ paragraph, token }: Mention, parts: readonly Mention[]): boolean {
  const named = paragraph.text.slice(token.unitEnd, parts[0]?.token.start);
  const behind = paragraph.text.slice(parts.at(-1)?.token.unitEnd);
  return /主要|等/u.test(named) || behind.startsWith('等');
}

function judge(
  total: Mention,
  parts: readonly Mention[],
  mentions: readonly Mention[],
  opener: string,
  after: readonly Mention[],
): CompositionReading | null {
  if (parts.length === 0) return null;
  // A second total in the tail (…；支出总计 …) means that the list has ended somewhere before.
  if (
    parts.some(
      (m) =>
        /总计$|^共|^合计/u.test(labelKey(m.subject)) ||
        /共计?$|(?<!本年收入|本年支出)合计$|总计$/u.test(m.before),
    )
  ) {
    return parts.length >= 2 && sumFits(total, parts) ? { total, parts, exhaustive: true } : null;
  }
  const names = parts.map((m) => m.subject);
  const exhaustive =
    parts.length >= 2 &&
    (sumFits(total, parts) ||
      isPartition(total.subject, names) ||
      (isClosedByOther(names) && isEven(parts)) ||
      sharesFill(parts, mentions) ||
      (/分别/u.test(opener) &&
        !isLeftOpen(total, parts) &&
        parts.length === after.filter((m) => m.role === 'main').length &&
        /[共计]/u.test(total.before)));
  if (exhaustive) return { total, parts, exhaustive: true };
  return opener === '其中' &&
    !after.some(mayBeNegative) &&
    total.group === parts[0]?.group &&
    total.paragraph === parts[0].paragraph
    ? { total, parts, exhaustive: false }
    : null;
}
