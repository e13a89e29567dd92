import { add, compare, exact, ZERO } from '@mingjian/engine';

import type { Mention } from '../prose/mention.ts';
import { type Draft, mentionsOf, type ProseContext, sentenceOf } from '../prose/prose-context.ts';
import {
  type AssessmentItem,
  type AssessmentModule,
  readAssessment,
} from './assessment-modules.ts';

/** What a work assessment claims: modules are their items, the total is all of them; and items that ask for a word. */
export function assessmentStatements(context: ProseContext): readonly Draft[] {
  const assessment = readAssessment(context);
  if (!assessment) return [];
  const { modules, overall } = assessment;
  const drafts: Draft[] = [];
  const isComplete = modules.every(hasAllItems);
  for (const part of modules) {
    if (hasAllItems(part)) {
      drafts.push(
        scoreSum(
          part.award,
          part.items.map((item) => item.award),
        ),
      );
    }
    for (const item of part.items) drafts.push(...itemRemarks(item));
    drafts.push(...staleYears(context, part));
  }
  // The total against the items when all are there: a wrong heading is then one finding, not two.
  const parts = isComplete
    ? modules.flatMap((m) => m.items.map((item) => item.award))
    : modules.map((m) => m.award);
  if (overall) drafts.push(scoreSum(overall, parts));
  return drafts;
}

const hasAllItems = (part: AssessmentModule): boolean =>
  part.whole &&
  part.items.length > 0 &&
  part.items.every((item, index) => item.ordinal === index + 1);

const scoreSum = (total: Mention, parts: readonly Mention[]): Draft => ({
  kind: 'composition',
  ...sentenceOf(total),
  total: total.fact.id,
  parts: parts.map((part) => part.fact.id),
  exhaustive: true,
  measure: 'score',
});

/** One rule, 得 5 分, and an award of 3 without a word why; or an award above everything that the rule can give. */
function itemRemarks(item: AssessmentItem): readonly Draft[] {
  const giving = item.rule.filter((m) => !/扣(?:除)?$/u.test(m.before));
  const only = item.rule.length === 1 ? giving[0] : undefined;
  const award = item.award.fact;
  if (award.value === null) return [];
  const remark = (rule: string, facts: readonly string[], message: string): Draft => ({
    kind: 'remark',
    ...sentenceOf(item.award),
    rule,
    grade: 'check',
    findingKind: 'score',
    facts,
    message,
  });
  const isFixed =
    only !== undefined && /得(?:满)?$/u.test(only.before) && !/每|最高|×|\*|times/u.test(item.text);
  if (
    only &&
    isFixed &&
    only.fact.value !== null &&
    compare(exact(award.value), exact(only.fact.value)) < 0
  ) {
    return [
      remark(
        'item-award-below-rule',
        [only.fact.id, award.id],
        `“${item.name}”的规则得${only.fact.value}分，该项得${award.value}分，文中没有写明扣分原因，请核对。`,
      ),
    ];
  }
  let most = ZERO;
  for (const mention of giving)
    if (mention.fact.value !== null) most = add(most, exact(mention.fact.value));
  if (giving.length > 0 && !item.text.includes('每') && compare(exact(award.value), most) > 0) {
    return [
      remark(
        'item-award-above-rule',
        [...giving.map((m) => m.fact.id), award.id].slice(0, 12),
        `“${item.name}”的得分${award.value}分超过规则列出的全部分值之和，请核对。`,
      ),
    ];
  }
  return [];
}

/** A formula that counts the projects of another year was copied from an earlier report. */
function staleYears(context: ProseContext, part: AssessmentModule): readonly Draft[] {
  const { year } = context;
  if (year === null) return [];
  const drafts: Draft[] = [];
  for (const item of part.items) {
    const years = mentionsOf(context, item.award.paragraph).filter(
      (m) =>
        m.token.kind === 'date-part' &&
        m.token.unit === '年' &&
        m.token.start < item.award.token.start &&
        /^(?:度)?[^，。;/]{0,14}项目/u.test(m.paragraph.text.slice(m.token.unitEnd)) &&
        m.token.value !== String(year) &&
        item.text.includes(`${m.token.value}年`),
    );
    const own = yearFact(context, year);
    if (years.length === 0) continue;
    drafts.push({
      kind: 'remark',
      ...sentenceOf(years[0] ?? item.award),
      rule: 'stale-year',
      grade: 'check',
      findingKind: 'date',
      facts: [...years.map((m) => m.fact.id), ...(own ? [own] : [])],
      message: `${year}年度的报告里，“${item.name}”按${years[0]?.token.value ?? ''}年的项目计算，请核对年份。`,
    });
  }
  return drafts;
}

function yearFact(context: ProseContext, year: number): string | null {
  for (const list of context.mentions) {
    const found = list.find((m) => m.token.unit === '年' && m.token.value === String(year));
    if (found) return found.fact.id;
  }
  return null;
}
