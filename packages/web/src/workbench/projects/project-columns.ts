import type { Column, ColumnChoice } from '../columns/column-choice.ts';
import type { SortKey } from './row-order.ts';

/** The columns of 项目资金. */
export type ProjectColumnKey =
  | 'position'
  | 'project'
  | 'code'
  | 'implementer'
  | 'origin'
  | 'initialBudget'
  | 'fullYearBudget'
  | 'executed'
  | 'unexecuted'
  | 'remainder'
  | 'rate'
  | 'score'
  | 'grade'
  | 'missing';

/** One column: its head, the group that its head stands under, its width where it has one, and how it sorts. */
export type ProjectColumn = Column &
  Readonly<{
    key: ProjectColumnKey;
    group: '项目资金' | '自评' | null;
    width: number | null;
    sort: SortKey | null;
  }>;

const column = (
  key: ProjectColumnKey,
  label: string,
  group: ProjectColumn['group'],
  width: number | null,
  sort: SortKey | null = null,
): ProjectColumn => ({ key, label, group, width, sort });

/** Every column, in the order of the printed list. */
export const PROJECT_COLUMNS: readonly ProjectColumn[] = [
  column('position', '序号', null, 54, 'position'),
  column('project', '项目名称 / 文号', null, null, 'project'),
  column('code', '项目编码', null, 120),
  column('implementer', '实施单位', null, 120),
  column('origin', '来源', null, 50),
  column('initialBudget', '年初预算数', '项目资金', 100, 'initialBudget'),
  column('fullYearBudget', '全年预算数 A', '项目资金', 106, 'fullYearBudget'),
  column('executed', '全年执行数 B', '项目资金', 106, 'executed'),
  column('unexecuted', '未执行 A−B', '项目资金', 100, 'unexecuted'),
  column('remainder', '去向', '项目资金', 92),
  column('rate', 'B/A %', '自评', 70, 'rate'),
  column('score', '得分', '自评', 64, 'score'),
  column('grade', '等级', '自评', 48),
  column('missing', '还缺', null, 104, 'missing'),
];

const EXTRA: ColumnChoice = ['code', 'implementer'];
const OF_THE_FORM: ColumnChoice = ['score', 'grade'];

/** What a person sees who never chose; without project forms there is no score to show. */
export const initialColumns = (hasForms: boolean): ColumnChoice =>
  PROJECT_COLUMNS.map(({ key }) => key).filter(
    (key) => !EXTRA.includes(key) && (hasForms || !OF_THE_FORM.includes(key)),
  );

/** The least width of a name: two lines of a usual project. */
const NAME_WIDTH = 220;

/** The least width of a table with these columns; a narrower window scrolls it sideways. */
export const leastWidth = (columns: readonly ProjectColumn[]): number =>
  columns.reduce((sum, { width }) => sum + (width ?? NAME_WIDTH), 0);

/** What the narrowest screen of the offices, 1366 pixels, leaves for a table. */
const ROOM = 1200;

/** True for more columns than that has room for. */
export const isWide = (columns: readonly ProjectColumn[]): boolean => leastWidth(columns) > ROOM;

/** Neighbours under one head: a group heads only what stands side by side. */
export type ColumnRun = Readonly<{
  group: ProjectColumn['group'];
  columns: readonly ProjectColumn[];
}>;

/** The heads of the chosen columns in two rows: groups above, their columns below. */
export function columnRuns(columns: readonly ProjectColumn[]): readonly ColumnRun[] {
  const runs: { group: ProjectColumn['group']; columns: ProjectColumn[] }[] = [];
  for (const each of columns) {
    const last = runs.at(-1);
    if (last && last.group !== null && last.group === each.group) last.columns.push(each);
    else runs.push({ group: each.group, columns: [each] });
  }
  return runs;
}
