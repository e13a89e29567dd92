import { type Draft, mentionsOf, type ProseContext, sentenceOf } from '../prose/prose-context.ts';
import { isFigure, isMoneyFigure } from './figures.ts';

/**
 * The summary table (绩效评价信息汇总表) beside the sentences that announce it: N 个项目 and its rows, 涉及金额 and its total.
 * Only where the sentence speaks of all evaluated projects, and the file has one such table.
 */
export function summaryTableStatements(context: ProseContext): readonly Draft[] {
  const tables = context.tables.filter((table) => table.kind === 'evaluation-summary');
  const table = tables[0];
  if (!table || tables.length > 1) return [];
  const total = table.rows.find((row) => row.role === 'total');
  const rows = table.rows.filter((row) => row.role === 'data');
  const drafts: Draft[] = [];
  const cell = (key: string): string | null => {
    const id = total?.facts[key] ?? null;
    return id !== null && context.facts.get(id)?.value != null ? id : null;
  };
  for (const paragraph of context.paragraphs) {
    const mentions = mentionsOf(context, paragraph);
    mentions.forEach((count, index) => {
      if (count.token.kind !== 'count' || !isFigure(count)) return;
      if (
        !/(?:绩效(?:评价|自评)项目|专项项目|项目(?:共|合计|总计))$/u.test(
          count.before.replace(/[共为]$/u, ''),
        )
      )
        return;
      const group = mentions
        .slice(index + 1)
        .filter((m) => m.sentence === count.sentence && isMoneyFigure(m));
      const money = group.find((m) =>
        /(?:金额|资金)(?:合计|共计|总计|总额)?(?:为|共)*$/u.test(m.before),
      );
      const spent = group.find(
        (m) => m.basis === '执行' && money !== undefined && m.token.start > money.token.start,
      );
      const isWhole = count.fact.value === String(rows.length);
      if (!isWhole) return;
      drafts.push({
        kind: 'count',
        ...sentenceOf(count),
        stated: count.fact.id,
        numbered: rows.length,
        unnumbered: 0,
        items: rows.map((row) => row.place),
        lastOrdinal: null,
      });
      const budgetCell = cell('budget');
      const spentCell = cell('executed');
      if (money && budgetCell)
        drafts.push({ kind: 'same', ...sentenceOf(money), left: money.fact.id, right: budgetCell });
      if (spent && spentCell)
        drafts.push({ kind: 'same', ...sentenceOf(spent), left: spent.fact.id, right: spentCell });
    });
  }
  return drafts;
}
