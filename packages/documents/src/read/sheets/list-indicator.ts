import { parseFigure, unit as readUnit } from '@mingjian/engine';
import { readActualCell } from './actual-cell.ts';
import { type IndicatorDraft, emptyIndicator } from './draft.ts';
import { readFigureCell } from './figure-cell.ts';
import { fieldTitle } from './import-fields.ts';
import type { ListRow } from './list-row.ts';
import type { ProblemList } from './problem-list.ts';
import type { SheetReading } from './sheet-reading.ts';
import { readOperator, readTargetCell } from './target-cell.ts';

/** Direction, target and unit from columns of their own, or all three from 年度指标值. */
function readTarget(
  row: ListRow,
  indicator: IndicatorDraft,
  reading: SheetReading,
  path: string,
  problems: ProblemList,
): void {
  const spot = row.spot('target', reading, `${path}.target`);
  const unit = row.text('unit');
  const word = row.text('operator');
  if (word === null) {
    Object.assign(indicator, readTargetCell(row.input('target'), spot, problems));
    if (unit === null) return;
    if (indicator.unit === null) indicator.unit = unit.trim();
    else if (readUnit(unit) !== readUnit(indicator.unit))
      problems.add('confirm', 'UNIT_DIFFERS', row.spot('unit', reading, `${path}.unit`), {
        raw: unit,
        suggestion: indicator.unit,
        detail: `指标值里写的是 ${indicator.unit}`,
      });
    return;
  }
  const operator = readOperator(word);
  if (operator === null) {
    problems.add(
      'error',
      'TARGET_OPERATOR_UNKNOWN',
      row.spot('operator', reading, `${path}.operator`),
      { raw: word },
    );
    return;
  }
  indicator.operator = operator;
  indicator.unit = unit;
  if (operator === 'qualitative' || operator === 'deadline') {
    const text = row.text('target');
    indicator.target = text !== null && parseFigure(text).kind === 'not-applicable' ? 'n/a' : text;
    return;
  }
  const written = parseFigure(row.input('target').text);
  if (unit === null && written.kind === 'number' && written.unit !== null)
    indicator.unit = written.unit;
  indicator.target = readFigureCell(row.input('target'), indicator.unit, spot, problems);
}

/** Reads an indicator's row of a list. `carry` holds the levels of the row before, for lists that leave repeats blank. */
export function readIndicatorRow(
  row: ListRow,
  reading: SheetReading,
  carry: Readonly<{ level1: string; level2: string }>,
  problems: ProblemList,
): void {
  const name = row.text('name') ?? '';
  const path = `indicators.${reading.draft.indicators.length}`;
  const indicator = emptyIndicator(
    row.text('level1') ?? carry.level1,
    row.text('level2') ?? carry.level2,
    name,
  );
  const nameSpot = row.spot('name', reading, `${path}.name`);
  if (name === '') problems.add('error', 'ROW_WITHOUT_NAME', nameSpot);
  readTarget(row, indicator, reading, path, problems);
  const actual = row.spot('actual', reading, `${path}.actual`);
  const label = `${name} ${fieldTitle('actual')}`.trim();
  const own = row.text('actualUnit');
  const measured = own === null ? indicator : { ...indicator, unit: own };
  indicator.actual = readActualCell(row.input('actual'), measured, { ...actual, label }, problems);
  if (own !== null) indicator.actualUnit = own;
  indicator.weight = row.figure('weight', null, reading, `${path}.weight`);
  indicator.deviation = row.text('deviation');
  row.spot('deviation', reading, `${path}.deviation`);
  for (const field of ['score', 'judged'] as const) {
    const figure = row.figure(field, null, reading, `${path}.${field}`);
    if (figure !== null) indicator[field] = figure;
  }
  const source = row.text('source');
  if (source !== null) indicator.source = source;
  const prior = row.text('priorActual');
  if (prior !== null) indicator.priorActual = prior;
  reading.draft.indicators.push(indicator);
}
