import { demoYear } from '@mingjian/demo';
import { type Indicator, type SelfEvaluation, layoutSelfEvaluationForm } from '@mingjian/engine';
import { afterAll, describe, expect, it } from 'vitest';
import { readContainer } from '../read/read-container.ts';
import { readSheetsFromWorkbook } from '../read/sheets/from-workbook.ts';
import { FORM_PACK } from '../testing/form-pack.ts';
import { closeTypesetter, exportBook } from './index.ts';

afterAll(closeTypesetter);

const REASON = '年底前尚有两个乡镇没有完成，已经列入下一年度的安排，由经办窗口逐户联系。';

/** A published sheet with so many rows of one level that its merged cells run over the page breaks. */
function longSheet(rows: number): SelfEvaluation {
  const base = demoYear('xunyang-2024')?.sheets[6];
  if (!base) throw new Error('示例年度缺第七张表');
  const more = Array.from({ length: rows }, (_, i): Indicator => ({
    level1: '产出指标',
    level2: '数量指标',
    name: `第${i + 1}个乡镇的参保登记与走访户数`,
    operator: '>=',
    target: String(100 + i),
    unit: '户',
    actual: String(90 + i),
    weight: '1',
    deviation: i % 3 === 0 ? REASON.repeat(2) : null,
  }));
  return {
    ...base,
    project: `${base.project}（${rows}）`,
    indicators: [...base.indicators, ...more],
  };
}

/** The form prints its own name of a level: 服务对象满意度 for 服务对象满意度指标. */
const level = (name: string): string => name.replace(/指标$/u, '');

const rowsOf = (sheet: SelfEvaluation): readonly string[] =>
  sheet.indicators
    .map((row) =>
      [
        level(row.level1),
        level(row.level2),
        row.name,
        row.operator,
        row.target,
        row.unit,
        row.actual,
        row.weight,
      ]
        .concat(row.deviation?.replace(/\s+/gu, '') ?? '')
        .join('|'),
    )
    .toSorted();

describe('跨页的自评表', () => {
  for (const rows of [10, 40])
    it(`多 ${rows} 行的表打印成 PDF 再导入，一行不少，级次不乱`, async () => {
      const sheets = [longSheet(rows), longSheet(rows + 1)].map((sheet) => ({
        sheet,
        layout: layoutSelfEvaluationForm(sheet, null, FORM_PACK),
      }));
      const { bytes } = await exportBook(
        'self-evaluation',
        { title: '自评表', sheets, footer: '青溪县医疗保障局' },
        'pdf',
      );
      const raw = await readContainer(bytes, '自评表.pdf');
      if (!raw.ok) throw new Error(raw.failure.message);
      expect(raw.value.pages).toBeGreaterThan(3);
      const preview = readSheetsFromWorkbook(raw.value);
      expect(preview.sheets.map(rowsOf)).toEqual(sheets.map(({ sheet }) => rowsOf(sheet)));
      expect(preview.problems.filter((each) => each.severity === 'error')).toEqual([]);
    });
});
