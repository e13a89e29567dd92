import { exact, isZero, type RecognisedTable } from '@mingjian/engine';

import type { Draft, ProseContext } from '../prose/prose-context.ts';
import { wordsBehind } from './row-words.ts';

const PRAISE = /保障|完成|提高|提升|改善|促进|减轻|顺利|到位|实现|增强|落实|推进/u;
const ADMITTED = /未(?:支出|执行|实施|使用|开展|启动|拨付)|结转|取消|收回|使用上级|暂缓|没有支出/u;

/** A row of the summary table with a budget, nothing spent, and a conclusion that speaks of results. */
export function nothingSpentRemarks(context: ProseContext): readonly Draft[] {
  return context.tables
    .filter((table) => table.kind === 'evaluation-summary')
    .flatMap((table) => tableRemarks(context, table));
}

function tableRemarks(context: ProseContext, table: RecognisedTable): readonly Draft[] {
  return table.rows.flatMap((row): Draft[] => {
    const budget = context.facts.get(row.facts['budget'] ?? '');
    const spent = context.facts.get(row.facts['executed'] ?? '');
    if (row.role === 'total' || !budget?.value || spent?.value === null || spent === undefined)
      return [];
    if (!isZero(exact(spent.value)) || isZero(exact(budget.value))) return [];
    const words = wordsBehind(context, table, spent);
    if (!PRAISE.test(words) || ADMITTED.test(words)) return [];
    return [
      {
        kind: 'remark',
        text: words,
        place: row.place,
        rule: 'nothing-spent-but-praised',
        grade: 'explain',
        findingKind: 'logic',
        facts: [budget.id, spent.id],
        message: `“${row.label}”预算${budget.value}${budget.unit ?? ''}，决算为${spent.value}，自评结论却写“${words.replace(/。$/u, '')}”，请说明成效从何而来。`,
      },
    ];
  });
}
