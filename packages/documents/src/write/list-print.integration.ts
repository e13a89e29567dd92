import { demoYear } from '@mingjian/demo';
import { afterAll, describe, expect, it } from 'vitest';
import { readContainer } from '../read/read-container.ts';
import { AUDIT_FIXTURE } from '../testing/audit-result.ts';
import {
  type ExportData,
  type ExportFormat,
  closeTypesetter,
  exportBook,
  summaryRows,
} from './index.ts';
import { MARGIN, POINTS_PER_MM } from './layout/page.ts';
import { clippedText, inspectPages } from '../testing/page-inspection.ts';

afterAll(closeTypesetter);

const HEBEI = demoYear('hebei-2021')?.sheets ?? [];
const SUMMARY: ExportData['summary'] = {
  title: '2021年绩效评价信息汇总表',
  note: '含一般公共预算和政府性基金项目',
  unit: '万元',
  rows: summaryRows(HEBEI),
  totalConclusion: null,
  footer: null,
};
const list = (rows: number): ExportData['project-list'] => ({
  title: '项目清单',
  unit: '万元',
  footer: '明鉴',
  rows: Array.from({ length: rows }, (_, i) => ({
    project: `第${i + 1}个项目，名称较长需要换行显示才放得下`,
    projectCode: `51092322T0000004${String(i).padStart(5, '0')}`,
    fundingDocuments: ['冀财社〔2020〕201号', '冀财社〔2020〕147号'],
    origin: '年初',
    state: 'normal',
    initialBudget: '11',
    fullYearBudget: '12345.678901',
    executed: i % 5 === 0 ? null : '3.5',
    remainder: '财政收回',
    rate: '31.82',
    score: '7',
    grade: '良',
  })),
});
const MARGIN_POINTS = MARGIN.horizontal * POINTS_PER_MM;

async function faults(bytes: Uint8Array): Promise<readonly string[]> {
  const pages = await inspectPages(bytes);
  return pages.flatMap((page, i) => [
    ...clippedText(page, MARGIN_POINTS).map((found) => `第${i + 1}页 ${found}`),
    ...(page.missing > 0 ? [`第${i + 1}页 缺字 ${page.missing}`] : []),
  ]);
}

describe('清单与核对意见的打印', () => {
  it('汇总表、项目清单、核对意见每一页没有出界、重叠、缺字', async () => {
    for (const rows of [1, 9, 40])
      expect(await faults((await exportBook('project-list', list(rows), 'pdf')).bytes)).toEqual([]);
    expect(await faults((await exportBook('summary', SUMMARY, 'pdf')).bytes)).toEqual([]);
    const opinion = { result: AUDIT_FIXTURE, on: '2026年3月25日', footer: '明鉴' };
    expect(await faults((await exportBook('audit-opinion', opinion, 'pdf')).bytes)).toEqual([]);
  });

  it('跨页的清单每页都有表头，合计不单独成页', async () => {
    for (const rows of [18, 19, 20, 21, 22, 23, 24, 25]) {
      const pages = await inspectPages((await exportBook('project-list', list(rows), 'pdf')).bytes);
      const texts = pages.map((page) => page.boxes.map((box) => box.text).join(''));
      expect(pages.length).toBeGreaterThan(1);
      for (const text of texts) expect(text).toContain('余额去向');
      const last = texts.at(-1) ?? '';
      expect(last).toContain('合计');
      expect(last).toContain(`第${rows}个项目`);
    }
  });

  for (const format of ['pdf', 'docx', 'xlsx', 'csv'] as const satisfies readonly ExportFormat[])
    it(`汇总表写成 ${format} 再读回，每个数都在`, async () => {
      const { bytes } = await exportBook('summary', SUMMARY, format);
      const read = await readContainer(bytes, `汇总表.${format}`);
      if (!read.ok) throw new Error(read.failure.message);
      const texts = read.value.blocks.flatMap((block) =>
        block.kind === 'grid'
          ? block.cells.map((cell) => cell.text.replace(/[\s\u200B]+/gu, ''))
          : [],
      );
      for (const row of SUMMARY.rows)
        for (const figure of [row.budget, row.executed, row.project.replace(/\s+/gu, '')])
          expect(texts).toContain(figure);
      expect(texts).toContain('16387.61');
      expect(texts).toContain('9034.99');
    });
});
