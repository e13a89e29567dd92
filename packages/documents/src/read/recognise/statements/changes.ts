import { detailBracket } from '../prose/brackets.ts';
import { comparisonWords } from '../prose/comparison-words.ts';
import { labelKey } from '../prose/labels.ts';
import type { Direction, Mention } from '../prose/mention.ts';
import { type Draft, mentionsOf, type ProseContext, sentenceOf } from '../prose/prose-context.ts';
import { isFigure, sameSort } from './figures.ts';
import { changeFits } from './fits.ts';
import { equivalent } from './equivalent-names.ts';
import { isLastYears, priorOf } from './prior-figures.ts';

/** A 比上年增加 X，增长 Y%; A 与上年持平. */
export type ChangeReading = Readonly<{
  current: Mention;
  delta: Mention | null;
  percent: Mention | null;
  prior: Mention | null;
  direction: Direction;
  /** 与2021年度预算相比: the year is that of the budget. */
  isToBudget: boolean;
}>;

/** Characters back in which a comparison is looked for. */
const REACH = 400;

/** Finds every change whose figure is sure: the one named, or the only one, or the only one that the arithmetic fits. */
export function readChanges(context: ProseContext): readonly ChangeReading[] {
  const readings: ChangeReading[] = [];
  for (const paragraph of context.paragraphs) {
    const mentions = mentionsOf(context, paragraph);
    mentions.forEach((mention, index) => {
      const first = mention.role === 'changeAmount';
      const alone =
        mention.role === 'changePercent' && isRate(mention) && !isSecond(mentions, index);
      if ((!first && !alone) || mention.inReason || mention.token.qualifier !== null) return;
      // 分别增加 A、B: which figure each belongs to needs the order of a list; not read.
      if (isDistributed(mention)) return;
      if (mention.direction === null) return;
      if (!isComparedWithLastYear(mention) && !isBesideLastYears(mentions, index, context.year))
        return;
      const next = mentions[index + 1];
      const percent = first ? (next && pairs(mention, next) ? next : null) : mention;
      const delta = first ? mention : null;
      const current = figureOf(mentions, index, delta, percent, context.year);
      if (!current) return;
      const prior = priorOf(mentions, current, mention, context.year);
      const isToBudget = TO_BUDGET.test(wordsUpTo(mention));
      readings.push({ current, delta, percent, prior, direction: mention.direction, isToBudget });
    });
  }
  return readings;
}

/** 提高 3 个百分点 is a difference of two rates, no rate of change. */
const isRate = (mention: Mention): boolean =>
  mention.token.unit === '%' || mention.token.unit === '‰';

const isDistributed = (mention: Mention): boolean =>
  mention.paragraph.text
    .slice(Math.max(mention.group, mention.token.start - REACH), mention.token.start)
    .includes('分别');

const TO_BUDGET = /(?:比|较|与)20\d\d年度?(?:年初|全年)?预算[^年。;]*$/u;
const COMPARISON = /(?:同比|比|较|与)[^，,;。]{0,18}/u;
const COMPARISON_ALL = new RegExp(COMPARISON.source, 'gu');

const wordsUpTo = ({ paragraph, sentence, token }: Mention): string =>
  comparisonWords(paragraph.text, Math.max(sentence, token.start - REACH), token.start);

export const isComparedWithLastYear = (mention: Mention): boolean => {
  // The nearest comparison decides: 比预算减少 A；与上年相比减少 B are two.
  const last =
    [...wordsUpTo(mention).matchAll(COMPARISON_ALL)].findLast((m) =>
      /预算|年|同期|同比|上次/u.test(m[0]),
    )?.[0] ?? '';
  return (
    /上年|去年|上一年|20\d\d年|同期|同比/u.test(last) &&
    !/^(?:比|较|与)[^年]{0,4}预算|年初预算|全年预算/u.test(last)
  );
};

/** 2024年 A，2023年为 P，增加 D: the comparison is the figure of last year that stands directly before. */
function isBesideLastYears(
  mentions: readonly Mention[],
  index: number,
  year: number | null,
): boolean {
  const change = mentions[index];
  const before = mentions.slice(0, index).findLast(isFigure);
  if (!change || !before || before.group !== change.group) return false;
  return isLastYears(mentions, before, year) && !COMPARISON.test(wordsUpTo(change));
}

/** The percent after a change amount belongs to that amount. */
function isSecond(mentions: readonly Mention[], index: number): boolean {
  const previous = mentions[index - 1];
  const mention = mentions[index];
  return (
    previous !== undefined &&
    mention !== undefined &&
    previous.role === 'changeAmount' &&
    pairs(previous, mention)
  );
}

const pairs = (delta: Mention, percent: Mention): boolean =>
  percent.role === 'changePercent' &&
  isRate(percent) &&
  percent.sentence === delta.sentence &&
  percent.token.start - delta.token.unitEnd <= 16 &&
  percent.token.qualifier === null;

