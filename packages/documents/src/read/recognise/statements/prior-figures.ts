import { labelKey } from '../prose/labels.ts';
import type { Mention } from '../prose/mention.ts';
import { sentenceOf } from '../prose/prose-context.ts';
import { baseValue, isFigure, sameSort } from './figures.ts';
import { equivalent } from './equivalent-names.ts';

/** The year printed in the words of a figure: 2023年为 P, 2023年度收入合计 P. */
export function yearOf(mentions: readonly Mention[], mention: Mention): number | null {
  const before = mentions[mentions.indexOf(mention) - 1];
  if (!before || before.token.kind !== 'date-part' || before.token.unit !== '年') return null;
  const words = mention.paragraph.text.slice(before.token.unitEnd, mention.token.start);
  // 2023年结转的 A is money of this year with an old name.
  return /[，,;。:、()]|结转|结余|以来|至|下达|印发|追加/u.test(words)
    ? null
    : Number(before.token.value);
}

/** Said of the year before the document's. */
export const isLastYears = (
  mentions: readonly Mention[],
  mention: Mention,
  year: number | null,
): boolean => mention.basis === '上年' || (year !== null && yearOf(mentions, mention) === year - 1);

/** 因机构划转，按同口径调整为 P: two figures of last year, and the change may be told against the one that is not printed. */
const RESTATED = /调整(?!后?的?预算)|口径|可比|划转|剔除|扣除/u;

/** Last year's print of a figure, in the sentence of its change; null where the words leave it open. */
export function priorOf(
  mentions: readonly Mention[],
  current: Mention,
  change: Mention,
  year: number | null,
): Mention | null {
  if (RESTATED.test(sentenceOf(change).text)) return null;
  const at = mentions.indexOf(change);
  const figures = mentions
    .slice(Math.max(0, at - 60), at + 8)
    .filter(
      (m) => m.sentence === change.sentence && isFigure(m) && sameSort(m, current) && !m.inReason,
    );
  // Last year's figure of another thing (A 较上年 P…；B 同比…) lies beyond a semicolon or beyond another figure.
  const own = figures.indexOf(current);
  const prior = figures.filter(
    (m, i) =>
      isLastYears(mentions, m, year) &&
      (m.basis === '上年' || isSameThing(m, current)) &&
      m.group === change.group &&
      (own < 0 || Math.abs(i - own) === 1),
  );
  const only = prior.length === 1 ? prior[0] : undefined;
  return only && baseValue(only) ? only : null;
}

const isSameThing = (prior: Mention, current: Mention): boolean =>
  !prior.afterOfWhich &&
  equivalent(labelKey(prior.subject)) === equivalent(labelKey(current.subject));
