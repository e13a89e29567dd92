import { demoYear, demoYears } from '@mingjian/demo';
import { scoreSheet } from '@mingjian/engine';
import { type PackLibrary, requirePack } from '../../packs/pack-library.ts';
import { OperationRefused } from '../../text/operation-refused.ts';
import type { ReportSource } from './report-source.ts';

/** A demonstration year, scored by its pack as an installation would. */
export function demoSource(packs: PackLibrary, id: string): ReportSource {
  const year = demoYear(id);
  if (!year) {
    const known = demoYears().map((each) => each.id);
    throw new OperationRefused(`没有示例年度“${id}”；请用 --demo 指定：${known.join('、')}。`);
  }
  const pack = requirePack(packs, year.pack);
  return {
    place: { departmentId: year.id, department: year.department, year: year.year },
    sheets: year.sheets.map((sheet, position) => ({
      stored: { id: `${year.id}-${position + 1}`, version: 1, position, sheet },
      pack,
      scored: pack.sheet === null ? null : scoreSheet(sheet, pack),
    })),
  };
}
