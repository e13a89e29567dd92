import type { BookModel } from '@mingjian/engine';

/** Print margins: above and below, left and right, in millimetres. */
export const MARGIN = { vertical: 19, horizontal: 16 } as const;

/** Text size of tables and of running text, in points. */
export const SIZE = {
  table: 9,
  body: 12,
  title: 18,
  subtitle: 12,
  heading: 14,
  note: 9,
} as const;

/** Millimetres between the margins. */
export function textArea(page: BookModel['page']): Readonly<{ width: number; height: number }> {
  const [width, height] = page.orientation === 'portrait' ? [210, 297] : [297, 210];
  return { width: width - 2 * MARGIN.horizontal, height: height - 2 * MARGIN.vertical };
}

export const POINTS_PER_MM = 72 / 25.4;

/** Text width of the page in em of the table's type size, without the cells' own padding. */
export const tableWidthInEm = (page: BookModel['page']): number =>
  (textArea(page).width * POINTS_PER_MM) / SIZE.table;
