import { describe, expect, it } from 'vitest';
import { readDocument } from './read-document.ts';
import { at, pdfOf } from './testing/pdf-files.ts';

const UPPER = '2023年度本部门收入总计为1,234.50万元，其中财政拨款收入比上年增加';
const LOWER = '100.00万元，增长8.82%。';

describe('读取并识别 readDocument', () => {
  it('被页码隔开的一句话连起来读，各行仍按印出的次序', async () => {
    const first =
      '<32303233C4EAB6C8B1BEB2BFC3C5CAD5C8EBD7DCBCC6CEAA312C3233342E3530CDF2D4AAA3ACC6E4D6D0B2C6D5FEB2A6BFEECAD5C8EBB1C8C9CFC4EAD4F6BCD3>';
    const second = '<3130302E3030CDF2D4AAA3ACD4F6B3A4382E383225A1A3>';
    const result = await readDocument(
      pdfOf({
        pages: [
          { content: at(20, 30, first) + at(195, 12, '<31>') },
          { content: at(20, 280, second) + at(195, 12, '<32>') },
        ],
      }),
      '两页.pdf',
    );
    if (!result.ok) throw new Error(result.failure.message);
    expect(result.value.lines.map((line) => line.text)).toEqual([UPPER, '1', LOWER, '2']);
    expect(result.value.sentences.map((sentence) => sentence.text)).toContain(UPPER + LOWER);
    expect(result.value.facts.map((fact) => fact.value)).toContain('100.00');
  });

  it('不能读的文件给出原因', async () => {
    const result = await readDocument(new Uint8Array(), '空.txt');
    expect(result).toMatchObject({ ok: false, failure: { code: 'READ_EMPTY' } });
  });
});
