import { type Figure, isDecimalText } from '@mingjian/engine';
import { readFigureCell } from './figure-cell.ts';
import { type GridView, findLabels } from './grid-view.ts';
import { HEADINGS, type ImportField } from './import-fields.ts';
import { findField, normaliseLabel, unitInLabel, unitStated } from './normalise-label.ts';
import type { ProblemList, Spot } from './problem-list.ts';
import type { SheetReading } from './sheet-reading.ts';

/** Headings of the money rows; 执行率 and 得分 belong to the total row. */
const MONEY: readonly ImportField[] = [
  'initialBudget',
  'fullYearBudget',
  'executed',
  'weight',
  'rate',
  'score',
];
/** Labels that end the money rows where the form has no merge to say so. */
const END = new Set(['年度总体目标', '预期目标', '绩效指标', '一级指标'].map(normaliseLabel));

type Columns = ReadonlyMap<ImportField, number>;

function moneyHead(view: GridView): Readonly<{ row: number; columns: Columns }> | null {
  for (const cell of findLabels(view, [...HEADINGS.executed, '全年执行数(B)'])) {
    const columns = new Map<ImportField, number>();
    for (let column = 0; column < view.grid.columns; column++) {
      const found = view.at(cell.row, column);
      if (!found || found.column !== column) continue;
      const field = findField(found.text)?.field;
      if (field && MONEY.includes(field) && !columns.has(field)) columns.set(field, column);
    }
    if (columns.has('fullYearBudget') || columns.has('initialBudget'))
      return { row: cell.row, columns };
  }
  return null;
}

/** Rows under the head that belong to 项目资金: those its merge covers, else down to the next block. */
function moneyRows(view: GridView, head: number): readonly number[] {
  const block = view.at(head, 0);
  const covered = block !== null && block.rowSpan > 1 ? block.row + block.rowSpan : null;
  const rows: number[] = [];
  for (let row = head + 1; row < (covered ?? view.grid.rows); row++) {
    if (covered === null && [0, 1, 2].some((column) => END.has(view.label(row, column)))) break;
    rows.push(row);
  }
  return rows;
}

/** The unit that the block's labels (项目资金（万元）), a line 单位：万元 or the title says; a project's name may hold another. */
function fundsUnit(view: GridView, head: number): string {
  const title = findLabels(view, HEADINGS.project)[0]?.row ?? 0;
  for (let row = head; row >= 0; row--)
    for (let column = 0; column < view.grid.columns; column++) {
      const text = view.at(row, column)?.text ?? '';
      const labelled = row === head || row < title;
      const unit = unitStated(text) ?? (labelled ? unitInLabel(text) : null);
      if (unit !== null && unit !== '%') return unit;
    }
  return '万元';
}

/** Reads 项目资金: every money row as printed, the weight, and the printed rate and score. */
export function readFormFunds(view: GridView, reading: SheetReading, problems: ProblemList): void {
  const head = moneyHead(view);
  const { draft } = reading;
  if (head === null) {
    const spot: Spot = {
      cell: view.name,
      sheet: reading.index,
      path: 'funds.rows',
      label: '项目资金',
    };
    problems.add('error', 'MONEY_ROW_MISSING', spot);
    return;
  }
  draft.funds.unit = fundsUnit(view, head.row);
  const labelColumn = Math.min(...head.columns.values()) - 1;
  const read = (
    row: number,
    field: ImportField,
    path: string,
    label: string,
    unit: string | null,
  ): Figure => {
    const column = head.columns.get(field);
    if (column === undefined) return null;
    const cell = view.address(row, column);
    reading.cells.set(path, cell);
    return readFigureCell(
      view.input(row, column),
      unit,
      { cell, sheet: reading.index, path, label },
      problems,
    );
  };
  for (const row of moneyRows(view, head.row)) {
    const label = (view.at(row, labelColumn)?.text ?? '').trim();
    const index = draft.funds.rows.length;
    const path = `funds.rows.${index}`;
    const money = {
      initialBudget: read(
        row,
        'initialBudget',
        `${path}.initialBudget`,
        `${label} 年初预算数`,
        draft.funds.unit,
      ),
      fullYearBudget: read(
        row,
        'fullYearBudget',
        `${path}.fullYearBudget`,
        `${label} 全年预算数`,
        draft.funds.unit,
      ),
      executed: read(row, 'executed', `${path}.executed`, `${label} 全年执行数`, draft.funds.unit),
    };
    if (label === '' && Object.values(money).every((figure) => figure === null)) continue;
    draft.funds.rows.push({ label, ...money });
    reading.cells.set(`${path}.label`, view.address(row, labelColumn));
    if (index > 0) continue;
    draft.funds.weight = read(row, 'weight', 'funds.weight', '分值', null);
    const rate = read(row, 'rate', 'execution.rate', '执行率', '%');
    const score = read(row, 'score', 'execution.score', '得分', null);
    const printed = {
      ...(rate !== null && isDecimalText(rate) ? { rate } : {}),
      ...(score !== null && isDecimalText(score) ? { score } : {}),
    };
    if (Object.keys(printed).length > 0) draft.execution = printed;
  }
}
