import {
  COLUMN_OPERATORS,
  type Indicator,
  type SelfEvaluation,
  columnRules,
  scoreColumns,
  scoreSheet,
} from '@mingjian/engine';
import { loadPack } from '@mingjian/packs';
import { oracle } from './oracle.ts';
import { decimalScore, handLoop, ruleEngine } from './peers.ts';
import { MADE_OPERATORS, type MadeColumns, type MadeRow, makeColumns, makeRow } from './rows.ts';

export type ScoreOptions = Readonly<{ rows?: number }>;

const ROWS_A_SHEET = 10;

/** Rows a second of the best of three passes: a shared machine only ever makes a pass slower. */
function speed(rows: number, run: () => unknown): number {
  let best = Infinity;
  for (let pass = 0; pass < 3; pass += 1) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return Math.round((rows / best) * 1000);
}

/** The made columns with the engine's numbers for operators. */
const engineColumns = (made: MadeColumns): MadeColumns => ({
  ...made,
  operator: made.operator.map((one) => COLUMN_OPERATORS.indexOf(MADE_OPERATORS[one] ?? '>=')),
});

const indicatorOf = (row: MadeRow, index: number): Indicator => ({
  level1: '产出指标',
  level2: '数量指标',
  name: `指标${index}`,
  unit: null,
  deviation: null,
  ...row,
});

/** The interchange text that `mingjian score` reads: sheets of ten rows. */
function interchange(made: MadeColumns, rows: number): string {
  const sheets: SelfEvaluation[] = [];
  for (let start = 0; start < rows; start += ROWS_A_SHEET)
    sheets.push({
      contract: '1',
      kind: 'project-self-evaluation',
      year: 2024,
      department: '部门',
      project: `项目${start}`,
      projectCode: null,
      fundingDocuments: [],
      state: 'normal',
      pack: null,
      funds: {
        unit: '万元',
        weight: '10',
        rows: [
          { label: '年度资金总额', initialBudget: '18', fullYearBudget: '18', executed: '15.222' },
        ],
      },
      goals: { expected: null, actual: null },
      indicators: Array.from({ length: Math.min(ROWS_A_SHEET, rows - start) }, (_, index) =>
        indicatorOf(makeRow(made, start + index), index),
      ),
    });
  return JSON.stringify(sheets);
}

function countWrong(made: MadeColumns, scores: Float64Array): number {
  let wrong = 0;
  for (let i = 0; i < scores.length; i += 1) if (scores[i] !== oracle(made, i)) wrong += 1;
  return wrong;
}

/** Scores that a sheet prints, against the oracle: the columns and the sheets must both be right. */
function countWrongSheets(made: MadeColumns, text: string): number {
  const pack = loadPack('jiangxi-xunyang-2024');
  const sheets: readonly SelfEvaluation[] = JSON.parse(text);
  let wrong = 0;
  sheets.forEach((sheet, at) =>
    scoreSheet(sheet, pack).indicators.forEach((row, index) => {
      const expected = oracle(made, at * ROWS_A_SHEET + index);
      if (row.score === null || Math.round(Number(row.score) * 100) !== expected) wrong += 1;
    }),
  );
  return wrong;
}

/**
 * Rows scored a second, with every score held against exact fractions. `endToEnd` goes from interchange text to printed scores with
 * working and notes; the peers do the same rule without any of that.
 */
export async function score(options: ScoreOptions = {}): Promise<Record<string, number>> {
  const rows = options.rows ?? 1_000_000;
  const made = makeColumns(rows);
  const pack = loadPack('jiangxi-xunyang-2024');
  if (pack.sheet === null) throw new TypeError('the pack has no sheet rules');
  const rules = columnRules(pack.sheet);
  const columns = engineColumns(made);
  const some = Math.min(rows, 20_000);
  const text = interchange(made, some);
  const few = Array.from({ length: some }, (_, i) => makeRow(made, i));
  const run = ruleEngine();
  const start = performance.now();
  for (const row of few) await run(row);
  const ruleSeconds = (performance.now() - start) / 1000;
  return {
    rows,
    wrong: countWrong(made, scoreColumns(columns, rules)) + countWrongSheets(made, text),
    handLoopWrong: countWrong(made, handLoop(made)),
    rowsPerSecond: speed(rows, () => scoreColumns(columns, rules)),
    endToEndRowsPerSecond: speed(some, () => {
      const sheets: readonly SelfEvaluation[] = JSON.parse(text);
      return sheets.reduce(
        (length, sheet) => length + JSON.stringify(scoreSheet(sheet, pack)).length,
        0,
      );
    }),
    handLoopRowsPerSecond: speed(rows, () => handLoop(made)),
    decimalJsRowsPerSecond: speed(some, () => few.map(decimalScore)),
    jsonRulesEngineRowsPerSecond: Math.round(some / ruleSeconds),
  };
}
