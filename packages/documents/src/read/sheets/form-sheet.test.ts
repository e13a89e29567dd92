import type { GridCell, RawDocument } from '@mingjian/engine';
import { describe, expect, it } from 'vitest';
import { sampleForm } from '../../testing/sample-form.ts';
import { cellAddress } from '../grid/cell-address.ts';
import { readSheetsFromWorkbook } from './from-workbook.ts';

type Change = Readonly<{ row: number; column: number; text?: string; formula?: string }>;

const place = (row: number, column: number) => ({
  line: null,
  page: null,
  cell: `自评表!${cellAddress(row, column)}`,
});

/** The hand-made official form as a worksheet, two lines of title above it, with some cells changed. */
function form(...changes: readonly Change[]): RawDocument {
  const layout = sampleForm();
  const cells: GridCell[] = [
    {
      row: 1,
      column: 0,
      rowSpan: 1,
      columnSpan: 9,
      text: '（2024年度）',
      formula: null,
      place: place(1, 0),
    },
    ...layout.cells.map((cell): GridCell => {
      const change = changes.find((each) => each.row === cell.row && each.column === cell.column);
      const row = cell.row + 2;
      return {
        ...cell,
        row,
        text: change?.text ?? cell.text,
        formula: change?.formula ?? null,
        place: place(row, cell.column),
      };
    }),
  ];
  return {
    format: 'xlsx',
    pages: null,
    unread: [],
    blocks: [
      {
        kind: 'grid',
        name: '自评表',
        rows: layout.rows + 2,
        columns: 9,
        cells,
        hiddenRows: [],
        hiddenColumns: [],
        place: place(0, 0),
      },
    ],
  };
}

/** Two forms one below the other on one worksheet, the second with its own title, year and project. */
function stacked(): RawDocument {
  const [block] = form().blocks;
  if (block?.kind !== 'grid') throw new Error('没有表');
  const below = block.cells.map((cell): GridCell => {
    const row = cell.row + block.rows + 1;
    const renamed = cell.text === '城镇居民基本医疗保险专项工作经费' ? '窗口运行经费' : cell.text;
    const text = renamed === '（2024年度）' ? '（2023年度）' : renamed;
    return { ...cell, row, text, place: place(row, cell.column) };
  });
  const rows = block.rows * 2 + 1;
  return { ...form(), blocks: [{ ...block, rows, cells: [...block.cells, ...below] }] };
}

