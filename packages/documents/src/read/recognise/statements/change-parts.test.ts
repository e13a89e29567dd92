import { describe, expect, it } from 'vitest';

import { statements } from './said.ts';

const parts = (text: string): readonly string[] =>
  statements(text).filter((said) => /^(?:balance|sum|supposed)/u.test(said));

describe('增减额由各项增减构成', () => {
  it('同一句、下一句的“其中”，原因里的一是二是', () => {
    expect(
      parts(
        '本年支出500.00万元，比上年增加30.00万元，增长6.38%。其中：基本支出增加50.00万元；项目支出减少20.00万元。',
      ),
    ).toEqual(['balance 30.00 50.00 20.00']);
    expect(
      parts(
        '培训费500.00万元，较上年下降62.46万元，其中：场租减少17.25万元，教材费减少45.21万元。',
      ),
    ).toEqual(['sum 62.46 17.25 45.21']);
    expect(
      parts(
        '本年支出500.00万元，比上年减少62.46万元，主要原因：一是人员经费减少17.25万元，二是项目经费减少45.21万元。',
      ),
    ).toEqual(['sum 62.46 17.25 45.21']);
  });
  it('不相符的只请核对，还要列的是表上的全部分项或只差一笔', () => {
    expect(
      parts(
        '本年支出合计500.00万元，比上年增加30.00万元。其中：基本支出增加50.00万元；项目支出减少70.00万元。',
      ),
    ).toEqual(['supposed balance 30.00 50.00 70.00']);
    expect(
      parts(
        '培训费500.00万元，较上年下降62.46万元，其中：场租减少17.25万元，教材费减少40.03万元。',
      ),
    ).toEqual([]);
  });
  it('其中说的增减有自己的名字，仍然核对它自己的增减率', () =>
    expect(
      statements(
        '本年支出合计500.00万元，其中：基本支出300.00万元，项目支出200.00万元。与上年相比，支出总额增加30.00万元。其中：基本支出增加50.00万元，增长20.00%，项目支出减少20.00万元，下降9.09%。',
      ),
    ).toEqual(
      expect.arrayContaining([
        'change 300.00 50.00 20.00 - increase',
        'change 200.00 20.00 9.09 - decrease',
      ]),
    ));
});
