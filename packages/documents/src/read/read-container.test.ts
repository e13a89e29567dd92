import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readContainer } from './read-container.ts';
import { docxOf, failureOf, p, readOk, zipOf } from './testing/office-files.ts';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ole = (stream: string): Uint8Array =>
  Uint8Array.from([
    ...OLE,
    ...Array.from({ length: 600 }, () => 0),
    ...[...stream].flatMap((letter) => [letter.charCodeAt(0), 0]),
  ]);

describe('按内容认文件 readContainer', () => {
  it.each([
    ['空文件', new Uint8Array(), 'READ_EMPTY'],
    ['旧版 xls', ole('Workbook'), 'READ_OLD_XLS'],
    ['旧版 doc', ole('WordDocument'), 'READ_OLD_DOC'],
    ['加密的 xlsx', ole('EncryptedPackage'), 'READ_ENCRYPTED'],
    ['其他 OLE', ole('Other'), 'READ_OLD_OFFICE'],
    ['图片', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), 'READ_UNSUPPORTED'],
    ['没有内容的网页', strToU8('<!DOCTYPE html><html>'), 'READ_BLANK'],
    ['单个文件的网页', strToU8('MIME-Version: 1.0\n'), 'READ_UNSUPPORTED'],
    ['RTF', strToU8('{\\rtf1\\ansi'), 'READ_UNSUPPORTED'],
    ['普通压缩包', zipOf({ 'a.txt': 'x' }), 'READ_UNSUPPORTED'],
    ['演示文稿', zipOf({ 'ppt/presentation.xml': '<a/>' }), 'READ_UNSUPPORTED'],
    ['版式文件', zipOf({ 'OFD.xml': '<a/>' }), 'READ_UNSUPPORTED'],
    ['只有开头的 PDF', strToU8('%PDF-1.7\n'), 'READ_DAMAGED'],
  ])('%s', async (_, bytes, code) => expect(await failureOf(bytes, '件')).toBe(code));

  it('每句失败都说文件名、原因和下一步', async () => {
    const result = await readContainer(ole('Workbook'), '决算.xls');
    expect(result.ok ? '' : result.failure.message).toBe(
      '“决算.xls”是旧版 Excel（.xls）文件，不能直接读取。请用 WPS 或 Excel 打开，另存为 .xlsx 后再试。',
    );
  });

  it('过大的文件不读', async () => {
    expect(
      await failureOf(new Uint8Array(2_000_000), '大.txt', { limits: { fileBytes: 1_000_000 } }),
    ).toBe('READ_TOO_LARGE');
  });

  it('扩展名不对时按内容读，并注明', async () => {
    const document = await readOk(docxOf(p('正文')), '决算.pdf');
    expect(document.format).toBe('docx');
    expect(document.notes).toEqual(['文件名以 .pdf 结尾，内容却是 Word 文档，已按内容读取。']);
    const text = await readOk(strToU8('正文'), '决算.docx');
    expect(text.format).toBe('txt');
    expect(text.notes?.[0]).toContain('纯文本');
  });
});
