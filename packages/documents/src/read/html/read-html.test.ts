import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridTexts } from '../grid/grid-lookup.ts';
import { readDocument } from '../read-document.ts';
import { startReading } from '../reader-context.ts';
import { readHtml } from './read-html.ts';

const raw = (page: string) => readHtml(startReading('页.html'), new TextEncoder().encode(page));
const grids = (page: string) =>
  raw(page).blocks.flatMap((block) => (block.kind === 'grid' ? [gridTexts(block)] : []));
const lines = (page: string) =>
  raw(page).blocks.flatMap((block) => (block.kind === 'line' ? [block.text] : []));

describe('网页', () => {
  it('合并格占住它盖着的每个位置，没有写的格是空', () =>
    expect(
      grids(
        '<table><tr><th rowspan="2">项目</th><th colspan=2>预算</th></tr><tr><td>年初<td>全年</tr><tr><td>甲</td><td>1&nbsp;234.5</td></tr></table>',
      ),
    ).toEqual([
      [
        ['项目', '预算', '预算'],
        ['项目', '年初', '全年'],
        ['甲', '1 234.5', ''],
      ],
    ]));
  it('段落、标题与实体；脚本、样式、注释和页头不是正文', () =>
    expect(
      lines(
        '<html><head><title>题</title></head><body><h1>决算说明</h1><script>var a="<p>1</p>"</script><!-- <p>2</p> --><p>收入 &lt; 支出<br>共 3&#x4E07;元</p></body></html>',
      ),
    ).toEqual(['决算说明', '收入 < 支出 共 3万元']));
  it('格里的表各成一张，没有关上的标签不丢内容', () => {
    expect(grids('<table><tr><td>外<table><tr><td>内</table></td><td>右')).toEqual([
      [['内']],
      [['外', '右']],
    ]);
    expect(lines('<p>甲<p>乙 < 丙')).toEqual(['甲', '乙 < 丙']);
  });
  it('任何一段文字都读得完，合并格数目再大也不放大', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '<td',
            '<table>',
            '<tr>',
            '</table>',
            ' rowspan=9999',
            '"',
            '>',
            '<!--',
            'x',
            '</td>',
            '<p',
          ),
        ),
        (parts) => {
          for (const block of raw(parts.join('')).blocks)
            if (block.kind === 'grid') expect(block.rows * block.columns).toBeLessThan(1_000);
        },
      ),
    );
  });
  it('整页读成一份文档', async () => {
    const page =
      '<!doctype html><html><body><h1>青禾县水利局2023年度部门决算</h1><p>本年支出合计200.00万元，其中：基本支出90.00万元，占45.00%。</p></body></html>';
    const read = await readDocument(new TextEncoder().encode(page), '决算.html');
    expect(read.ok && read.value.document).toMatchObject({
      type: 'final-accounts',
      department: '青禾县水利局',
      year: 2023,
    });
    expect(read.ok && read.value.statements.map(({ kind }) => kind)).toContain('share');
  });
});
