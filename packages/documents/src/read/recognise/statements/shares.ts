import { labelKey } from '../prose/labels.ts';
import { isExact, type Mention } from '../prose/mention.ts';
import { type Draft, mentionsOf, type ProseContext, sentenceOf } from '../prose/prose-context.ts';
import { isFigure, sameSort } from './figures.ts';
import type { CompositionReading } from './compositions.ts';

/** 占 Z%: of what is named behind 占, or of the total whose parts are being listed. */
export function shareStatements(
  context: ProseContext,
  compositions: readonly CompositionReading[],
): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const paragraph of context.paragraphs) {
    const mentions = mentionsOf(context, paragraph);
    mentions.forEach((percent, index) => {
      if (percent.role !== 'share' || !isExact(percent) || percent.inReason) return;
      if (/分别|各|均/u.test(percent.before)) {
        drafts.push(...distributed(mentions, index, compositions));
        return;
      }
      const part = partOf(mentions, index);
      if (!part) return;
      const whole = wholeOf(context, percent, part, compositions);
      if (!whole || whole === part || !sameSort(part, whole)) return;
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
  const previous = mentions[index - 1];
  if (!percent || !previous || previous.group !== percent.group) return null;
  // 货物采购授予中小企业合同金额占货物支出金额的 Z%: the part is named in the clause but its amount is not printed.
  const words = percent.before.split('占')[0]?.replace(/[，,、\s]/gu, '') ?? '';
  if (words !== '' && !/^(?:约|共|其中|分别)$/u.test(words)) return null;
  return isFigure(previous) ? previous : null;
}

function wholeOf(
  context: ProseContext,
  percent: Mention,
  part: Mention,
  compositions: readonly CompositionReading[],
): Mention | null {
  const named = /占(?!用)([^占]*)$/u.exec(percent.before)?.[1] ?? '';
  const key = labelKey(named.replace(/(?:的)?(?:比重|比例|比率|百分比|比)?(?:为|达到?|约)?$/u, ''));
  if (key !== '') return namedFigure(context, percent, part, key);
  const list = compositions.find((c) => c.parts.includes(part));
  return list?.total ?? null;
}

/** Names that mean the total of the list: 占总支出, 占比. */
function namedFigure(
  context: ProseContext,
  percent: Mention,
  part: Mention,
  key: string,
): Mention | null {
  const report = context.reports[percent.paragraph.index];
  const isMatch = (m: Mention): boolean => {
    const own = labelKey(m.subject);
    return (
      isFigure(m) &&
      !m.inReason &&
      m !== part &&
      sameSort(m, part) &&
      own !== '' &&
      m.basis !== '年初' &&
      m.basis !== '上年' &&
      (own === key || (key.length >= 5 && own.endsWith(key)) || equivalent(own) === equivalent(key))
    );
  };
  const before: Mention[] = [];
  for (const paragraph of context.paragraphs) {
    if (paragraph.index > percent.paragraph.index || context.reports[paragraph.index] !== report)
      continue;
    for (const mention of mentionsOf(context, paragraph)) {
      const isLater =
        paragraph.index === percent.paragraph.index && mention.token.start >= percent.token.start;
      if (!isLater && isMatch(mention)) before.push(mention);
    }
  }
  // Two different figures under one name: which one is meant is unsure.
  const near = before.filter((m) => m.paragraph.index === percent.paragraph.index);
  const pool = near.length > 0 ? near : before;
  const values = new Set(pool.map((m) => `${m.fact.value}${m.fact.unit}`));
  return values.size === 1 ? (pool.at(-1) ?? null) : null;
}

/** 本年收入, 收入合计, 本年收入合计, 总收入 are one total; 收入总计 (with the balances) is another. */
function equivalent(key: string): string {
  if (/^(?:本年)?(?:收入合计|收入)$|^总收入$|^本年总收入$|^收入总额$/u.test(key))
    return '本年收入合计';
  if (/^(?:本年)?(?:支出合计|支出)$|^总支出$|^本年总支出$|^支出总额$/u.test(key))
    return '本年支出合计';
  return key.replace(/总额$|总金额$|金额$|合计$/u, '').replace(/^(?:本部门|部门)/u, '');
}

/** 其中 a，b，c，分别占 X%、Y%、Z%: as many percents as the list has parts, in its order; anything else is not read. */
function distributed(
  mentions: readonly Mention[],
  index: number,
  compositions: readonly CompositionReading[],
): readonly Draft[] {
  const run: Mention[] = [];
  for (const mention of mentions.slice(index)) {
    const isNext = run.length === 0 || /^[、，,和及]$/u.test(mention.before);
    if (mention.token.kind !== 'percent' || !isNext) break;
    run.push(mention);
  }
  const last = mentions[index - 1];
  const list = compositions.find((c) => last !== undefined && c.parts.at(-1) === last);
  if (!list || list.parts.length !== run.length || !run.every(isExact)) return [];
  return list.parts.flatMap((part, i): Draft[] => {
    const percent = run[i];
    return percent
      ? [
          {
            kind: 'share',
            ...sentenceOf(percent),
            part: part.fact.id,
            whole: list.total.fact.id,
            percent: percent.fact.id,
          },
        ]
      : [];
  });
}
