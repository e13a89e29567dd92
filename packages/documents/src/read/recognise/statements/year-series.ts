import { isExact, type Mention } from '../prose/mention.ts';
import { type Draft, mentionsOf, type ProseContext, sentenceOf } from '../prose/prose-context.ts';
import type { Paragraph } from '../prose/paragraph.ts';
import { isFigure, sameSort } from './figures.ts';

type Series = Readonly<{ byYear: ReadonlyMap<number, Mention>; last: Mention }>;

/** One name between the years and the figures: 收入、支出分别为 A、B are two things of two years. */
const RANGE =
  /(20\d\d)年?(?:度)?(?:—+|–|-|~|至|到)(20\d\d)年(?:度)?[，,]?[^，,。;、和与及\d]{0,24}分别(?:为|是|达到?)?$/u;
const LIST =
  /((?:20\d\d年?(?:度)?[、和及,，])+20\d\d年(?:度)?)[^，,。;、和与及\d]{0,24}分别(?:为|是|达到?)?$/u;

/** 2022—2024年支出分别为 A、B、C，2024年比2023年增长 P%: what is said of a series of years, by the years. */
export function yearSeriesStatements(context: ProseContext): readonly Draft[] {
  return context.paragraphs.flatMap((paragraph) => {
    const mentions = mentionsOf(context, paragraph);
    const sentences = [...new Set(mentions.map((m) => m.sentence))];
    return sentences.flatMap((sentence) => {
      const own = mentions.filter((m) => m.sentence === sentence);
      const series = listed(own, paragraph) ?? inline(own);
      return series
        ? [...changesOf(own, series), ...distributed(own, series), ...sumOf(own, series)]
        : [];
    });
  });
}

/** Years first, then 分别为 and as many figures. */
function listed(mentions: readonly Mention[], paragraph: Paragraph): Series | null {
  for (const [at, first] of mentions.entries()) {
    if (!isFigure(first)) continue;
    const lead = paragraph.text.slice(
      Math.max(first.sentence, first.token.start - 90),
      first.token.start,
    );
    const years = yearsIn(lead);
    const run = [first];
    for (const next of mentions.slice(at + 1)) {
      const isNext = /^[、和及与，,]$/u.test(next.before) && isFigure(next);
      if (!isNext || !sameSort(next, first)) break;
      run.push(next);
    }
    const last = run.at(-1);
    if (years.length >= 2 && years.length === run.length && last)
      return { byYear: new Map(years.map((year, i) => [year, run[i] ?? first])), last };
  }
  return null;
}

function yearsIn(lead: string): readonly number[] {
  const range = RANGE.exec(lead);
  if (range) {
    const [from, to] = [Number(range[1]), Number(range[2])];
    return to > from && to - from < 10
      ? Array.from({ length: to - from + 1 }, (_, i) => from + i)
      : [];
  }
  return [...(LIST.exec(lead)?.[1] ?? '').matchAll(/20\d\d/gu)].map((match) => Number(match[0]));
}

/** 支出2022年 A、2023年 B、2024年 C: every figure directly behind its year. */
function inline(mentions: readonly Mention[]): Series | null {
  const byYear = new Map<number, Mention>();
  let last: Mention | undefined;
  for (const [at, year] of mentions.entries()) {
    if (year.token.kind !== 'date-part' || year.token.unit !== '年') continue;
    const figure = mentions[at + 1];
    const isOwn = figure && isFigure(figure) && /^(?:度)?(?:为|是|达)?$/u.test(figure.before);
    const joins = byYear.size === 0 || /^[、，,和及]$/u.test(year.before);
    if (!isOwn || !joins) {
      if (byYear.size > 0) break;
      continue;
    }
    if (last && !sameSort(last, figure)) return null;
    byYear.set(Number(year.token.value), figure);
    last = figure;
  }
  return byYear.size >= 2 && last ? { byYear, last } : null;
}

const CHANGED =
  /(20\d\d)年(?:度)?(?:比|较|同比)(?:(20\d\d)年(?:度)?|上年|去年)?(?:增|减|下|上|提|降)/u;

