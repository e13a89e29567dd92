import { describe, expect, it } from 'vitest';

import { statements } from './said.ts';

const shares = (text: string): readonly string[] =>
  statements(text).filter((said) => said.startsWith('share'));

describe('占比', () => {
  it('没有写占什么的中小企业合同金额，占的是采购总额', () =>
    expect(
      shares(
        '政府采购金额共160.00万元（其中货物类150.00万元，服务类8.00万元），授予中小企业合同金额80.00万元，占50.00%。',
      ),
    ).toEqual(['share 80.00 160.00 50.00']));
  it('总数写在各部分后面', () =>
    expect(
      shares(
        '人员经费90.00万元，占基本支出的90.00%；公用经费10.00万元，占基本支出的10.00%。基本支出合计100.00万元。',
      ),
    ).toEqual(['share 90.00 100.00 90.00', 'share 10.00 100.00 10.00']));
  it('总数在另一段里、名字不同，不说', () =>
    expect(shares('人员经费90.00万元，占基本支出的90.00%。\n项目支出合计100.00万元。')).toEqual(
      [],
    ));
  it('其中只列一项、没有写占什么，占的是前面的总数', () =>
    expect(shares('本年支出合计200.00万元，其中：基本支出90.00万元，占45.00%。')).toEqual([
      'share 90.00 200.00 45.00',
    ]));
  it('前面的数自己也有占比时，不知道占的是哪一个，不说', () =>
    expect(
      shares(
        '政府采购支出总额100.00万元，授予中小企业合同金额80.00万元，占80.00%，其中：授予小微企业合同金额40.00万元，占50.00%。',
      ),
    ).toEqual(['share 80.00 100.00 80.00']));
});
