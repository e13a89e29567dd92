import {
  type Exact,
  add,
  compare,
  equals,
  exact,
  formatTrimmed,
  isDecimalText,
  isZero,
  absolute,
  multiply,
  subtract,
  sum,
} from '@mingjian/engine';
import { convert } from './figure-cell.ts';
import type { ImportOptions } from './import-preview.ts';
import type { ProblemList } from './problem-list.ts';
import { type SheetReading, spotOf } from './sheet-reading.ts';

const number = (figure: string | null | undefined): figure is string =>
  figure !== null && figure !== undefined && isDecimalText(figure);

function checkIdentity(reading: SheetReading, problems: ProblemList): void {
  const { draft } = reading;
  if (draft.project === '')
    problems.add('error', 'PROJECT_MISSING', spotOf(reading, 'project', '项目名称'));
  if (draft.department === '')
    problems.add('error', 'DEPARTMENT_MISSING', spotOf(reading, 'department', '主管部门'));
  if (draft.year === 0) problems.add('error', 'YEAR_MISSING', spotOf(reading, 'year', '年度'));
}

function checkWeights(
  reading: SheetReading,
  problems: ProblemList,
  { executionWeights = {} }: ImportOptions,
): void {
  const { funds, indicators, pack } = reading.draft;
  if (indicators.length === 0) return;
  const given = indicators.filter((each) => number(each.weight));
  if (given.length === 0) return;
  indicators.forEach((each, i) => {
    if (each.weight === null)
      problems.add(
        'confirm',
        'WEIGHT_MISSING',
        spotOf(reading, `indicators.${i}.weight`, `${each.name} 分值`),
      );
  });
  if (given.length < indicators.length) return;
  const rows = sum(indicators.map((each) => (number(each.weight) ? exact(each.weight) : exact(0))));
  // A form that prints no weight for 执行率 leaves it to the pack.
  const execution = number(funds.weight) ? funds.weight : executionWeights[pack ?? ''];
  const wrong = wrongTotal(rows, number(execution) ? exact(execution) : null);
  if (wrong !== null)
    problems.add('confirm', 'WEIGHTS_NOT_100', spotOf(reading, 'indicators.0.weight', '分值'), {
      raw: formatTrimmed(rows, 12),
      detail: wrong,
    });
}

/** What is wrong with the sum of the indicators' weights; 预算执行率 has its share of the 100. Null where nothing is. */
function wrongTotal(rows: Exact, execution: Exact | null): string | null {
  const found = `指标分值合计 ${formatTrimmed(rows, 12)}`;
  if (execution === null)
    // Nobody says what 执行率 weighs: with it 10, or scored outside the hundred.
    return ['100', '90'].some((text) => equals(rows, exact(text)))
      ? null
      : `${found}，应为 90（预算执行率另占 10 分）或 100`;
  const left = subtract(exact(100), execution);
  if (equals(rows, left)) return null;
  const [share, total] = [formatTrimmed(execution, 12), formatTrimmed(add(rows, execution), 12)];
  return `${found}，应为 ${formatTrimmed(left, 12)}（预算执行率另占 ${share} 分，一共 ${total} 分，应为 100 分）`;
}

