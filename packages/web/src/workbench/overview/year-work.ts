import type { Overview } from '@mingjian/contract';
import { type ScoredIndex, leavesOf } from '@mingjian/engine';

type Answer = Readonly<{ main: string; more: string }>;

/** What the year's index still waits for: its name in the menu and how many items have no answer. */
export type IndexWork = Readonly<{ name: string; owed: number; unit: '项指标' | '项完成情况' }>;

/** Items that should score and do not; where nothing has marks, items whose result nobody has noted. */
export function indexWork(
  name: string,
  index: ScoredIndex,
  items: Readonly<Record<string, Readonly<{ actual?: string | null }>>>,
): IndexWork {
  const leaves = leavesOf(index.nodes);
  if (leaves.some(({ weight }) => weight !== null))
    return {
      name,
      owed: leaves.filter(({ score, weight }) => weight !== null && score === null).length,
      unit: '项指标',
    };
  const noted = leaves.filter(({ path }) => (items[path]?.actual ?? null) !== null).length;
  return { name, owed: leaves.length - noted, unit: '项完成情况' };
}

/** What the office has to do this year and what is missing, from the forms that its rules have: nothing else is asked for. */
export function yearWork(
  overview: Overview,
  index: IndexWork | null,
): Readonly<{ now: Answer; missing: Answer; first: 'index' | 'project' | 'none' }> {
  const { rows, missingSheets, missingTotal, missing } = overview;
  const forms = rows.filter(({ hasForm }) => hasForm);
  const kinds = missing.map(({ label, count }) => `${label} ${count}`).join(' · ');
  const lacking: Answer =
    missingTotal > 0 ? { main: `${missingTotal} 处`, more: kinds } : { main: '没有', more: '' };
  if (index !== null && index.owed > 0)
    return {
      now: {
        main: `填${index.name} ${index.owed} ${index.unit}`,
        more: missingTotal > 0 ? `另 ${missingSheets} 个项目缺资金` : '',
      },
      missing: {
        main: `${index.owed} ${index.unit}`,
        more: missingTotal > 0 ? `项目资金 ${missingTotal} 处：${kinds}` : '',
      },
      first: 'index',
    };
  const first = missingTotal > 0 ? 'project' : 'none';
  if (missingTotal > 0)
    return {
      now:
        forms.length > 0
          ? { main: `补齐 ${missingSheets} 张自评表`, more: '补齐再报送；没补齐也能导出' }
          : { main: `补齐 ${missingSheets} 个项目的资金内容`, more: '' },
      missing: lacking,
      first,
    };
  if (index !== null)
    return { now: { main: `导出${index.name}`, more: '各项都已填' }, missing: lacking, first };
  if (rows.length === 0)
    return {
      now: { main: '导入或新增项目', more: '' },
      missing: { main: '项目', more: '' },
      first,
    };
  return {
    now:
      forms.length > 0
        ? { main: '导出报送', more: `${forms.length} 张自评表都已填齐` }
        : { main: '导出信息汇总表', more: `${rows.length} 个项目的资金都已填齐` },
    missing: lacking,
    first,
  };
}
