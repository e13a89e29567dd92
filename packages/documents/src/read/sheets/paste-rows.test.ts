import { demoYear } from '@mingjian/demo';
import { describe, expect, it } from 'vitest';
import { rawOf } from '../../testing/raw-document.ts';
import { fieldTitle } from './import-fields.ts';
import { readSheetsFromWorkbook } from './from-workbook.ts';
import { readPasteBlock } from './paste-block.ts';
import { indicatorPasteBlock } from './paste-rows.ts';

const sheet = demoYear('xunyang-2024')?.sheets.find((each) => each.project.startsWith('城镇居民'));
if (!sheet) throw new Error('paste-rows: the demonstration year has lost its sheet');

describe('指标粘贴块', () => {
  it('没有方向一栏时指标值整写，有方向一栏时只写数', () => {
    expect(
      readPasteBlock(indicatorPasteBlock(sheet, null, ['name', 'target', 'actual']))[1],
    ).toEqual(['居民参保人数', '≥109000人', '100116']);
    expect(
      readPasteBlock(indicatorPasteBlock(sheet, null, ['operator', 'target', 'unit', 'name']))[1],
    ).toEqual(['≥', '109000', '人', '居民参保人数']);
  });
  it('粘贴到空表再导入，指标与原来相同', () => {
    for (const columns of [
      [
        'project',
        'department',
        'year',
        'level1',
        'level2',
        'name',
        'target',
        'actual',
        'weight',
        'deviation',
      ],
      [
        'deviation',
        'weight',
        'unit',
        'target',
        'operator',
        'actual',
        'name',
        'level2',
        'level1',
        'project',
        'department',
        'year',
      ],
    ] as const) {
      const block = readPasteBlock(indicatorPasteBlock(sheet, null, columns, true));
      expect(block[0]).toEqual(columns.map(fieldTitle));
      const read = readSheetsFromWorkbook(rawOf(block)).sheets[0];
      expect(read?.indicators).toEqual(
        sheet.indicators.map(
          ({ score: _score, judged: _judged, source: _source, priorActual: _prior, ...rest }) =>
            rest,
        ),
      );
    }
  });
});
