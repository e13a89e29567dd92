import { describe, expect, it } from 'vitest';

import { recognise } from '../recognise.ts';

const read = (text: string) =>
  recognise({
    format: 'txt',
    blocks: text.split('\n').map((line, i) => ({
      kind: 'line',
      text: line,
      place: { line: i + 1, page: null, cell: null },
    })),
    unread: [],
    pages: null,
  });

const LIST = [
  '我局共 3 个项目，预算金额 100 万元，支出 60 万元，具体如下：',
  '1、甲类补助资金 40 万元，已全部支出；',
  '2、乙类补助资金（清财教〔2023〕5号）30 万元，由财政统一代发，未拨付到我单位；',
  '3、丙类专项经费 25 万元，已支付 15.5 万元；',
  '丁项工作经费 5 万元，支出 4.5 万元，剩余 0.5 万元。',
];

describe('正文里的项目清单', () => {
  const document = read(LIST.join('\n'));
  const value = (id: string): string | null | undefined =>
    document.facts.find((f) => f.id === id)?.value;
  const sums = document.statements.flatMap((s) =>
    s.kind === 'composition' ? [[value(s.total), ...s.parts.map(value)]] : [],
  );

  it('已全部支出等于预算，未拨付是零，都留着原来的字', () => {
    expect(sums).toContainEqual(['60', '40', '0', '15.5', '4.5']);
    expect(
      document.facts.filter((f) => f.raw === '已全部支出').map((f) => [f.value, f.status]),
    ).toEqual([['40', 'cleaned']]);
    expect(
      document.facts.filter((f) => f.raw === '未拨付').map((f) => [f.value, f.place.line]),
    ).toEqual([['0', 3]]);
  });

  it('没有编号的一项也数在内，并与文中的个数对照', () => {
    const count = document.statements.find((s) => s.kind === 'count');
    expect(count).toMatchObject({ numbered: 3, unnumbered: 1 });
    expect(count?.kind === 'count' && count.lastOrdinal ? value(count.lastOrdinal) : null).toBe(
      '3',
    );
  });

  it('预算合计、单项的支出加剩余', () => {
    expect(sums).toContainEqual(['100', '40', '30', '25', '5']);
    expect(sums).toContainEqual(['5', '4.5', '0.5']);
  });

  it('有一项没说支出多少，就不说支出合计', () => {
    const open = read(LIST.map((line) => line.replace('，已全部支出', '')).join('\n'));
    const totals = open.statements.flatMap((s) =>
      s.kind === 'composition' ? [open.facts.find((f) => f.id === s.total)?.value] : [],
    );
    expect(totals).toContain('100');
    expect(totals).not.toContain('60');
  });

  it('工作要点不是项目清单', () => {
    const points = read(
      '主要工作如下：\n1、走访企业 30 家，落实资金 5 万元；\n2、召开会议 4 次，发放资料 100 份；\n3、培训 20 人，经费紧张。',
    );
    expect(points.statements.filter((s) => s.kind === 'count')).toEqual([]);
  });

  it('项目名自成一句，预算安排、实际支出另起一句', () => {
    const named = read(
      `2023年共实施项目3个，预算安排资金100.00万元，实际支出90.50万元。具体情况如下：

1.养老服务项目。预算安排60.00万元，实际支出55.50万元。

2.社会救助项目。预算安排30.00万元，实际支出25.00万元。

3.地名管理项目。预算安排10.00万元，实际支出10.00万元。`,
    );
    const found = named.statements.flatMap((each) =>
      each.kind === 'composition'
        ? [[each.total, ...each.parts].map((id) => named.facts.find((f) => f.id === id)?.value)]
        : [],
    );
    expect(found).toContainEqual(['100.00', '60.00', '30.00', '10.00']);
    expect(found).toContainEqual(['90.50', '55.50', '25.00', '10.00']);
    expect(named.statements.find((each) => each.kind === 'count')).toMatchObject({ numbered: 3 });
  });

  it('各项之间空行、末尾另有合计：合计也与各项相加对照', () => {
    const listed = read(
      `我镇2023年度共有3个项目，具体情况见下：

1、农田管护经费46.00万元，支出44.20万元；

2、病虫害防治经费18.50万元，支出18.50万元；

3、敬老院运行经费32.00万元，支出30.18万元；

合计预算96.50万元，支出92.88万元。`,
    );
    const found = listed.statements.flatMap((each) =>
      each.kind === 'composition'
        ? [[each.total, ...each.parts].map((id) => listed.facts.find((f) => f.id === id)?.value)]
        : [],
    );
    expect(found).toContainEqual(['96.50', '46.00', '18.50', '32.00']);
    expect(found).toContainEqual(['92.88', '44.20', '18.50', '30.18']);
  });

  it('题为情况表、下面却是句子：按文字读', () => {
    const told = read(
      '沙河镇2023年度项目支出情况表\n\n1、农田管护经费46.00万元，支出44.20万元；\n\n2、病虫害防治经费18.50万元，支出18.50万元；\n\n3、敬老院经费32.00万元，支出30.18万元；',
    );
    expect(told.tables).toEqual([]);
    expect(told.unread).toEqual([]);
    expect(told.facts.map(({ value }) => value)).toContain('30.18');
  });
});
