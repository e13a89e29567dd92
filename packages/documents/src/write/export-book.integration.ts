import { afterAll, describe, expect, it, vi } from 'vitest';
import { sampleForm } from '../testing/sample-form.ts';
import {
  type ExportData,
  type ExportProgress,
  closeTypesetter,
  exportBook,
  writePdf,
} from './index.ts';

afterAll(closeTypesetter);

const paragraph = (text: string): ExportData['book'] => ({
  title: '试',
  language: 'zh-CN',
  page: { size: 'A4', orientation: 'portrait' },
  footer: null,
  parts: [{ name: '一', pageBreak: false, blocks: [{ kind: 'paragraph', text }] }],
});
const big = (): ExportData['book'] => {
  const form = sampleForm('说明');
  return {
    ...paragraph(''),
    parts: Array.from({ length: 400 }, (_, i) => ({
      name: `第${i}张`,
      pageBreak: true,
      blocks: [
        {
          kind: 'table' as const,
          columns: form.columns,
          headRows: 0,
          keepWithPrevious: [],
          rows: form.rows,
          cells: form.cells.map((cell) => ({ ...cell, role: 'text' as const })),
        },
      ],
    })),
  };
};

describe('在工作线程里导出', () => {
  it('各种格式都有正确的文件头，进度从排列到核对', async () => {
    const seen: ExportProgress['stage'][] = [];
    const pdf = await exportBook('book', paragraph('镕喆堃'), 'pdf', (progress) =>
      seen.push(progress.stage),
    );
    expect(seen).toEqual(['prepare', 'typeset', 'finish']);
    const heads = new Map([
      ['pdf', '%PDF'],
      ['docx', 'PK'],
      ['xlsx', 'PK'],
      ['html', '<!do'],
      ['json', '{'],
    ]);
    for (const [format, head] of heads) {
      // The keys are formats; Map forgets that.
      const file = await exportBook('book', paragraph('镕喆堃'), format as 'pdf');
      expect(new TextDecoder('latin1').decode(file.bytes.subarray(0, head.length))).toBe(head);
    }
    expect(pdf.mediaType).toBe('application/pdf');
  });
  it('排版时主线程照常工作，取消立即生效，之后还能再导出', async () => {
    const control = new AbortController();
    let ticks = 0;
    const timer = setInterval(() => (ticks += 1), 5);
    const stages: string[] = [];
    const seen = ({ stage }: ExportProgress): void => void stages.push(stage);
    const long = exportBook('book', big(), 'pdf', seen, control.signal);
    const queued = exportBook('book', big(), 'pdf', undefined, control.signal);
    await vi.waitFor(() => expect(stages).toContain('typeset'), { timeout: 60_000, interval: 5 });
    const before = ticks;
    await vi.waitFor(() => expect(ticks).toBeGreaterThan(before), { timeout: 60_000, interval: 5 });
    control.abort(new Error('用户取消'));
    await expect(long).rejects.toThrow('用户取消');
    await expect(queued).rejects.toThrow('用户取消');
    clearInterval(timer);
    expect((await writePdf(paragraph('再来'))).length).toBeGreaterThan(1000);
  });
  it('书稿有缺陷时报错而不是卡住', async () => {
    const bad = {
      ...paragraph(''),
      parts: [
        {
          name: 'x',
          pageBreak: false,
          blocks: [
            {
              kind: 'table',
              columns: [1],
              headRows: 0,
              keepWithPrevious: [],
              rows: 1,
              cells: [
                {
                  row: 3,
                  column: 0,
                  rowSpan: 1,
                  columnSpan: 1,
                  text: '',
                  role: 'text',
                  align: 'left',
                },
              ],
            },
          ],
        },
      ],
    } as const;
    await expect(exportBook('book', bad, 'pdf')).rejects.toThrow('leaves the table');
  });
});
