import { pathWords } from '../sheet/model/path-label.ts';

/** A place of a file in words: a workbook's cell as it is, a path of an interchange file as 第 1 张 · 主管部门. */
export function filePlace(cell: string | null): string {
  if (cell === null || cell === '') return '整个文件';
  const [, sheet, path] = /^\[(\d+)\]\.(.+)$/.exec(cell) ?? [];
  return sheet === undefined || path === undefined
    ? cell
    : `第 ${Number(sheet) + 1} 张 · ${pathWords(path)}`;
}
