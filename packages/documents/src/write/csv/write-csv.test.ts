import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContainer } from '../../read/read-container.ts';
import { readSheetsFromWorkbook } from '../../read/sheets/from-workbook.ts';
import { writeCsv } from './write-csv.ts';

const text = (rows: readonly (readonly string[])[]) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv(rows));

describe('CSV', () => {
  it('带 UTF-8 标记，换行与引号按 RFC 4180，公式转义', () => {
    expect(
      text([
        ['指标值', '说明'],
        ['=18万元', '第"一"行\n第二行'],
        ['-5.2', 'a,b'],
      ]),
    ).toBe('\uFEFF指标值,说明\r\n\'=18万元,"第""一""行\n第二行"\r\n-5.2,"a,b"\r\n');
  });
  it('写出的指标清单读回来，以等号开头的指标值不变', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 10 ** 6 }), async (n) => {
        const bytes = writeCsv([
          ['项目名称', '三级指标', '年度指标值', '实际完成值', '偏差原因'],
          ['甲', '参保', `=${n}人`, '-1', "'+引"],
        ]);
        const read = await readContainer(bytes, '清单.csv');
        if (!read.ok) throw new Error(read.failure.message);
        const [sheet] = readSheetsFromWorkbook(read.value).sheets;
        expect(sheet?.indicators[0]).toMatchObject({
          operator: '=',
          target: String(n),
          unit: '人',
          actual: '-1',
          deviation: "'+引",
        });
      }),
      { numRuns: 20 },
    );
  });
});
