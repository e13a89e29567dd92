import { describe, expect, it } from 'vitest';
import { contentOf, failureOf, readOk } from '../testing/office-files.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** "预算450.86万元" in GB18030, byte by byte. */
const GB = Uint8Array.from([
  0xd4, 0xa4, 0xcb, 0xe3, 0x34, 0x35, 0x30, 0x2e, 0x38, 0x36, 0xcd, 0xf2, 0xd4, 0xaa,
]);

const utf16 = (text: string, little: boolean, mark: boolean): Uint8Array => {
  const codes = [...(mark ? '\ufeff' : ''), ...text].map((character) => character.charCodeAt(0));
  return Uint8Array.from(
    codes.flatMap((code) => (little ? [code & 255, code >> 8] : [code >> 8, code & 255])),
  );
};

describe('读取文本 readText', () => {
  it('行号从 1 起，空行也占一行', async () => {
    const document = await readOk(utf8('甲\r\n\r\n乙\n'), '文.txt');
    expect(document.blocks.map((block) => block.place.line)).toEqual([1, 2, 3]);
    expect(contentOf(document)).toEqual(['甲', '', '乙']);
  });

  it.each([
    ['UTF-8 带标记', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8('预算450.86万元')])],
    ['GB18030', GB],
    ['UTF-16LE 带标记', utf16('预算450.86万元', true, true)],
    ['UTF-16BE 带标记', utf16('预算450.86万元', false, true)],
    ['UTF-16LE 无标记', utf16('预算450.86万元', true, false)],
    ['UTF-16BE 无标记', utf16('预算450.86万元', false, false)],
  ])('%s', async (_, bytes) => {
    expect(contentOf(await readOk(bytes, '文.txt'))).toEqual(['预算450.86万元']);
  });

  it.each([true, false])(
    'UTF-16 无标记，开头全是汉字，有“一”和全角空格（小端 %s）',
    async (little) => {
      const text = `${'　一开二零二四年度部门决算公开一　'.repeat(6)}\n一、收入450.86万元，支出448.60万元`;
      expect(contentOf(await readOk(utf16(text, little, false), '文.txt'))).toEqual(
        text.split('\n'),
      );
    },
  );

  it.each(['  \n\n \n', '\ufeff', '　\r\n'])('只有空白的文件：一句话', async (text) => {
    expect(await failureOf(utf8(text), '白.txt')).toBe('READ_BLANK');
  });

  it('截断在一个汉字中间的 UTF-8 仍是 UTF-8', async () => {
    const document = await readOk(utf8('预算执行').subarray(0, 11), '文.txt');
    expect(contentOf(document)).toEqual(['预算执\ufffd']);
    expect(document.notes?.[0]).toContain('1 处');
  });

  it('竖线表与制表符表成为表格，单独一行不算', async () => {
    const text =
      '说明|其一\n| 项目 | 金额 |\n|---|---:|\n| 收入 | 450.86 |\n尾\n项目\t行次\t金额\n收入\t1\t448.60\n一\t行';
    const document = await readOk(utf8(text.replace('\n一\t行', '')), '文.txt');
    expect(contentOf(document)).toEqual([
      '说明|其一',
      [
        ['项目', '金额'],
        ['收入', '450.86'],
      ],
      '尾',
      [
        ['项目', '行次', '金额'],
        ['收入', '1', '448.60'],
      ],
    ]);
    const grid = document.blocks[1]!;
    expect(grid.kind === 'grid' && grid.cells.at(-1)?.place.line).toBe(4);
  });

  it('制表框线画的表', async () => {
    const text = '┌──┬──┐\n│项目│金额│\n├──┼──┤\n│收入│1.00│\n└──┴──┘';
    expect(contentOf(await readOk(utf8(text), '文.txt'))).toEqual([
      [
        ['项目', '金额'],
        ['收入', '1.00'],
      ],
    ]);
  });

  it('超长的一行截住并说明', async () => {
    const document = await readOk(utf8('长'.repeat(50)), '文.txt', {
      limits: { lineCharacters: 10 },
    });
    expect(contentOf(document)).toEqual(['长'.repeat(10)]);
    expect(document.unread[0]?.why).toContain('40');
  });

  it('二进制内容不当文本', async () => {
    const noise = Uint8Array.from({ length: 4_000 }, (_, index) => (index * 7919) % 251);
    expect(await failureOf(noise, '文.txt')).toBe('READ_NOT_TEXT');
  });
});

describe('读取 CSV readCsv', () => {
  it('引号、换行、双引号、分号分隔', async () => {
    expect(
      contentOf(await readOk(utf8('"甲,乙","第一\n第二","说""好"""\r\n1,2,3'), '表.csv')),
    ).toEqual([
      [
        ['甲,乙', '第一\n第二', '说"好"'],
        ['1', '2', '3'],
      ],
    ]);
    expect(contentOf(await readOk(utf8('甲;乙\n1,5;2'), '表.csv'))).toEqual([
      [
        ['甲', '乙'],
        ['1,5', '2'],
      ],
    ]);
  });

  it('防公式的撇号读回时去掉', async () => {
    expect(contentOf(await readOk(utf8("'=100%,'-5,'文"), '表.csv'))).toEqual([
      [['=100%', '-5', "'文"]],
    ]);
  });
});
