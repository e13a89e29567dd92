import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../limits.ts';
import { docxOf, failureOf, xlsxOf } from '../testing/office-files.ts';
import { parseXmlTree } from './xml-tree.ts';

const tree = (xml: string) => parseXmlTree(strToU8(xml), 'a.xml', '件', DEFAULT_LIMITS);

describe('XML', () => {
  it('前缀由命名空间决定，严格版与过渡版同名', () => {
    const transitional = tree(
      '<q:p xmlns:q="http://schemas.openxmlformats.org/wordprocessingml/2006/main" q:val="1"/>',
    );
    const strict = tree(
      '<z:p xmlns:z="http://purl.oclc.org/ooxml/wordprocessingml/main" z:val="1"/>',
    );
    expect(transitional.root).toEqual(strict.root);
    expect(strict.root).toMatchObject({ name: 'w:p', attributes: { val: '1' } });
  });

  it('断掉的 XML 读到断处', () => {
    const { root, damage } = tree('<a><b>一</b><c>二');
    expect(root.children).toHaveLength(2);
    expect(damage).not.toBeNull();
  });

  it('外部实体与实体膨胀一律不读', async () => {
    const prefix = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
    expect(await failureOf(xlsxOf('<sheetData/>', { prefix }), '毒.xlsx')).toBe('READ_XML_DOCTYPE');
  });

  it('嵌套过深、内容过多', async () => {
    const deep = '<w:sdt>'.repeat(5_000) + '</w:sdt>'.repeat(5_000);
    expect(await failureOf(docxOf(deep), '深.docx')).toBe('READ_XML_DEEP');
    const many = '<w:p/>'.repeat(2_000);
    expect(await failureOf(docxOf(many), '多.docx', { limits: { xmlTokens: 1_000 } })).toBe(
      'READ_XML_LARGE',
    );
  });
});
