import {
  actualText,
  type GridCell,
  type RawBlock,
  type RawDocument,
  type SelfEvaluation,
  targetText,
} from '@mingjian/engine';
import { cellAddress } from '../grid/cell-address.ts';
import { finishReading, type ReaderContext } from '../reader-context.ts';
import { readSheetsFromJson } from '../sheets/from-json.ts';

/** Text and the columns it spans. */
type Part = readonly [text: string | null | undefined, columns: number];

const COLUMNS = 8;
const dash = (figure: string | null | undefined): string =>
  figure === 'n/a' ? '—' : (figure ?? '');

const plain = (texts: readonly (string | null | undefined)[]): readonly Part[] =>
  texts.map((text) => [text, 1]);

/** The national form of a sheet, row by row: what the office would print, for the reader of printed forms. */
function formRows(sheet: SelfEvaluation): readonly (readonly Part[])[] {
  const { funds, execution } = sheet;
  return [
    [
      ['项目名称', 1],
      [sheet.project, 7],
    ],
    [
      ['主管部门', 1],
      [sheet.department, 3],
      ['实施单位', 1],
      [sheet.implementer ?? sheet.department, 3],
    ],
    [
      [`项目资金（${funds.unit}）`, 2],
      ...plain(['年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分']),
    ],
    ...funds.rows.map((row, at): readonly Part[] => [
      [row.label, 2],
      ...plain([dash(row.initialBudget), dash(row.fullYearBudget), dash(row.executed)]),
      ...plain(
        at === 0
          ? [
              dash(funds.weight),
              execution?.rate == null ? '' : `${execution.rate}%`,
              execution?.score,
            ]
          : ['', '', ''],
      ),
    ]),
    [
      ['年度总体目标', 1],
      ['预期目标', 3],
      ['实际完成情况', 4],
    ],
    [
      ['', 1],
      [sheet.goals.expected, 3],
      [sheet.goals.actual, 4],
    ],
    plain([
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '实际完成值',
      '分值',
      '得分',
      '偏差原因',
    ]),
    ...sheet.indicators.map((row) =>
      plain([
        row.level1,
        row.level2,
        row.name,
        targetText(row),
        actualText(row),
        dash(row.weight),
        row.score,
        row.deviation,
      ]),
    ),
    [
      ['总分', 6],
      [sheet.total, 1],
    ],
  ];
}

function formGrid(sheet: SelfEvaluation, context: ReaderContext): RawBlock {
  const first = context.line + 1;
  const rows = formRows(sheet);
  const cells = rows.flatMap((parts, row): GridCell[] => {
    context.line += 1;
    let column = 0;
    return parts.flatMap(([text, columnSpan]): GridCell[] => {
      const at = column;
      column += columnSpan;
      if (text === null || text === undefined || text === '') return [];
      const place = { line: context.line, page: null, cell: cellAddress(row, at) };
      return [{ row, column: at, rowSpan: 1, columnSpan, text, place, formula: null }];
    });
  });
  return {
    kind: 'grid',
    name: null,
    rows: rows.length,
    columns: COLUMNS,
    cells,
    hiddenRows: [],
    hiddenColumns: [],
    place: { line: first, page: null, cell: null },
  };
}

/** Self-evaluations that this program exported as JSON, laid out as forms; null where the file holds none, or not whole ones. */
export function readJson(context: ReaderContext, bytes: Uint8Array): RawDocument | null {
  const { sheets, problems } = readSheetsFromJson(bytes);
  if (sheets.length === 0 || problems.some(({ code }) => code.startsWith('JSON_'))) return null;
  for (const sheet of sheets) {
    context.line += 1;
    context.blocks.push({
      kind: 'line',
      text: `${sheet.department}${sheet.year}年度项目支出绩效自评表`,
      place: { line: context.line, page: null, cell: null },
    });
    context.blocks.push(formGrid(sheet, context));
  }
  return finishReading(context, 'json', null);
}
