import type { FindingNumber, Place } from '@mingjian/engine';

/** 第 3 页, 15 行, 表1!C3: the shortest words that lead a person there. */
export function placeText({ line, page, cell }: Place): string {
  if (page !== null) return `第 ${page} 页`;
  if (cell !== null && cell.includes('!')) return cell;
  return line === null ? '' : `${line} 行`;
}

/** 第 17—37 行, over several numbers. */
export function spanText(numbers: readonly FindingNumber[]): string {
  const pages = numbers.flatMap(({ place }) => (place.page === null ? [] : [place.page]));
  if (pages.length > 0) return range(pages, '页');
  const lines = numbers.flatMap(({ place }) => (place.line === null ? [] : [place.line]));
  return lines.length > 0 ? range(lines, '行') : '';
}

function range(of: readonly number[], unit: string): string {
  const [low, high] = [Math.min(...of), Math.max(...of)];
  return low === high ? `第 ${low} ${unit}` : `第 ${low}—${high} ${unit}`;
}
