import { type GridView, findLabels, viewGrid } from './grid-view.ts';
import { HEADINGS } from './import-fields.ts';
import { normaliseLabel } from './normalise-label.ts';

const TOTAL = new Set(['总分', '总得分'].map(normaliseLabel));

/**
 * Forms that stand one below the other on one worksheet, each as a grid of its own with the places it had. A form begins behind
 * the 总分 of the one before, so that the title and （2024年度） above it go with it.
 */
export function splitForms(view: GridView): readonly GridView[] {
  const { grid } = view;
  const labels = findLabels(view, HEADINGS.project);
  // Forms below one another share their columns: an indicator that is called “项目：” stands further right.
  const named = labels.filter(({ column }) => column === labels[0]?.column).map(({ row }) => row);
  const starts = named.filter(
    (row, index) =>
      index === 0 ||
      // 项目名称 further down in the same form is no second form: an indicator table must stand between.
      findLabels(view, HEADINGS.name).some(
        (cell) => cell.row > (named[index - 1] ?? 0) && cell.row < row,
      ),
  );
  if (starts.length < 2) return [view];
  const totals = grid.cells.filter((cell) => TOTAL.has(view.labelOf(cell))).map((cell) => cell.row);
  const from = starts.map((row, index) => {
    const before = starts[index - 1];
    if (before === undefined) return 0;
    const total = totals.findLast((each) => each > before && each < row);
    return total === undefined ? row : total + 1;
  });
  return from.map((first, index) => {
    const end = from[index + 1] ?? grid.rows;
    const cells = grid.cells.filter((cell) => cell.row >= first && cell.row < end);
    return viewGrid({ ...grid, rows: end, cells }, index === 0 ? view.above : []);
  });
}
