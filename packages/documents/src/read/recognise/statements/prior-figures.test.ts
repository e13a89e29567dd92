import { describe, expect, it } from 'vitest';

import { recognise } from '../recognise.ts';
import { textDocument } from '../tables/fixture.ts';
import { statements } from './said.ts';

const changes = (text: string): readonly string[] =>
  statements(`示例局2024年度决算\n${text}`).filter((said) => said.startsWith('change'));

describe('句子里印着的上年数', () => {
  it('写明上年的年份', () => {
    expect(
      changes('2024年基本支出433.27万元，2023年为400.00万元，增加33.27万元，增幅8.32%。'),
    ).toEqual(['change 433.27 33.27 8.32 400.00 increase']);
    expect(
      changes(
        '2023年支出合计400.00万元，2024年支出合计433.27万元，比2023年增加33.27万元，增长8.32%。',
      ),
    ).toEqual(['change 433.27 33.27 8.32 400.00 increase']);
  });
  it('别的事情、上年结转来的钱，不是上年数', () => {
    expect(
      changes('2024年基本支出433.27万元，2023年项目支出400.00万元，比上年增加33.27万元。'),
    ).toEqual(['change 433.27 33.27 - - increase']);
    expect(
      changes('2024年基本支出433.27万元（含2023年结转资金400.00万元），比上年增加33.27万元。'),
    ).toEqual(['change 433.27 33.27 - - increase']);
  });
  it('上年数经过调整的，印着的那个未必是相比的那个', () => {
    expect(
      changes(
        '2024年基本支出433.27万元，比上年增加33.27万元，增长8.32%（2023年为410.00万元，按同口径调整为400.00万元）。',
      ),
    ).toEqual(['change 433.27 33.27 8.32 - increase']);
    expect(
      changes('2024年基本支出433.27万元，2023年为410.00万元，剔除划转单位，比上年增加33.27万元。'),
    ).toEqual(['change 433.27 33.27 - - increase']);
  });
  it('与某年度预算相比，比的是预算', () => {
    const { statements: said, facts } = recognise(
      textDocument('公务接待费支出2.14万元，与2021年度预算相比，增加1.14万元，增长1.14%。'),
    );
    expect(said.map((each) => each.kind === 'change' && each.against)).toEqual(['budget']);
    expect(facts.map((fact) => fact.label)).toContain('公务接待费支出 与预算相差的幅度');
  });
  it('没有比较的词，也没有上年数，增加多少是一件事，不是比较', () =>
    expect(changes('2024年基本支出433.27万元，追加预算增加33.27万元。')).toEqual([]));
});