function figureOf(
  mentions: readonly Mention[],
  index: number,
  delta: Mention | null,
  percent: Mention | null,
  year: number | null,
): Mention | null {
  const change = mentions[index];
  if (!change) return null;
  const sort = delta ?? null;
  // A figure sixty numbers away is nobody's subject any more; long lists stay cheap.
  const before = mentions
    .slice(Math.max(0, index - 60), index)
    .filter(
      (m) =>
        isFigure(m) &&
        !m.inReason &&
        (detailBracket(m, mentions)?.to ?? Infinity) > change.token.start &&
        !isLastYears(mentions, m, year) &&
        m.basis !== '年初' &&
        m.basis !== '全年预算' &&
        (sort === null || sameSort(m, sort)),
    );
  const named = namedIn(change);
  const inGroup = before.filter((m) => m.group === change.group);
  const inSentence = before.filter((m) => m.sentence === change.sentence);
  if (named !== '') {
    const matching = bestNamed(before, named);
    const near = matching.filter((m) => m.sentence === change.sentence);
    const last = (near.length > 0 ? near : matching).at(-1);
    if (last) return last;
    if (!/^(?:决算数|决算|支出|收入|金额|数额|数|各)?$/u.test(named)) return null;
  }
  const candidates = inGroup.length > 0 ? inGroup : inSentence;
  const nearest = candidates.at(-1);
  if (!nearest) {
    // 与上年相比，… opens a sentence: the figure is the only one of the sentence before.
    const lastSentence = before.at(-1)?.sentence;
    const previous = before.filter((m) => m.sentence === lastSentence);
    // A sentence with 其中 speaks of its total; two figures side by side leave it open.
    const subjects = previous.length === 1 ? previous : previous.filter((m) => !m.afterOfWhich);
    return subjects.length === 1 && opensSentence(change) ? (subjects[0] ?? null) : null;
  }
  if (candidates.length === 1) return nearest;
  if (hasOwnChange(mentions, candidates.at(-2), nearest) || !nearest.afterOfWhich) return nearest;
  // Total, then 其中 parts, then a change: only arithmetic can tell whose change it is.
  if (!delta || !percent || !change.direction) return null;
  const { direction } = change;
  const fitting = candidates.filter((m) => changeFits(m, delta, percent, direction));
  return fitting.length === 1 ? (fitting[0] ?? null) : fitting.includes(nearest) ? nearest : null;
}

/** Words between the comma and 比上年: 决算数比上年…, 收、支总计各增加…. */
function namedIn(change: Mention): string {
  const text = change.paragraph.text.slice(
    Math.max(change.sentence, change.token.start - REACH),
    change.token.start,
  );
  const clauses = text.split(/[，,;]/u);
  const own = clauses.at(-1) ?? '';
  const compared = /^(.*?)(?:比|较|与)[^，,;]*?(?:上年|去年|上一年|20\d\d年)/u.exec(own);
  const words =
    compared?.[1] ??
    /^(.*?)(?:各|均|总体|共|(?<!收入|支出|本年)合计|同比)?(?:增加|减少|增长|下降|上升|降低)/u.exec(
      own,
    )?.[1] ??
    '';
  return labelKey(
    words
      .replace(/^(?:其中|今年|本年度?(?=收入|支出)):?/u, '')
      .replace(/^.*\d[^\u4e00-\u9fff]*(?:万元|元|人|%|个)?/u, '')
      .replace(/(?:各|均|决算数|决算)$/u, ''),
  );
}

/** Figures of the very name win over longer names that hold it: 收入合计 is not 其他收入. */
function bestNamed(mentions: readonly Mention[], named: string): readonly Mention[] {
  const ranks = [
    (m: Mention) => equivalent(labelKey(m.subject)) === equivalent(named),
    (m: Mention) => named.length >= 3 && labelKey(m.subject).endsWith(named),
    (m: Mention) => isNamed(m, named) && !isBareSide(named),
  ];
  return ranks.map((is) => mentions.filter(is)).find((found) => found.length > 0) ?? [];
}

/** 收入 and 支出 alone lie in many names. */
const isBareSide = (named: string): boolean => /^(?:收入|支出)$/u.test(named);

function isNamed(mention: Mention, named: string): boolean {
  const own = labelKey(mention.subject).replace('收支', '收入支出');
  const wanted = named.replace('收支', '收入支出');
  return own !== '' && named.length >= 2 && (own.includes(wanted) || wanted.includes(own));
}

const opensSentence = (change: Mention): boolean =>
  /^(?:与|比|较|同比)/u.test(
    change.paragraph.text.slice(change.sentence, Math.min(change.sentence + 4, change.token.start)),
  );
function hasOwnChange(
  mentions: readonly Mention[],
  earlier: Mention | undefined,
  nearest: Mention,
): boolean {
  if (!earlier) return false;
  const from = mentions.indexOf(earlier);
  const to = mentions.indexOf(nearest);
  return mentions
    .slice(from + 1, to)
    .some((m) => m.role === 'changeAmount' || m.role === 'changePercent');
}

/** Change statements, and words of direction that contradict each other. */
export function changeStatements(
  context: ProseContext,
  readings: readonly ChangeReading[],
): readonly Draft[] {
  const drafts: Draft[] = readings.map((reading) => ({
    kind: 'change',
    ...sentenceOf(reading.delta ?? reading.percent ?? reading.current),
    current: reading.current.fact.id,
    delta: reading.delta?.fact.id ?? null,
    percent: reading.percent?.fact.id ?? null,
    direction: reading.direction,
    prior: reading.prior?.fact.id ?? null,
    ...(reading.isToBudget ? { against: 'budget' as const } : {}),
  }));
  for (const reading of readings) {
    const { delta, percent } = reading;
    if (delta && percent && delta.direction !== percent.direction) {
      drafts.push({
        kind: 'remark',
        ...sentenceOf(delta),
        rule: 'change-direction-words',
        grade: 'check',
        findingKind: 'logic',
        facts: [delta.fact.id, percent.fact.id],
        message: `同一句中增减额说“${word(delta)}”，增减率说“${word(percent)}”，两个方向词不一致，请核对。`,
      });
    }
  }
  return drafts;
}

const word = (mention: Mention): string => (mention.direction === 'increase' ? '增加' : '减少');
