import { labelKey } from '../prose/labels.ts';
import { isExact, type Mention } from '../prose/mention.ts';
import { type Draft, mentionsOf, type ProseContext, sentenceOf } from '../prose/prose-context.ts';
import { isMoneyFigure, sameSort } from './figures.ts';

const PLANNED = new Set(['年初', '全年预算', '调整']);
const DONE = /决算|支出|执行|拨付|使用|完成|支付|到位/u;

/** 年初预算 A，决算 B，完成年初预算的 C%; 预算 A，支出 B，执行率 C%. */
export function completionStatements(context: ProseContext): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const paragraph of context.paragraphs) {
    const mentions = mentionsOf(context, paragraph);
    mentions.forEach((percent, index) => {
      if (percent.role !== 'completion' || !isExact(percent) || percent.inReason) return;
      if (/分别|均/u.test(percent.before) || hasOwnBase(percent)) return;
      const found =
        pairBefore(mentions.slice(0, index), percent) ??
        paidOfReceived(mentions.slice(0, index), percent) ??
        pairBehind(mentions, index);
      if (!found) return;
      drafts.push({
        kind: 'completion',
        ...sentenceOf(percent),
        done: found.done.fact.id,
        planned: found.planned.fact.id,
        percent: percent.fact.id,
      });
    });
  }
  return drafts;
}

/** 完成预算的 98%（按调整预算数计算）: the rate says itself what it is of, and that need not be a figure before it. */
function hasOwnBase({ paragraph, group, token }: Mention): boolean {
  const lead = paragraph.text.slice(Math.max(group, token.start - 40), token.start);
  const tail = paragraph.text.slice(token.unitEnd, token.unitEnd + 40);
  return (
    /按[^。;]{2,20}(?:计算|口径|测算)[^。;\d]*$/u.test(lead) ||
    /^\((?:按|以|剔除|扣除|不含)/u.test(tail) ||
    /^[,，]?(?:按|以|剔除|扣除|不含)(?:\d,\d|[^,，。;]){1,24}?(?:计算|口径|测算|为基数)/u.test(tail)
  );
}

/** The budget and the account that a completion rate speaks of. */
export function pairBefore(
  before: readonly Mention[],
  percent: Mention,
): Readonly<{ planned: Mention; done: Mention }> | null {
  // Neither figure may lie before an earlier completion rate: that one had its own pair.
  const fence = before.findLastIndex((m) => m.role === 'completion');
  const open = before.slice(fence + 1).filter((m) => isMoneyFigure(m) && !m.inReason);
  const wanted = basisWanted(percent.before);
  const planned = open
    .filter((m) => isPlanned(m) && (wanted === null || m.basis === wanted))
    .at(-1);
  if (!planned) return null;
  const at = open.indexOf(planned);
  const done = open.filter((m, i) => i !== at && isDone(m));
  // Between two candidates (支出决算 and a part of it) nothing is said.
  const after = done.filter((m) => open.indexOf(m) > at);
  const chosen =
    after.length === 1 ? after[0] : after.length === 0 && done.length === 1 ? done[0] : undefined;
  if (!chosen || !sameThing(planned, chosen)) return null;
  if (wanted === null && open.some((m) => m !== chosen && ADJUSTS.test(m.before))) return null;
  return { planned, done: chosen };
}

/** 年初预算 A，年中追加 B，支出 C，执行率 Z%: of what the budget became, which is not printed; only 完成年初预算的 says of which. */
const ADJUSTS = /追加|追减|调增|调减|调整(?:增加|减少)|核增|核减|结转/u;

const RECEIVED = /(?:安排|下达|到位)(?:项目)?(?:资金|金额)?$|(?:资金|金额)$/u;
const PAID = /支付|支出|拨付|使用/u;

/** 安排资金 A，到位资金 B，已支付 C，支付率 Z%: of what was received; two different sums before the payment leave it open. */
function paidOfReceived(
  before: readonly Mention[],
  percent: Mention,
): Readonly<{ planned: Mention; done: Mention }> | null {
  if (!/(?:支付|拨付|支出|使用|执行)率/u.test(percent.before)) return null;
  const figures = before.filter(
    (m) => m.sentence === percent.sentence && isMoneyFigure(m) && !m.inReason,
  );
  // 执行率 is of the budget; only where nothing else is printed it is of the money named.
  if (percent.before.includes('执行') && figures.length !== 2) return null;
  const done = figures.at(-1);
  const received = figures.slice(0, -1);
  const planned = received.at(-1);
  if (!done || !planned || !PAID.test(done.before) || !received.every(isReceived)) return null;
  const isOne = received.every((m) => m.fact.value === planned.fact.value && sameSort(m, planned));
  return isOne ? { planned, done } : null;
}

const isReceived = (mention: Mention): boolean =>
  RECEIVED.test(mention.before) && !PAID.test(mention.before);

/** 预算执行率 Z%，其中预算数 A，执行数 B: the two figures behind the rate, when none stands before it. */
function pairBehind(
  mentions: readonly Mention[],
  index: number,
): Readonly<{ planned: Mention; done: Mention }> | null {
  const percent = mentions[index];
  if (!percent) return null;
  const figures = mentions.filter((m) => m.sentence === percent.sentence && isMoneyFigure(m));
  const [first, second] = figures;
  if (!first || !second || figures.length > 2) return null;
  const between = mentions.slice(index + 1, mentions.indexOf(second));
  // 支出决算 A，完成预算 Z%，预算数 B: the account may stand before the rate.
  const isAround = mentions.indexOf(first) < index && mentions[index + 1] === second;
  const isBehind =
    (isAround && isPlanned(second)) ||
    (mentions.indexOf(first) > index && between.every((m) => m === first));
  const planned = figures.find(isPlanned);
  const done = figures.find((m) => !isPlanned(m) && isDone(m));
  return isBehind && planned && done && sameThing(planned, done) ? { planned, done } : null;
}

/** A figure of a budget. */
export const isPlanned = (mention: Mention): boolean =>
  PLANNED.has(mention.basis ?? '') || /预算(?:资金|金额|总额)?$|金额$/u.test(mention.subject);
/** A figure of an account. */
export const isDone = (mention: Mention): boolean =>
  mention.basis === '决算' ||
  mention.basis === '执行' ||
  (mention.basis === null && DONE.test(mention.before));

function basisWanted(words: string): string | null {
  if (/年初/u.test(words)) return '年初';
  if (/全年预算|调整/u.test(words)) return '全年预算';
  return null;
}

/** 教育支出年初预算 … 决算: one subject; 项目预算 … 支出: one of them has no subject of its own. */
export function sameThing(planned: Mention, done: Mention): boolean {
  const a = labelKey(planned.subject);
  const b = labelKey(done.subject);
  return (
    a === b ||
    bare(a) === '' ||
    bare(b) === '' ||
    bare(a) === bare(b) ||
    a.includes(b) ||
    b.includes(a)
  );
}

/** What is left of a label when every word that any money has is gone. */
const bare = (key: string): string =>
  key.replace(
    /^(?:完成|为|占|达到?)|支出|收入|预算|资金|金额|实际|总额|共计|申请|合计|追加|项目|其中|后期|财政拨款|20\d\d年/gu,
    '',
  );
