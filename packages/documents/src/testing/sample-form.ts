import type { FormCell, FormLayout } from '@mingjian/engine';

type Side = FormCell['align'];
const cell = (
  row: number,
  column: number,
  [rowSpan, columnSpan]: readonly [number, number],
  text: string,
  role: FormCell['role'],
  align: Side = 'center',
): FormCell => ({
  row,
  column,
  rowSpan,
  columnSpan,
  role,
  align,
  vertical: rowSpan > 1 && column === 0 && columnSpan === 1,
  text,
  path: null,
  derived: null,
});
const head = (row: number, column: number, span: readonly [number, number], text: string) =>
  cell(row, column, span, text, 'head');

/**
 * A self-evaluation form whose merges were written down by hand from the published print (浔阳 2024, 城镇居民基本医疗保险专项工作经费):
 * nine columns, empty second-level rows kept. Tests hold every writer against it.
 */
export function sampleForm(longText = ''): FormLayout {
  const cells: FormCell[] = [
    head(0, 0, [1, 2], '项目名称'),
    cell(0, 2, [1, 7], '城镇居民基本医疗保险专项工作经费', 'text'),
    head(1, 0, [1, 2], '主管部门'),
    cell(1, 2, [1, 3], '九江市浔阳区医疗保障局', 'text'),
    head(1, 5, [1, 2], '实施单位'),
    cell(1, 7, [1, 2], '九江市浔阳区医疗保障局', 'text'),
    head(2, 0, [3, 2], '项目资金（万元）'),
    head(2, 2, [1, 1], ''),
    head(2, 3, [1, 1], '年初预算数'),
    head(2, 4, [1, 1], '全年预算数A'),
    head(2, 5, [1, 1], '全年执行数B'),
    head(2, 6, [1, 1], '分值'),
    head(2, 7, [1, 1], '执行率'),
    head(2, 8, [1, 1], '得分'),
    ...['年度资金总额', '18', '18', '15.222', '10', '84.56', '7'].map((text, i) =>
      cell(3, i + 2, [1, 1], text, i === 0 ? 'label' : 'number'),
    ),
    ...['政府预算资金', '18', '18', '15.221636', '—', '84.56', '—'].map((text, i) =>
      cell(4, i + 2, [1, 1], text, i === 0 ? 'label' : 'number'),
    ),
    head(5, 0, [2, 2], '年度总体目标'),
    head(5, 2, [1, 3], '预期目标'),
    head(5, 5, [1, 4], '实际完成情况'),
    cell(6, 2, [1, 3], `1.扩大参保面。2.提高征缴质量。${longText}`, 'text', 'left'),
    cell(6, 5, [1, 4], '居民参保100116人，参保率95%。', 'text', 'left'),
    head(7, 0, [12, 1], '绩效指标'),
    ...[
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '实际完成值',
      '分值',
      '得分',
      '偏差原因分析及改进措施',
    ].map((text, i) => head(7, i + 1, [1, 1], text)),
  ];
  const levels: readonly (readonly [string, number, number])[] = [
    ['成本指标', 8, 3],
    ['产出指标', 11, 4],
    ['效益指标', 15, 3],
    ['满意度指标', 18, 1],
  ];
  for (const [name, row, rows] of levels) cells.push(cell(row, 1, [rows, 1], name, 'label'));
  const seconds: readonly (readonly [string, number, number])[] = [
    ['经济成本指标', 8, 1],
    ['社会成本指标', 9, 1],
    ['生态环境成本指标', 10, 1],
    ['数量指标', 11, 1],
    ['质量指标', 12, 2],
    ['时效指标', 14, 1],
    ['经济效益指标', 15, 1],
    ['社会效益指标', 16, 1],
    ['生态效益指标', 17, 1],
    ['服务对象满意度', 18, 1],
  ];
  for (const [name, row, rows] of seconds) cells.push(cell(row, 2, [rows, 1], name, 'label'));
  const indicators: Readonly<Record<number, readonly string[]>> = {
    8: ['工作经费成本', '=18万元', '15.26', '20', '12.39', `节约开支${longText}`],
    11: ['居民参保人数', '≥109000人', '100116', '10', '7.96', '截至2024年12月底'],
    12: ['居民参保率', '≥99%', '95', '10', '8.99', ''],
    13: ['政策覆盖率', '≥99%', '100', '10', '10', ''],
    14: ['政策知晓及时率', '≥90%', '95', '10', '10', ''],
    16: ['提高群众办事效率和满意度', '逐步提高', '基本达成目标', '20', '20', ''],
    18: ['居民满意度', '≥85%', '90', '10', '10', ''],
  };
  for (let row = 8; row <= 18; row++) {
    const texts = indicators[row] ?? ['', '', '', '', '', ''];
    texts.forEach((text, i) => {
      const role = i === 4 ? 'score' : i === 2 || i === 3 ? 'number' : 'text';
      cells.push(cell(row, i + 3, [1, 1], text, role, i === 0 || i === 5 ? 'left' : 'center'));
    });
  }
  cells.push(
    cell(19, 0, [1, 6], '总分', 'total'),
    cell(19, 6, [1, 1], '100', 'total'),
    cell(19, 7, [1, 1], '86.34', 'total'),
    cell(19, 8, [1, 1], '', 'total'),
  );
  return {
    title: '项目支出绩效自评表',
    columns: [4, 9, 13, 22, 13, 13, 7, 8, 22],
    rows: 20,
    keepWithPrevious: [19],
    headRows: [7],
    cells,
  };
}
