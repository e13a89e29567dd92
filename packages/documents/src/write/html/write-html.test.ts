import { describe, expect, it } from 'vitest';
import { formTable } from '../books/form-table.ts';
import { sampleForm } from '../../testing/sample-form.ts';
import { writeHtml } from './write-html.ts';

const page = (text: string): string =>
  new TextDecoder().decode(
    writeHtml({
      title: '<b>',
      language: 'zh-CN',
      page: { size: 'A4', orientation: 'portrait' },
      footer: null,
      parts: [
        {
          name: 'x',
          pageBreak: false,
          blocks: [{ kind: 'paragraph', text }, formTable(sampleForm())],
        },
      ],
    }),
  );

describe('HTML', () => {
  it('文字都转义，没有脚本，也不取外部文件', () => {
    const html = page('<script>alert(1)</script>&\n第二行');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&amp;<br>第二行');
    expect(html).not.toMatch(/<script|<link|<img|https?:/u);
    expect(html).toContain('<title>&lt;b&gt;</title>');
  });
  it('合并与手工写下的表样一致', () => {
    const html = page('');
    const spans = [...html.matchAll(/<t[hd](?: rowspan="(\d+)")?(?: colspan="(\d+)")?/gu)].map(
      (each) => `${each[1] ?? 1}×${each[2] ?? 1}`,
    );
    const wanted = sampleForm()
      .cells.toSorted((a, b) => a.row - b.row || a.column - b.column)
      .map((cell) => `${cell.rowSpan}×${cell.columnSpan}`);
    expect(spans.filter((_, i) => i < wanted.length)).toEqual(wanted);
    expect(spans).toHaveLength(wanted.length);
  });
});