describe('从官方表样导入', () => {
  it('项目名称里的“（元）”不是资金的单位', () => {
    const at = sampleForm().cells.find((cell) => cell.text === '城镇居民基本医疗保险专项工作经费');
    if (!at) throw new Error('没有项目名称');
    const { sheets } = readSheetsFromWorkbook(
      form({ row: at.row, column: at.column, text: '人均补助（元）' }),
    );
    expect(sheets[0]?.project).toBe('人均补助（元）');
    expect(sheets[0]?.funds.unit).toBe('万元');
  });

  it('指标就叫“项目：”，不是另一张表的开头', () => {
    const whole = readSheetsFromWorkbook(form()).sheets[0];
    const names = sampleForm().cells.filter((cell) => cell.column === 3 && cell.row > 8);
    const last = names.at(-1);
    const { sheets } = readSheetsFromWorkbook(
      form({ row: last?.row ?? 0, column: 3, text: '项目：' }),
    );
    expect(sheets).toHaveLength(1);
    expect(sheets[0]?.project).toBe(whole?.project);
    expect(sheets[0]?.indicators.map(({ name }) => name)).toContain('项目：');
  });

  it('一张工作表上接着放两张表：两张都读，位置不乱', () => {
    const { sheets, problems } = readSheetsFromWorkbook(stacked());
    expect(sheets.map((sheet) => [sheet.project, sheet.year, sheet.indicators.length])).toEqual([
      ['城镇居民基本医疗保险专项工作经费', 2024, 7],
      ['窗口运行经费', 2023, 7],
    ]);
    expect(sheets[1]).toEqual({
      ...sheets[0],
      project: '窗口运行经费',
      year: 2023,
    });
    expect(problems.filter((each) => each.severity === 'error')).toEqual([]);
  });
  it('按标签和合并读出整张表，空的二级指标行略过', () => {
    const { sheets, problems } = readSheetsFromWorkbook(form());
    expect(problems).toEqual([]);
    expect(sheets).toHaveLength(1);
    expect(sheets[0]).toMatchObject({
      year: 2024,
      department: '九江市浔阳区医疗保障局',
      implementer: '九江市浔阳区医疗保障局',
      project: '城镇居民基本医疗保险专项工作经费',
      funds: {
        unit: '万元',
        weight: '10',
        rows: [
          { label: '年度资金总额', initialBudget: '18', fullYearBudget: '18', executed: '15.222' },
          {
            label: '政府预算资金',
            initialBudget: '18',
            fullYearBudget: '18',
            executed: '15.221636',
          },
        ],
      },
      execution: { rate: '84.56', score: '7' },
      goals: {
        expected: '1.扩大参保面。2.提高征缴质量。',
        actual: '居民参保100116人，参保率95%。',
      },
      total: '86.34',
    });
    const rows = sheets[0]?.indicators.map((each) => [
      each.level1,
      each.level2,
      each.name,
      each.operator,
      each.target,
      each.unit,
      each.actual,
      each.weight,
      each.score,
      each.deviation,
    ]);
    expect(rows).toEqual([
      [
        '成本指标',
        '经济成本指标',
        '工作经费成本',
        '=',
        '18',
        '万元',
        '15.26',
        '20',
        '12.39',
        '节约开支',
      ],
      [
        '产出指标',
        '数量指标',
        '居民参保人数',
        '>=',
        '109000',
        '人',
        '100116',
        '10',
        '7.96',
        '截至2024年12月底',
      ],
      ['产出指标', '质量指标', '居民参保率', '>=', '99', '%', '95', '10', '8.99', null],
      ['产出指标', '质量指标', '政策覆盖率', '>=', '99', '%', '100', '10', '10', null],
      ['产出指标', '时效指标', '政策知晓及时率', '>=', '90', '%', '95', '10', '10', null],
      [
        '效益指标',
        '社会效益指标',
        '提高群众办事效率和满意度',
        'qualitative',
        '逐步提高',
        null,
        '基本达成目标',
        '20',
        '20',
        null,
      ],
      ['满意度指标', '服务对象满意度', '居民满意度', '>=', '85', '%', '90', '10', '10', null],
    ]);
  });
  it('每个问题都在它的格子上', () => {
    const { sheets, problems } = readSheetsFromWorkbook(
      form(
        { row: 3, column: 5, text: '152220' },
        { row: 4, column: 5, text: '15. 221636' },
        { row: 12, column: 5, text: '九十五' },
        { row: 13, column: 4, text: '99%', formula: '99%' },
        { row: 18, column: 6, text: '9.99' },
      ),
    );
    expect(
      problems.map((each) => [each.severity, each.code, each.cell, each.path, each.suggestion]),
    ).toEqual([
      ['note', 'FIGURE_REPAIRED', '自评表!F7', 'funds.rows.1.executed', '15.221636'],
      ['error', 'FIGURE_NOT_NUMBER', '自评表!F15', 'indicators.2.actual', null],
      ['confirm', 'TARGET_FORMULA', '自评表!E16', 'indicators.3.target', '＝99%'],
      ['confirm', 'UNIT_SUSPECT_YUAN', '自评表!F6', 'funds.rows.0.executed', '15.222'],
      ['confirm', 'WEIGHTS_NOT_100', '自评表!G11', 'indicators.0.weight', null],
    ]);
    expect(sheets[0]?.indicators[2]?.actual).toBeNull();
  });
  it('没有年度、没有主管部门要补', () => {
    const raw = form({ row: 1, column: 2, text: '' });
    const untitled = {
      ...raw,
      blocks: raw.blocks.map((block) =>
        block.kind === 'grid' ? { ...block, cells: block.cells.slice(1) } : block,
      ),
    };
    expect(readSheetsFromWorkbook(untitled).problems.map((each) => [each.code, each.cell])).toEqual(
      [
        ['DEPARTMENT_MISSING', '自评表!C4'],
        ['YEAR_MISSING', null],
      ],
    );
  });
  it('同一张表出现两次不收', () => {
    const raw = form();
    const { problems } = readSheetsFromWorkbook({ ...raw, blocks: [...raw.blocks, ...raw.blocks] });
    expect(problems.map((each) => [each.severity, each.code])).toEqual([
      ['error', 'PROJECT_DUPLICATE'],
    ]);
  });
});
