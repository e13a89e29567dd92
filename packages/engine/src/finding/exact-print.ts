/** Words behind a number of whole things: nobody rounds 15 辆, while 12 公里 may have been 12.3. */
const COUNTED: ReadonlySet<string> = new Set(
  (
    '人 名 户 个 项 家 间 台 辆 套 台、套 批 次 期 场 宗 件 份 条 类 笔 所 处 村 镇 例 起 幅 篇 本 册 页 团组 ' +
    '人次 间次 家次 批次 户次 例次'
  ).split(' '),
);

/** Whether a print is the number itself and no rounded one; `as-mark`: only where it is a mark, a weight or a count. @term 精确印刷 */
export type PrintExactness = 'exact' | 'as-mark' | 'rounded';

/** How exact a number with this unit and so many printed decimals is: 元 to the cent, whole things, whole marks. */
export function printExactness(unit: string | null, decimals: number): PrintExactness {
  if (unit === '元') return decimals >= 2 ? 'exact' : 'rounded';
  if (decimals > 0) return 'rounded';
  if (unit === null || unit === '' || unit === '分') return 'as-mark';
  return COUNTED.has(unit) ? 'exact' : 'rounded';
}
