import { strToU8, zlibSync } from 'fflate';

/** Test helper: small PDFs written by hand, object by object, so that one feature at a time can be looked at. */

/** What a hand-made PDF has besides its pages' content streams. */
export type HandMadePdf = Readonly<{
  pages: readonly Readonly<{ content: string; rotate?: number }>[];
  /** More entries of the catalogue, such as an action on opening. */
  catalog?: string;
  /** Compresses the content streams. */
  deflate?: boolean;
}>;

const stream = (content: string, filter: string): string =>
  `<< /Length ${content.length} ${filter} >>\nstream\n${content}\nendstream`;

/** Bytes as characters, since the whole file is put together as a string of bytes. */
function deflated(content: string): string {
  let packed = '';
  for (const byte of zlibSync(strToU8(content, true))) packed += String.fromCharCode(byte);
  return stream(packed, '/Filter /FlateDecode');
}

/**
 * Writes the PDF. Font F1 is STSong-Light, not embedded, in the GBK encoding: what many older Chinese reports use.
 * Text is given as hexadecimal GBK codes.
 */
export function pdfOf({ pages, catalog = '', deflate = false }: HandMadePdf): Uint8Array {
  const first = 6;
  const kids = pages.map((_, index) => `${first + index * 2} 0 R`).join(' ');
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /GBK-EUC-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [1 95 500 814 939 500] /FontDescriptor 5 0 R >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    ...pages.flatMap(({ content, rotate = 0 }, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] /Rotate ${rotate} /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + index * 2 + 1} 0 R >>`,
      deflate ? deflated(content) : stream(content, ''),
    ]),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (character) => character.charCodeAt(0));
}

/** GBK codes of the words that the tests print. */
export const GBK = {
  /** 预算450.86万元 */
  budget: '<D4A4CBE33435302E3836CDF2D4AA>',
  /** 项目 */
  item: '<CFEEC4BF>',
  /** 金额 */
  amount: '<BDF0B6EE>',
  /** 收入 */
  income: '<CAD5C8EB>',
  /** 1.00 */
  one: '<312E3030>',
} as const;

/** Ten-point text at a place. */
export const at = (x: number, y: number, hex: string): string =>
  `BT /F1 10 Tf ${x} ${y} Td ${hex} Tj ET\n`;

/** A stroked line. */
export const line = (x1: number, y1: number, x2: number, y2: number): string =>
  `${x1} ${y1} m ${x2} ${y2} l S\n`;
