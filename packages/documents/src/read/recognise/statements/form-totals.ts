import { isMoney } from '../prose/units.ts';
import { type Draft, mentionsOf, type ProseContext, sentenceOf } from '../prose/prose-context.ts';
import { finestRow } from '../remarks/form-figures.ts';
import { isExact } from '../prose/mention.ts';

/**
 * 9 个二级项目，共涉及资金 72.22 万元 beside the nine forms of the file: as many forms, and their spending adds up.
 * Made only when the file shows every form (as many as stated), and every executed amount is read.
 */
export function formTotalStatements(context: ProseContext): readonly Draft[] {
  const forms = context.selfEvaluations;
  if (forms.length < 2) return [];
  for (const paragraph of context.paragraphs) {
    const mentions = mentionsOf(context, paragraph);
    const count = mentions.find(
      (m) => m.token.kind === 'count' && /项目/u.test(m.before) && /自评/u.test(sentenceOf(m).text),
    );
    if (!count || !isExact(count)) continue;
    const drafts: Draft[] = [
      {
        kind: 'count',
        ...sentenceOf(count),
        stated: count.fact.id,
        numbered: forms.length,
        unnumbered: 0,
        items: forms.map((form) => form.place),
        lastOrdinal: null,
      },
    ];
    const at = mentions.indexOf(count);
    const money = mentions
      .slice(at + 1)
      .find(
        (m) =>
          m.role === 'main' && isMoney(m.fact.unit) && isExact(m) && m.sentence === count.sentence,
      );
    const parts = forms.map((form) => {
      const row = finestRow(form);
      return row ? (form.facts[`funds.rows.${row.index}.executed`] ?? null) : null;
    });
    if (money && count.fact.value === String(forms.length) && !parts.includes(null)) {
      drafts.push({
        kind: 'composition',
        ...sentenceOf(money),
        total: money.fact.id,
        parts: parts.filter((id): id is string => id !== null),
        exhaustive: true,
        measure: 'amount',
      });
    }
    // More forms than stated, or fewer, may be a file that shows only some: the count is said only when it agrees.
    return count.fact.value === String(forms.length) ? drafts : [];
  }
  return [];
}
