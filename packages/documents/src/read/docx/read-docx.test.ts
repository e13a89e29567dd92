import { describe, expect, it } from 'vitest';
import { contentOf, docxOf, p, readOk } from '../testing/office-files.ts';

const read = async (body: string, parts: Parameters<typeof docxOf>[1] = {}) =>
  readOk(docxOf(body, parts), '文.docx');
const contents = async (body: string, parts: Parameters<typeof docxOf>[1] = {}) =>
  contentOf(await read(body, parts));
const tc = (text: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
const tr = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const tbl = (...rows: string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;

const item = (text: string, level: number): string =>
  p(text, `<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr>`);

describe('读取 Word 文档 readDocx', () => {
  it('段落、制表、换行、标点连字符', async () => {
    expect(
      await contents(
        '<w:p><w:r><w:t>收入</w:t><w:tab/><w:t>450.86</w:t><w:br/><w:t>支出</w:t><w:noBreakHyphen/></w:r></w:p>',
      ),
    ).toEqual(['收入\t450.86', '支出-']);
  });

  it('修订按接受后读：插入留下，删除去掉，删掉的段落标记把两段连起来', async () => {
    expect(
      await contents(
        '<w:p><w:r><w:t>共</w:t></w:r><w:del><w:r><w:delText>9</w:delText></w:r></w:del><w:ins><w:r><w:t>12</w:t></w:r></w:ins><w:r><w:t>个</w:t></w:r></w:p>' +
          p('项', '<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>') +
          p('目') +
          '<w:moveFrom><w:r><w:t>旧</w:t></w:r></w:moveFrom>',
      ),
    ).toEqual(['共12个', '项目']);
  });

  it('横向与纵向合并', async () => {
    const restart = '<w:vMerge w:val="restart"/>';
    const document = await read(
      tbl(
        tr(tc('项目', restart), tc('金额', '<w:gridSpan w:val="2"/>')),
        tr(tc('', '<w:vMerge/>'), tc('年初'), tc('决算')),
        tr(tc('基本支出'), tc('1'), tc('2')),
      ),
    );
    expect(contentOf(document)).toEqual([
      [
        ['项目', '金额', '金额'],
        ['项目', '年初', '决算'],
        ['基本支出', '1', '2'],
      ],
    ]);
    expect(document.blocks[0]).toMatchObject({ place: { cell: '表1!A1' } });
  });

  it('删除的行不在，嵌套的表另列在后', async () => {
    expect(
      await contents(
        tbl(
          tr(tc('外'), `<w:tc>${tbl(tr(tc('内')))}${p('格')}</w:tc>`),
          `<w:tr><w:trPr><w:del/></w:trPr>${tc('删')}${tc('删')}</w:tr>`,
        ),
      ),
    ).toEqual([[['外', '格']], [['内']]]);
  });

  it('文本框读一次，标明角色', async () => {
    const box = `<w:txbxContent>${p('框内')}</w:txbxContent>`;
    const document = await read(
      `<w:p><w:r><w:t>正文</w:t><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r></w:p>`,
    );
    expect(document.blocks).toMatchObject([{ text: '正文' }, { text: '框内', role: 'text-box' }]);
  });

  it('自动编号写进文字', async () => {
    const numbering =
      '<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/><w:isLgl/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>';
    expect(
      await contents(
        item('概况', 0) + item('职能', 1) + item('机构', 1) + item('收支', 0) + item('收入', 1),
        {
          'numbering.xml': ['numbering', numbering],
        },
      ),
    ).toEqual(['一、概况', '1.1 职能', '1.2 机构', '二、收支', '2.1 收入']);
  });

  it('有分页标记时给出页码；表格一行多个标记只翻一页', async () => {
    const turn = '<w:p><w:r><w:lastRenderedPageBreak/><w:t>次页</w:t></w:r></w:p>';
    const document = await read(
      `${p('首页')}${turn}${tbl(`<w:tr><w:tc>${turn}</w:tc><w:tc>${turn}</w:tc></w:tr>`)}${p('末')}`,
    );
    expect(document.blocks.map((block) => block.place.page)).toEqual([1, 2, 2, 3]);
    expect(document.pages).toBe(3);
    expect((await read(p('无'))).pages).toBeNull();
  });

  it('页眉、页脚、脚注各有角色，隐藏文字列入未读', async () => {
    const document = await read(
      `${p('正文')}<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r></w:p>`,
      {
        'header1.xml': ['header', `<w:hdr>${p('眉')}</w:hdr>`],
        'footer1.xml': ['footer', `<w:ftr>${p('脚')}</w:ftr>`],
        'footnotes.xml': [
          'footnotes',
          `<w:footnotes><w:footnote w:type="separator">${p('线')}</w:footnote><w:footnote>${p('注')}</w:footnote></w:footnotes>`,
        ],
      },
    );
    expect(
      document.blocks.flatMap((block) => (block.kind === 'line' ? [[block.text, block.role]] : [])),
    ).toEqual([
      ['正文', undefined],
      ['', undefined],
      ['注', 'footnote'],
      ['眉', 'header'],
      ['脚', 'footer'],
    ]);
    expect(document.unread).toMatchObject([{ raw: '藏' }]);
  });

  it('方框与勾', async () => {
    expect(
      await contents(
        '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>是</w:t><w:sym w:char="F0A8"/><w:t>否</w:t></w:r></w:p>',
      ),
    ).toEqual(['☑是□否']);
  });
});
