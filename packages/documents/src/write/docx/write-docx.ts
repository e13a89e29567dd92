import {
  AlignmentType,
  Document,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  TabStopType,
  type Table,
  TextRun,
} from 'docx';
import type { BookBlock, BookModel } from '@mingjian/engine';
import { NAMED } from '../layout/fonts.ts';
import { MARGIN, SIZE, textArea } from '../layout/page.ts';
import { docxTable } from './docx-table.ts';

const TWIPS_PER_MM = 1440 / 25.4;
const twips = (millimetres: number): number => Math.round(millimetres * TWIPS_PER_MM);

const SIDE = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;
const STYLE = {
  title: { font: NAMED.title, bold: true, align: 'center', before: 0, after: 120 },
  subtitle: { font: NAMED.subtitle, bold: false, align: 'center', before: 0, after: 120 },
  heading: { font: NAMED.heading, bold: false, align: 'left', before: 200, after: 100 },
  paragraph: { font: NAMED.body, bold: false, align: 'left', before: 0, after: 0 },
  note: { font: NAMED.body, bold: false, align: 'left', before: 80, after: 0 },
} as const;

/** Outline level of headings, so that the reader's program can list them. */
const OUTLINE = { title: 0, heading: 1 } as const;

function block(item: BookBlock, width: number, pageBreakBefore: boolean): Paragraph | Table {
  if (item.kind === 'table') return docxTable(item, width);
  const style = STYLE[item.kind];
  const align = item.align ?? style.align;
  const indent = item.kind === 'paragraph' && align === 'left' ? SIZE.body * 2 * 20 : 0;
  const size = SIZE[item.kind === 'paragraph' ? 'body' : item.kind] * 2;
  return new Paragraph({
    alignment: SIDE[align],
    pageBreakBefore,
    keepNext: item.kind === 'title' || item.kind === 'subtitle' || item.kind === 'heading',
    ...(item.kind === 'title' || item.kind === 'heading'
      ? { outlineLevel: OUTLINE[item.kind] }
      : {}),
    ...(indent > 0 ? { indent: { firstLine: indent } } : {}),
    spacing: {
      before: style.before,
      after: style.after,
      line: item.kind === 'paragraph' ? 420 : 300,
    },
    children: item.text.split('\n').map(
      (text, i) =>
        new TextRun({
          text,
          ...(i > 0 ? { break: 1 } : {}),
          bold: style.bold,
          size,
          font: { ascii: NAMED.latin, hAnsi: NAMED.latin, eastAsia: style.font },
        }),
    ),
  });
}

function footer(book: BookModel, width: number): Footer {
  const small = {
    size: 18,
    font: { ascii: NAMED.latin, hAnsi: NAMED.latin, eastAsia: NAMED.body },
  };
  const pages = new TextRun({
    ...small,
    children: ['第 ', PageNumber.CURRENT, ' 页　共 ', PageNumber.TOTAL_PAGES, ' 页'],
  });
  if (book.footer === null)
    return new Footer({
      children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [pages] })],
    });
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        children: [
          new TextRun({ ...small, text: book.footer }),
          new TextRun({ ...small, children: [new Tab()] }),
          pages,
        ],
      }),
    ],
  });
}

/** Writes the book as DOCX: fonts are named only, the reader's machine brings them. */
export async function writeDocx(book: BookModel): Promise<Uint8Array> {
  const width = twips(textArea(book.page).width);
  const children = book.parts.flatMap((part, index) => {
    const first = index > 0 && part.pageBreak;
    const [opening] = part.blocks;
    // A table cannot carry a page break; an empty line before it does.
    const lead =
      first && opening?.kind === 'table' ? [new Paragraph({ pageBreakBefore: true })] : [];
    return [
      ...lead,
      ...part.blocks.flatMap((item, i) => {
        const made = block(item, width, first && i === 0 && item.kind !== 'table');
        // Two tables without a paragraph between them would be joined into one by Word.
        const next = part.blocks[i + 1];
        return item.kind === 'table' && next?.kind === 'table' ? [made, new Paragraph({})] : [made];
      }),
    ];
  });
  const document = new Document({
    title: book.title,
    creator: '明鉴',
    sections: [
      {
        properties: {
          page: {
            size: {
              width: twips(210),
              height: twips(297),
              orientation:
                book.page.orientation === 'landscape'
                  ? PageOrientation.LANDSCAPE
                  : PageOrientation.PORTRAIT,
            },
            margin: {
              top: twips(MARGIN.vertical),
              bottom: twips(MARGIN.vertical),
              left: twips(MARGIN.horizontal),
              right: twips(MARGIN.horizontal),
              footer: twips(9),
            },
          },
        },
        footers: { default: footer(book, width) },
        children,
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
