import { labelKey } from '../prose/labels.ts';
import { detailBracket } from '../prose/brackets.ts';
import { isExact, type Mention } from '../prose/mention.ts';
import { type Draft, mentionsOf, type ProseContext, sentenceOf } from '../prose/prose-context.ts';
import { equivalent } from './equivalent-names.ts';
import { isFigure, sameSort } from './figures.ts';
import type { CompositionReading } from './composition-reading.ts';

/** 占 Z%: of what is named behind 占, or of the total whose parts are being listed. */
export function shareStatements(
  context: ProseContext,
  compositions: readonly CompositionReading[],
): readonly Draft[] {
  const drafts: Draft[] = [];
  const wholes = indexed(wholesOf(context));
  for (const paragraph of context.paragraphs) {
    const mentions = mentionsOf(context, paragraph);
    // 占本年收入的 X%；…，占 Y%: what the first share names holds to the end of the sentence.
    let stated: Readonly<{ whole: Mention; sentence: number }> | undefined;
    mentions.forEach((percent, index) => {
      if (percent.role !== 'share' || !isExact(percent) || percent.inReason) return;
      const run = percentRun(mentions, index);
      if (run.length > 1 || /分别|各|均/u.test(percent.before)) {
        const figures = figureRun(mentions, index);
        const named = (part: Mention) => wholeOf(context, wholes, percent, part, [], null);
        drafts.push(...distributed(run, figures, compositions, named));
        return;
      }
      const part = partOf(mentions, index);
      if (!part) return;
      const before =
        stated?.sentence === percent.sentence && !percent.afterOfWhich ? stated.whole : null;
      const whole = wholeOf(context, wholes, percent, part, compositions, before);
      if (!whole || whole === part || !sameSort(part, whole)) return;
      stated = { whole, sentence: percent.sentence };
      drafts.push({
        kind: 'share',
        ...sentenceOf(percent),
        part: part.fact.id,
        whole: whole.fact.id,
        percent: percent.fact.id,
      });
    });
  }
  return drafts;
}

/** The figure directly before 占; a second 占 in a row (占…的 X%，占…的 Y%) is about the same figure only in the same clause run. */
function partOf(mentions: readonly Mention[], index: number): Mention | null {
  const percent = mentions[index];
  if (!percent) return null;
  // A(其中 a，b)，占 Z%: the share is of A; details in a bracket that is closed again are passed over.
  const previous = mentions
    .slice(Math.max(0, index - 12), index)
    .findLast((m) => (detailBracket(m, mentions)?.to ?? Infinity) > percent.token.start);
  if (!previous || previous.group !== percent.group) return null;
  // 货物采购授予中小企业合同金额占货物支出金额的 Z%: the part is named in the clause but its amount is not printed.
  const words = percent.before.split('占')[0]?.replace(/[，,、\s]/gu, '') ?? '';
  if (words !== '' && !/^(?:约|共|其中|分别)$/u.test(words)) return null;
  return isFigure(previous) ? previous : null;
}

function wholeOf(
  context: ProseContext,
  wholes: Wholes,
  percent: Mention,
  part: Mention,
  compositions: readonly CompositionReading[],
  before: Mention | null,
): Mention | null {
  const named = /占(?!用)([^占]*)$/u.exec(percent.before)?.[1] ?? '';
  const key = labelKey(named.replace(/(?:的)?(?:比重|比例|比率|百分比|比)?(?:为|达到?|约)?$/u, ''));
  if (key !== '') return namedFigure(context, wholes, percent, part, key);
  // An open list does not say of what: 其中小微企业…，占 Z% may be of the part above or of the whole.
  const list = compositions.find((c) => c.exhaustive && c.parts.includes(part));
  if (list) return list.total;
  if (before) return before;
  const alone = compositions.find((c) => c.parts.length === 1 && c.parts[0] === part);
  if (alone && isHead(alone.total, part, context, compositions)) return alone.total;
  // “三公”经费财政拨款支出决算中，公务接待费支出决算 A，占 Z%: the whole is named at the head, its amount stands elsewhere.
  const head = /(?:^|\d\d年度?|本部门|本单位)([^，,;\d]{4,24}?)(?:决算数?)?中[，,:]/u.exec(
    percent.paragraph.text.slice(percent.sentence, part.token.start),
  )?.[1];
  if (head)
    return (
      namedFigure(context, wholes, percent, part, labelKey(head)) ??
      namedFigure(context, wholes, percent, part, labelKey(head).replace(/支出$/u, ''))
    );
  // 采购金额共 T(其中…)，授予中小企业合同金额 A，占 Z%: the outline asks for the share of all procurement and of nothing else.
  return /授予中小企业/u.test(part.subject) ? procurementTotal(context, percent) : null;
}

