import { describe, expect, it } from 'vitest';
import { readContainer } from '../read-container.ts';
import { contentOf, failureOf, readOk } from '../testing/office-files.ts';
import { at, GBK, line, pdfOf } from '../testing/pdf-files.ts';

const TABLE =
  [line(20, 200, 220, 200), line(20, 180, 220, 180), line(20, 160, 220, 160)].join('') +
  [line(20, 160, 20, 200), line(120, 160, 120, 200), line(220, 160, 220, 200)].join('') +
  at(30, 186, GBK.item) +
  at(130, 186, GBK.amount) +
  at(30, 166, GBK.income) +
  at(130, 166, GBK.one);
const TABLE_TEXTS = [
  ['项目', '金额'],
  ['收入', '1.00'],
];

describe('读取 PDF readPdf', () => {
  it('没有嵌入字体的国标编码文字', async () => {
    const document = await readOk(
      pdfOf({ pages: [{ content: at(20, 250, GBK.budget) }] }),
      '决算.pdf',
    );
    expect(contentOf(document)).toEqual(['预算450.86万元']);
    expect(document.unread).toEqual([]);
  });

  it('一页也没有的文件说没有一页，不说是图片', async () => {
    expect(await failureOf(pdfOf({ pages: [] }), '空壳.pdf')).toBe('READ_DAMAGED');
  });

  it('线画的表、细长方块画的表', async () => {
    const strokes = pdfOf({ pages: [{ content: TABLE }] });
    const boxes = pdfOf({
      pages: [
        {
          content: TABLE.replace(
            /(\d+) (\d+) m (\d+) (\d+) l S/g,
            (_, x1: string, y1: string, x2: string, y2: string) =>
              x1 === x2
                ? `${x1} ${y1} 0.75 ${Number(y2) - Number(y1)} re f`
                : `${x1} ${y1} ${Number(x2) - Number(x1)} 0.75 re f`,
          ),
        },
      ],
    });
    expect(contentOf(await readOk(strokes, '线.pdf'))).toEqual([TABLE_TEXTS]);
    expect(contentOf(await readOk(boxes, '块.pdf'))).toEqual([TABLE_TEXTS]);
  });

  it('页面转过来放、内容转过来印，都读正', async () => {
    const turnedPage = pdfOf({ pages: [{ content: TABLE, rotate: 90 }] });
    const turnedContent = pdfOf({ pages: [{ content: `q 0 1 -1 0 300 0 cm\n${TABLE}Q\n` }] });
    expect(contentOf(await readOk(turnedContent, '横印.pdf'))).toEqual([TABLE_TEXTS]);
    expect(contentOf(await readOk(turnedPage, '横放.pdf'))).toEqual([TABLE_TEXTS]);
  });

  it('跨页的表接成一张，页码不算正文', async () => {
    const document = await readOk(
      pdfOf({
        pages: [
          { content: TABLE + at(195, 12, '<2D31 2D>') },
          { content: TABLE.replaceAll(GBK.income, GBK.budget) + at(195, 12, '<2D32 2D>') },
        ],
      }),
      '两页.pdf',
    );
    expect(contentOf(document)).toEqual([
      [...TABLE_TEXTS, ['预算450.86万元', '1.00']],
      '-1-',
      '-2-',
    ]);
    expect(document.blocks.slice(1).map((block) => block.kind === 'line' && block.role)).toEqual([
      'page-number',
      'page-number',
    ]);
    const [grid] = document.blocks;
    expect(grid?.kind === 'grid' && grid.cells.at(-1)?.place).toEqual({
      line: 3,
      page: 2,
      cell: '表1!B3',
    });
  });

  it('没有文字的 PDF：一句话说明是图片', async () => {
    const result = await readContainer(
      pdfOf({ pages: [{ content: 'q 100 0 0 100 0 0 cm Q' }] }),
      '扫描.pdf',
    );
    expect(result.ok ? '' : result.failure.message).toContain('OCR');
    const mixed = await readOk(
      pdfOf({ pages: [{ content: at(20, 250, GBK.budget) }, { content: '' }] }),
      '半.pdf',
    );
    expect(mixed.unread).toMatchObject([{ place: { page: 2 } }]);
  });

  it('带脚本的 PDF 只读文字', async () => {
    const scripted = pdfOf({
      pages: [{ content: at(20, 250, GBK.budget) }],
      catalog: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\); while\\(1\\){}) >>',
    });
    expect(contentOf(await readOk(scripted, '脚本.pdf'))).toEqual(['预算450.86万元']);
  });

  it('页数与单页内容有上限，余下的说明', async () => {
    const pages = Array.from({ length: 6 }, () => ({ content: at(20, 250, GBK.budget) }));
    const document = await readOk(pdfOf({ pages }), '长.pdf', { limits: { pages: 4 } });
    expect(contentOf(document)).toHaveLength(4);
    expect(document.unread).toMatchObject([
      { place: { page: 5 }, why: expect.stringContaining('共 6 页') },
    ]);
    const heavy = pdfOf({ pages: [{ content: at(20, 250, GBK.budget).repeat(200) }] });
    const cut = await readOk(heavy, '密.pdf', { limits: { pageOperations: 100 } });
    expect(cut.unread[0]?.why).toContain('内容过多');
  });

  it('进度与取消', async () => {
    const pages = Array.from({ length: 3 }, () => ({ content: at(20, 250, GBK.budget) }));
    const done: number[] = [];
    const controller = new AbortController();
    const code = await failureOf(pdfOf({ pages }), '停.pdf', {
      signal: controller.signal,
      onProgress: (page) => {
        done.push(page);
        if (page === 2) controller.abort();
      },
    });
    expect([code, done]).toEqual(['READ_CANCELLED', [1, 2]]);
  });
});