function checkIndicators(reading: SheetReading, problems: ProblemList): void {
  const seen = new Map<string, number>();
  reading.draft.indicators.forEach((each, i) => {
    const path = `indicators.${i}`;
    const key = [each.level1, each.level2, each.name]
      .map((part) => part.replace(/\s+/gu, ''))
      .join('\u0000');
    const before = seen.get(key);
    if (before !== undefined && each.name !== '')
      problems.add('confirm', 'ROW_DUPLICATE', spotOf(reading, `${path}.name`, '三级指标'), {
        raw: each.name,
        detail: reading.cells.get(`indicators.${before}.name`) ?? `第${before + 1}行`,
      });
    else seen.set(key, i);
    if (each.target === null)
      problems.addMissing(
        'TARGET_MISSING',
        spotOf(reading, `${path}.target`, `${each.name} 年度指标值`),
      );
    else if (each.actual === null)
      problems.addMissing(
        'ACTUAL_MISSING',
        spotOf(reading, `${path}.actual`, `${each.name} 实际完成值`),
      );
    if (each.operator !== 'qualitative' && each.operator !== 'deadline')
      for (const field of ['target', 'actual'] as const) {
        const figure = each[field];
        if (figure !== null && figure !== 'n/a' && !isDecimalText(figure))
          problems.add(
            'error',
            'FIGURE_NOT_NUMBER',
            spotOf(reading, `${path}.${field}`, each.name),
            {
              raw: figure,
            },
          );
      }
    if (each.unit === '%' && number(each.target) && number(each.actual)) {
      const actual = exact(each.actual);
      const small = compare(actual, exact(0)) > 0 && compare(actual, exact(1)) <= 0;
      if (small && compare(exact(each.target), exact(20)) >= 0)
        problems.add(
          'confirm',
          'PERCENT_SUSPECT_FRACTION',
          spotOf(reading, `${path}.actual`, `${each.name} 实际完成值`),
          {
            raw: each.actual,
            suggestion: formatTrimmed(multiply(actual, exact(100)), 12),
          },
        );
    }
  });
}

/** 元 typed into a 万元 form shows as one figure thousands of times another of its row. */
const SUSPECT_FACTOR = exact(1000);
/**
 * 1 亿元, in 万元: the largest project in the published years that come with the product, a county's share in its medical
 * insurance, is 9360 万元. A form whose figures are all in 元 shows nothing else to tell it by.
 */
const SUSPECT_SIZE = exact(10_000);

function checkMoney(reading: SheetReading, problems: ProblemList): void {
  if (reading.draft.funds.unit !== '万元') return;
  reading.draft.funds.rows.forEach((row, i) => {
    const fields = ['initialBudget', 'fullYearBudget', 'executed'] as const;
    const values = fields.flatMap((field) => {
      const figure = row[field];
      return number(figure) && !isZero(exact(figure)) ? [{ field, figure }] : [];
    });
    for (const { field, figure } of values) {
      const large = values.some(
        (other) =>
          compare(
            absolute(exact(figure)),
            multiply(SUSPECT_FACTOR, absolute(exact(other.figure))),
          ) >= 0,
      );
      const huge = compare(absolute(exact(figure)), SUSPECT_SIZE) >= 0;
      if (large || huge)
        problems.add(
          'confirm',
          large ? 'UNIT_SUSPECT_YUAN' : 'UNIT_SUSPECT_SIZE',
          spotOf(reading, `funds.rows.${i}.${field}`, row.label),
          {
            raw: figure,
            suggestion: convert(figure, '元', '万元'),
            detail: convert(figure, '万元', '亿元') ?? '',
          },
        );
    }
  });
}

/** What no single cell shows: weights, duplicates, what is missing, 元 among 万元. */
export function checkReadings(
  readings: readonly SheetReading[],
  problems: ProblemList,
  options: ImportOptions,
): void {
  const projects = new Map<string, SheetReading>();
  for (const reading of readings) {
    checkIdentity(reading, problems);
    checkMoney(reading, problems);
    checkWeights(reading, problems, options);
    checkIndicators(reading, problems);
    const { project, projectCode, year } = reading.draft;
    const key = [project.replace(/\s+/gu, ''), projectCode ?? '', year].join('\u0000');
    const before = projects.get(key);
    if (before && project !== '')
      problems.add('error', 'PROJECT_DUPLICATE', spotOf(reading, 'project', '项目名称'), {
        raw: project,
        detail: before.cells.get('project') ?? before.worksheet ?? `第${before.index + 1}份`,
      });
    else projects.set(key, reading);
  }
}
