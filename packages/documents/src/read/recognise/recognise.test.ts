import type { RawBlock, RawDocument } from '@mingjian/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { recognise } from './recognise.ts';

const place = (line: number) => ({ line, page: null, cell: null });
const text = (content: string, format: RawDocument['format'] = 'txt'): RawDocument => ({
  format,
  blocks: content
    .split('\n')
    .map((line, i): RawBlock => ({ kind: 'line', text: line, place: place(i + 1) })),
  unread: [],
  pages: null,
});

describe('识别整份文档', () => {
  it('空文档、只有空行、只有符号，都给出空的结果', () => {
    for (const content of ['', '\n\n\n', '———\n***\n（（（（']) {
      const document = recognise(text(content));
      expect(document.facts).toEqual([]);
      expect(document.statements).toEqual([]);
      expect(document.document.type).toBe('text');
    }
  });

  it('不认识的表行不当正文读，列入未采用', () => {
    const document = recognise(text('某某县统计局2023年度工作总结\n甲乡\t12\t34.5\n乙乡\t7\t8.9'));
    expect(document.facts.map((f) => f.value)).toEqual(['2023']);
    expect(document.unread.map((u) => u.place.line)).toEqual([2, 3]);
  });

  it('单元格里的句子照样读，位置是单元格', () => {
    const document = recognise({
      format: 'xlsx',
      blocks: [
        {
          kind: 'grid',
          name: '说明',
          rows: 1,
          columns: 2,
          cells: [
            {
              row: 0,
              column: 0,
              rowSpan: 1,
              columnSpan: 1,
              text: '编制说明',
              formula: null,
              place: { line: null, page: null, cell: '说明!A1' },
            },
            {
              row: 0,
              column: 1,
              rowSpan: 1,
              columnSpan: 1,
              text: '2023年培训费支出 8.40 万元，比上年减少 1.60 万元，下降 16.00%。',
              formula: null,
              place: { line: null, page: null, cell: '说明!B1' },
            },
          ],
          hiddenRows: [],
          hiddenColumns: [],
          place: { line: null, page: null, cell: '说明!A1' },
        },
      ],
      unread: [],
      pages: null,
    });
    expect(document.statements.map((s) => s.kind)).toEqual(['change']);
    expect(document.facts.find((f) => f.value === '8.40')).toMatchObject({
      unit: '万元',
      place: { cell: '说明!B1' },
      span: null,
    });
  });

  it('姓名不进入标签和引文，只在原文行里标出位置', () => {
    const document = recognise(text('三、支付岑远帆同志养老保险费 7.20 万元，已全部支出。'));
    expect(document.facts.every((f) => !`${f.label}${f.measure}`.includes('岑远帆'))).toBe(true);
    expect(document.statements.every((s) => !s.text.includes('岑远帆'))).toBe(true);
    expect(document.personal).toEqual([
      { kind: 'name', start: 4, length: 3, place: place(1), requiredByForm: false },
    ]);
  });

  it('陈述里的每个编号都指得到事实，编号不重复', () => {
    const pieces = fc.constantFrom(
      '2023年度收入总计 88.10 万元，',
      '其中：',
      '基本支出 30.5 万元，占 61.00%；',
      '比上年增加 2.00 万元，增长 4.12%',
      '。',
      '\n',
      '1、某项目资金 12 万元，已全部支出；',
      '共 3 个项目',
      '（一）',
      '一、概况',
      '冀财社〔2022〕21号',
      '\t',
      ' 12 34',
      '%',
      '（总分 5 分，得分 4 分）',
      '年末结转和结余 0.26 万元，',
      '分别占 12%、13%',
      '约600多万',
      '6个项目评价结果为“优”',
      '－5.00',
      '١٢',
      '😀',
      '\u0000',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const document = recognise(text(parts.join('')));
        const ids = document.facts.map((f) => f.id);
        expect(new Set(ids).size).toBe(ids.length);
        const known = new Set(ids);
        for (const statement of document.statements) {
          const named = JSON.stringify(statement).match(/"(?:p|w|t)\d+(?:\.[^"]*)?"/gu) ?? [];
          for (const id of named)
            expect(known.has(id.slice(1, -1)), `${id} in ${JSON.stringify(statement)}`).toBe(true);
        }
        // A figure is a plain decimal; a document number is the only text among the values.
        for (const fact of document.facts) {
          if (fact.value !== null && fact.measure !== 'document-number')
            expect(fact.value).toMatch(/^-?\d+(?:\.\d+)?$/u);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('占比的名称是它所属的那一项，不把“占”字当名称', () => {
    for (const [line, label] of [
      ['占60%。', '占比'],
      ['基本支出占本年支出的60%。', '基本支出 占比'],
    ] as const)
      expect(recognise(text(line)).facts.map((fact) => fact.label)).toEqual([label]);
  });
});
