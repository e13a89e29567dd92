import type { ReadSelfEvaluation, RecognisedTable } from '@mingjian/engine';

/** Types of document that the audit tells apart; `text` is anything else. */
const TITLES: readonly (readonly [RegExp, string])[] = [
  [/绩效(?:目标)?(?:运行|执行)?监控/u, 'performance-monitoring'],
  [
    /(?:绩效管理)?工作考核|项目绩效自评工作(?:情况)?总结|绩效自评工作(?:情况)?(?:总结|报告)/u,
    'work-assessment-summary',
  ],
  [/部门整体(?:支出)?绩效.{0,4}自评/u, 'department-overall-self-evaluation'],
  [/部门整体(?:支出)?绩效评价|整体(?:支出)?绩效/u, 'department-overall-evaluation'],
  [/部门决算|单位决算|决算公开|决算情况说明/u, 'final-accounts'],
  [/(?:绩效自评|绩效评价|自评)[^表]{0,6}汇总表/u, 'evaluation-summary'],
  // 部门预算绩效、部门预算项目: the budget is what was evaluated, not what the document is.
  [/(?:部门|单位)预算(?!绩效|项目|支出绩效)|预算公开/u, 'budget'],
  [/部门评价报告|重点评价报告|财政评价报告/u, 'department-evaluation-report'],
  [/项目(?:支出)?绩效评价报告/u, 'project-evaluation-report'],
  [
    /项目(?:支出)?绩效(?:自评|评价)(?:表|报告)|绩效自评(?:情况)?(?:表|报告)/u,
    'project-self-evaluation',
  ],
];

const BODY: readonly (readonly [RegExp, string])[] = [
  [/(?:收入|支出)决算情况说明|完成年初预算的|机关运行经费|财政拨款收入支出决算/u, 'final-accounts'],
  [/绩效评价|绩效自评/u, 'project-self-evaluation'],
];

/** What a list by itself makes of a document without a title. */
const KINDS = [
  ['evaluation-summary', 'evaluation-summary'],
  ['work-assessment', 'work-assessment-summary'],
] as const;

/** Judged by title lines first, then by the tables and the sentences. */
export function documentType(
  head: readonly string[],
  all: readonly string[],
  tables: readonly RecognisedTable[],
  forms: readonly ReadSelfEvaluation[] = [],
): string {
  const title = head.filter((line) => line.length <= 60 && !/[。；;]/u.test(line)).slice(0, 12);
  for (const line of title) {
    for (const [pattern, type] of TITLES) if (pattern.test(line.replace(/\d+/gu, ''))) return type;
  }
  const joined = title
    .slice(0, 4)
    .join('')
    .replace(/(?:19|20)\d\d年度?/gu, '');
  for (const [pattern, type] of TITLES) if (pattern.test(joined)) return type;
  if (tables.some((table) => table.kind?.includes('expenditure') ?? false)) return 'final-accounts';
  const text = all.join('');
  for (const [pattern, type] of BODY) if (pattern.test(text)) return type;
  if (forms.length > 0) return 'project-self-evaluation';
  const listed = KINDS.find(([kind]) => tables.some((table) => table.kind === kind));
  return listed?.[1] ?? 'text';
}