function procurementTotal(context: ProseContext, percent: Mention): Mention | null {
  const totals = mentionsOf(context, percent.paragraph).filter(
    (m) =>
      m.token.start < percent.token.start &&
      isFigure(m) &&
      !m.inReason &&
      m.basis !== '上年' &&
      /^(?:政府)?采购(?:支出|金额|合同)?(?:总额|总金额|金额|支出|总支出)?$/u.test(
        labelKey(m.subject),
      ),
  );
  return totals.length === 1 ? (totals[0] ?? null) : null;
}

/** A，其中：a，占 Z%: nothing but A is there to be shared, when A is no part itself and has no share of its own. */
function isHead(
  total: Mention,
  part: Mention,
  context: ProseContext,
  compositions: readonly CompositionReading[],
): boolean {
  if (total.sentence !== part.sentence) return false;
  if (compositions.some((c) => c.parts.includes(total))) return false;
  const mentions = mentionsOf(context, part.paragraph);
  return mentions.indexOf(part) === mentions.indexOf(total) + 1;
}

/** A named figure that may be a whole, with its keys worked out once. */
type Whole = Readonly<{ mention: Mention; key: string; equivalent: string; report: number }>;

/** How far back a name is looked for by its ending; equal names are found anywhere in the report. */
const NEAR = 300;

function wholesOf(context: ProseContext): readonly Whole[] {
  return context.mentions.flat().flatMap((mention): Whole[] => {
    if (
      !isFigure(mention) ||
      mention.inReason ||
      mention.basis === '年初' ||
      mention.basis === '上年'
    )
      return [];
    const key = labelKey(mention.subject);
    if (key === '') return [];
    const report = context.reports[mention.paragraph.index] ?? 0;
    return [{ mention, key, equivalent: equivalent(key), report }];
  });
}

/** The figures before the percent that carry the name; two different figures under one name leave it open. */
function namedFigure(
  context: ProseContext,
  wholes: Wholes,
  percent: Mention,
  part: Mention,
  key: string,
): Mention | null {
  const report = context.reports[percent.paragraph.index] ?? 0;
  const at = wholes.list.findLastIndex((w) => isBefore(w.mention, percent));
  const near = wholes.list.slice(Math.max(0, at - NEAR), at + 1);
  const ending = key.length >= 5 ? near.filter((w) => w.key.endsWith(key)) : [];
  const shortKey = equivalent(key);
  const named = (wholes.byName.get(shortKey) ?? []).filter((w) => isBefore(w.mention, percent));
  // The very name wins over names that usually mean the same (总收入, 本年收入).
  const exactly = named.filter((w) => w.key === key);
  const equal = exactly.length > 0 ? exactly : named;
  const last4 = near.filter((w) => shortKey.length >= 4 && w.equivalent.endsWith(shortKey));
  const candidates = equal.length + ending.length > 0 ? [...equal, ...ending] : last4;
  // 人员经费 a，占基本支出的 X%…。基本支出合计 T: the whole may stand behind its parts, in the same paragraph.
  const behind = (wholes.byName.get(shortKey) ?? []).filter(
    ({ mention }) => mention.paragraph === percent.paragraph && !isBefore(mention, percent),
  );
  const called = candidates.length > 0 ? candidates : behind;
  const before = [...new Set(called)]
    .filter((w) => w.report === report && w.mention !== part && sameSort(w.mention, part))
    .map((w) => w.mention);
  // 财政拨款基本支出 A，其中：…，占基本支出的 Z%: in its own paragraph a longer name with that ending is meant.
  const nearby = near
    .filter(
      (w) =>
        key.length >= 4 &&
        w.key.endsWith(key) &&
        w.mention.paragraph.index === percent.paragraph.index &&
        w.mention !== part &&
        sameSort(w.mention, part),
    )
    .map((w) => w.mention);
  const own = before.filter((m) => m.paragraph.index === percent.paragraph.index);
  const here = own.length > 0 ? own : nearby;
  const pool = here.length > 0 ? here : before;
  const accounts = pool.filter((m) => m.basis !== '全年预算' && m.basis !== '调整');
  const figures = accounts.length > 0 ? accounts : pool;
  const values = new Set(figures.map((m) => `${m.fact.value}${m.fact.unit}`));
  return values.size === 1 ? (figures.at(-1) ?? null) : null;
}

