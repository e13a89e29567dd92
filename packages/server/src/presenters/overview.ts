import type { Missing, Overview, SheetListView, SheetRow } from '@mingjian/contract';
import type { CompiledPack } from '@mingjian/engine';
import type { YearPlace } from '../commands/years.ts';
import type { ScoredStored } from './score-stored.ts';
import { packReference } from './score-stored.ts';
import { presentSheetRow } from './sheet-row.ts';
import { presentTotals } from './year-totals.ts';

const KIND_LABELS: Readonly<Record<Missing['kind'], string>> = {
  'initial-budget': '年初预算数',
  'full-year-budget': '全年预算数',
  executed: '全年执行数',
  remainder: '去向',
  origin: '来源',
  target: '年度指标值',
  actual: '实际完成值',
  weight: '分值',
  reason: '说明',
  judgement: '评定得分',
  score: '不能计分',
};

/** 项目资金 list of a year. */
export function presentList(place: YearPlace, sheets: readonly ScoredStored[]): SheetListView {
  const rows = sheets.map(presentSheetRow);
  const { year, departmentId, department } = place;
  return { year, departmentId, department, totals: presentTotals(rows), rows };
}

/** 年度总览. */
export function presentOverview(
  place: YearPlace,
  sheets: readonly ScoredStored[],
  yearPack: CompiledPack | null,
): Overview {
  const list = presentList(place, sheets);
  const pack = yearPack ?? sheets[0]?.pack ?? null;
  const first = list.rows.find((row) => row.missing.length > 0);
  const item = first?.missing[0];
  return {
    ...list,
    pack: packReference(pack),
    grades: gradeCounts(list.rows, sheets, pack),
    ungraded: list.rows.filter((row) => row.grade === null).length,
    missing: missingCounts(list.rows),
    missingTotal: list.rows.reduce((total, row) => total + row.missing.length, 0),
    missingSheets: list.rows.filter((row) => row.missing.length > 0).length,
    firstMissing: first && item ? { sheetId: first.id, label: item.label, path: item.path } : null,
  };
}

/** Grades of the year's pack in its order with zero counts, then grades that only older packs of single sheets know. */
function gradeCounts(
  rows: readonly SheetRow[],
  sheets: readonly ScoredStored[],
  pack: CompiledPack | null,
): Overview['grades'] {
  const names = new Set(
    [pack, ...sheets.map((sheet) => sheet.pack)].flatMap(
      (each) => each?.sheet?.grades.bands.map((band) => band.name) ?? [],
    ),
  );
  return [...names].map((grade) => ({
    grade,
    count: rows.filter((row) => row.grade === grade).length,
  }));
}

function missingCounts(rows: readonly SheetRow[]): Overview['missing'] {
  const counts = new Map<Missing['kind'], number>();
  for (const { kind } of rows.flatMap((row) => row.missing))
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([kind, count]) => ({ kind, label: KIND_LABELS[kind], count }));
}