/** 2024年比2023年增加 D，增长 P%, and 2023年、2024年分别增长 P、Q. */
function changesOf(mentions: readonly Mention[], series: Series): readonly Draft[] {
  const behind = mentions.filter((m) => m.token.start > series.last.token.start);
  return behind.flatMap((change, at): Draft[] => {
    const isAmount = change.role === 'changeAmount';
    const previous = behind[at - 1];
    if (change.direction === null || !isExact(change) || change.inReason) return [];
    if (!isAmount && (change.role !== 'changePercent' || change.token.unit !== '%')) return [];
    if (!isAmount && previous?.role === 'changeAmount') return [];
    const years = yearsOf(change, series);
    const next = behind[at + 1];
    const percent = isAmount
      ? next?.role === 'changePercent' && next.token.unit === '%' && isExact(next)
        ? next
        : null
      : change;
    const current = series.byYear.get(years?.[0] ?? 0);
    const prior = series.byYear.get(years?.[1] ?? 0);
    if (!current || !prior) return [];
    return [
      {
        kind: 'change',
        ...sentenceOf(change),
        current: current.fact.id,
        delta: isAmount ? change.fact.id : null,
        percent: percent?.fact.id ?? null,
        direction: change.direction,
        prior: prior.fact.id,
      },
    ];
  });
}

const EACH =
  /((?:20\d\d年(?:度)?[、和及])+20\d\d年(?:度)?)(?:比上年|较上年|同比)?分别(?:比上年|较上年|同比)?(?:增长|上升|增加|(下降|降低|减少))(?:了)?$/u;

/** 2023年、2024年分别增长 P、Q: as many rates as years. */
function distributed(mentions: readonly Mention[], series: Series): readonly Draft[] {
  return mentions.flatMap((first, at): readonly Draft[] => {
    if (first.token.unit !== '%' || first.token.start < series.last.token.start) return [];
    const lead = first.paragraph.text.slice(series.last.token.unitEnd, first.token.start);
    const found = EACH.exec(lead);
    if (!found) return [];
    const years = [...(found[1] ?? '').matchAll(/20\d\d/gu)].map((match) => Number(match[0]));
    const run = [first];
    for (const next of mentions.slice(at + 1)) {
      if (next.token.unit !== '%' || !/^[、和及，,]$/u.test(next.before)) break;
      run.push(next);
    }
    if (run.length !== years.length || !run.every(isExact)) return [];
    return years.flatMap((year, i): Draft[] => {
      const [current, prior, percent] = [
        series.byYear.get(year),
        series.byYear.get(year - 1),
        run[i],
      ];
      if (!current || !prior || !percent) return [];
      return [
        {
          kind: 'change',
          ...sentenceOf(percent),
          current: current.fact.id,
          delta: null,
          percent: percent.fact.id,
          direction: found[2] ? 'decrease' : 'increase',
          prior: prior.fact.id,
        },
      ];
    });
  });
}

/** The year of a change and the one that it is compared with. */
function yearsOf(change: Mention, series: Series): readonly [number, number] | null {
  const text = change.paragraph.text.slice(series.last.token.unitEnd, change.token.start);
  const own = text.split(/[，,;]/u).at(-1) ?? '';
  const found = CHANGED.exec(own);
  if (!found) return null;
  const year = Number(found[1]);
  return [year, found[2] ? Number(found[2]) : year - 1];
}

/** 三年合计 T. */
function sumOf(mentions: readonly Mention[], series: Series): readonly Draft[] {
  const total = mentions.find(
    (m) =>
      m.token.start > series.last.token.start &&
      isFigure(m) &&
      sameSort(m, series.last) &&
      /^[，,]?(?:[两二三四五]年)(?:共计|合计|累计|共|总计)(?:达|为)?$/u.test(m.before),
  );
  if (!total || total.inReason) return [];
  return [
    {
      kind: 'composition',
      ...sentenceOf(total),
      total: total.fact.id,
      parts: [...series.byYear.values()].map((m) => m.fact.id),
      exhaustive: true,
      measure: 'amount',
    },
  ];
}
