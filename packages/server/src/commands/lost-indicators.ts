import type { SelfEvaluation } from '@mingjian/engine';
import { ProblemRefused } from '../problems/problem-refused.ts';

/**
 * Why a sheet of a file must not replace the stored one: it has no indicators and would clear those
 * already filled in. Lists of money, such as our own summary table, look like this. Null when nothing is lost.
 */
export function lostIndicators(sheet: SelfEvaluation, stored: number): string | null {
  if (sheet.indicators.length > 0 || stored === 0) return null;
  return `“${sheet.project}”（${sheet.department}，${sheet.year} 年）已有 ${stored} 个指标，文件里这个项目一个指标也没有，导入会把它们全部清空；请在文件里删去这个项目的那一行，或改为导入带指标的自评表`;
}

/** Refuses such a replacement at the moment of saving, whatever the preview showed. */
export function refuseLostIndicators(sheet: SelfEvaluation, before: SelfEvaluation): void {
  const message = lostIndicators(sheet, before.indicators.length);
  if (message === null) return;
  throw new ProblemRefused('IMPORT_HAS_PROBLEMS', `${message}；什么都没有保存`, {
    issues: [{ path: 'indicators', message }],
  });
}