const isBefore = (a: Mention, b: Mention): boolean =>
  a.paragraph.index < b.paragraph.index ||
  (a.paragraph.index === b.paragraph.index && a.token.start < b.token.start);

type Wholes = Readonly<{ list: readonly Whole[]; byName: ReadonlyMap<string, readonly Whole[]> }>;

function indexed(list: readonly Whole[]): Wholes {
  const byName = new Map<string, Whole[]>();
  for (const whole of list) {
    const same = byName.get(whole.equivalent);
    if (same) same.push(whole);
    else byName.set(whole.equivalent, [whole]);
  }
  return { list, byName };
}

/** Numbers joined to one list by 、, 和 or a comma and nothing else. */
const isJoined = ({ before }: Mention): boolean => /^[、，,和及]$/u.test(before);

/** X%、Y%和Z% from one percent on. */
function percentRun(mentions: readonly Mention[], index: number): readonly Mention[] {
  const run: Mention[] = [];
  for (const mention of mentions.slice(index)) {
    if (mention.token.kind !== 'percent' || (run.length > 0 && !isJoined(mention))) break;
    run.push(mention);
  }
  return run;
}

/** a、b和c directly before the percents. */
function figureRun(mentions: readonly Mention[], index: number): readonly Mention[] {
  const run: Mention[] = [];
  for (const mention of mentions.slice(0, index).toReversed()) {
    if (!isFigure(mention) || mention.inReason) break;
    run.unshift(mention);
    if (!isJoined(mention)) break;
  }
  return run;
}

/**
 * 其中 a，b，c，分别占 X%、Y%、Z%, and 货物、工程、服务分别为 a、b和c，占…的 X%、Y%和Z%: as many percents as the list has parts, in its
 * order; anything else is not read.
 */
function distributed(
  run: readonly Mention[],
  figures: readonly Mention[],
  compositions: readonly CompositionReading[],
  named: (part: Mention) => Mention | null,
): readonly Draft[] {
  const last = figures.at(-1);
  const list = compositions.find((c) => last !== undefined && c.parts.at(-1) === last);
  const parts = list?.parts.length === run.length ? list.parts : figures;
  const [first] = parts;
  if (!first || parts.length !== run.length || run.length < 2 || !run.every(isExact)) return [];
  const whole = parts === list?.parts ? list.total : named(first);
  if (!whole || parts.some((part) => part === whole || !sameSort(part, whole))) return [];
  return parts.flatMap((part, i): Draft[] => {
    const percent = run[i];
    return percent
      ? [
          {
            kind: 'share',
            ...sentenceOf(percent),
            part: part.fact.id,
            whole: whole.fact.id,
            percent: percent.fact.id,
          },
        ]
      : [];
  });
}
