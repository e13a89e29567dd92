import { describe, expect, it } from 'vitest';

import { statements } from './said.ts';

const ambiguous = (delta: string, rate: string): string =>
  `本年支出 500.00 万元，其中基本支出 300.00 万元，项目支出 200.00 万元，比上年增加 ${delta} 万元，增长 ${rate}%。`;

const twice = (second: string): string =>
  `2023年度本年收入合计 500.00 万元。\n2023年度本年收入合计 ${second} 万元，由财政拨款构成。`;

const afterReason = (reason: string, which: string) =>
  statements(
    `收入合计 100.00 万元，比上年减少 5.00 万元，${reason}，${which}财政拨款收入 90.00 万元，占 90.00%；其他收入 10.00 万元，占 10.00%。`,
  );

const listed = (words: string) =>
  statements(`本年支出合计 100.00 万元，${words}，分别为 60.00 万元、30.00 万元。`);

const exchange = (loss: string) =>
  statements(`其他收入 36.00 万元，其中：利息收入 50.00 万元，汇兑损益${loss}。`);

describe('句子里的陈述', () => {
  it('较上年某数增加以后的“其中”说的是今年的数', () => {
    const said = statements(
      '本年收入合计 120.00 万元，较上年 100.00 万元增加 20.00 万元，增长 20.00%。其中：财政拨款收入 90.00 万元，占 75.00%；其他收入 30.00 万元，占 25.00%。',
    );
    expect(said).toContain('sum 120.00 90.00 30.00');
    expect(said).toContain('share 90.00 120.00 75.00');
    expect(said.filter((line) => /(?:sum|within) 100/u.test(line))).toEqual([]);
  });
  it('决算完成预算多少之后的“其中”说的是决算', () => {
    const said = statements(
      '“三公”经费支出决算3.80万元，完成年初预算5.00万元的76.0%。其中：公务接待费0.90万元，公务用车运行维护费2.90万元。',
    );
    expect(said.filter((line) => /^(?:sum|within)/u.test(line))).toEqual(['sum 3.80 0.90 2.90']);
  });
  it('“分别为”列的是全部才相加；主要有几项的，不说总数等于各项之和', () => {
    expect(listed('包括基本支出和项目支出')).toContain('sum 100.00 60.00 30.00');
    expect(listed('主要有基本支出和项目支出')).toEqual([]);
    expect(listed('有基本支出、项目支出等')).toEqual([]);
  });
  it('有一项是负数，其余各项就可能大于总数', () => {
    expect(exchange('（14.00）万元')).toEqual([]);
    expect(exchange('-15.00万元')).toEqual([]);
    expect(exchange('1.00万元')).toEqual(['within 36.00 50.00', 'within 36.00 1.00']);
  });
  it('分号后另说一个数里的各部分，不与前面的“其中”混在一起', () =>
    expect(
      statements(
        '财政拨款支出 90.00 万元，其中一般公共预算财政拨款支出 88.00 万元；卫生健康支出中，一般公共预算 8.00 万元，政府性基金 2.00 万元。',
      ),
    ).toEqual(['within 90.00 88.00']));
  it('紧跟上年数的“其中”两可，不作陈述', () =>
    expect(
      statements(
        '本年支出 120.00 万元，上年支出 100.00 万元，其中人员 60.00 万元，公用 55.00 万元。',
      ).filter((line) => /^(?:sum|within)/u.test(line)),
    ).toEqual([]));
  it('分号前已列了两项，分号以后的不再是其中', () => {
    const said = statements(
      '因公出国费支出 0.00 万元；公务用车费支出 3.00 万元，其中购置费 1.00 万元，运行费 2.00 万元；公务接待费支出 9.00 万元。',
    );
    expect(said.filter((line) => line.includes('3.00') && line.includes('9.00'))).toEqual([]);
  });
  it('结余的其中有盈有亏，一项大于总数不算错', () =>
    expect(
      statements('年末结转和结余 10.00 万元，其中基本支出结转 15.00 万元，专项结余若干。').filter(
        (line) => line.startsWith('within'),
      ),
    ).toEqual([]));
  it('增减额与增减率归到同一句里的数', () => {
    expect(statements('培训费支出 8.40 万元，比上年减少 1.60 万元，下降 16.00%。')).toEqual([
      'change 8.40 1.60 16.00 - decrease',
    ]);
  });

  it('总数、其中、增减：增减说的是哪一个，由算术决定', () => {
    expect(statements(ambiguous('50.00', '11.11'))).toContain(
      'change 500.00 50.00 11.11 - increase',
    );
    expect(statements(ambiguous('50.00', '33.33'))).toContain(
      'change 200.00 50.00 33.33 - increase',
    );
    // Neither figure fits: whose change it is stays open, so nothing is said.
    expect(statements(ambiguous('50.00', '7.00')).filter((s) => s.startsWith('change'))).toEqual(
      [],
    );
  });

  it('与预算相比的增减不是与上年相比', () => {
    expect(statements('公务接待费支出 3.20 万元，比年初预算减少 1.80 万元，下降 36.00%。')).toEqual(
      [],
    );
  });

  it('原因里的数字不作陈述', () => {
    expect(
      statements(
        '差旅费 10.00 万元，主要原因：调研次数比上年增加 12 次，增加支出 3 万元，增长 40%。',
      ),
    ).toEqual([]);
  });

  it('原因里没有数字，后面的“其中：”回到原来的总数', () => {
    expect(afterReason('主要是压减支出', '其中：')).toContain('sum 100.00 90.00 10.00');
    expect(afterReason('主要是少收房租 8.00 万元', '其中：')).not.toContain(
      'sum 100.00 90.00 10.00',
    );
  });

  it('收、支总计的两边各是一张单子', () =>
    expect(
      statements(
        '收、支总计 100.00 万元，其中本年收入 90.00 万元，年初结转和结余 10.00 万元；本年支出 80.00 万元，年末结转和结余 21.00 万元。',
      ),
    ).toEqual(['sum 100.00 90.00 10.00', 'sum 100.00 80.00 21.00']));

  it('冒号后面列的、由几项构成的，也是各部分', () => {
    expect(
      statements(
        '支出合计 100.00 万元：基本支出 90.00 万元，占 90.00%；项目支出 10.00 万元，占 10.00%。',
      ),
    ).toContain('sum 100.00 90.00 10.00');
    expect(
      statements(
        '本年支出 100.00 万元，由基本支出 90.00 万元和项目支出 10.00 万元构成，分别占 90.00%和 10.00%。',
      ),
    ).toEqual(['sum 100.00 90.00 10.00', 'share 90.00 100.00 90.00', 'share 10.00 100.00 10.00']);
    expect(statements('预算 100.00 万元：会议费 20.00 万元，培训费 30.00 万元。')).toEqual([]);
  });

  it('“其中：”后面两段没有编号，按表式是全部分项才相加', () => {
    expect(
      statements(
        '基本支出 100.00 万元，其中：\n人员经费 90.00 万元，主要包括：基本工资等。\n公用经费 11.00 万元，主要包括：办公费等。',
      ),
    ).toEqual(['sum 100.00 90.00 11.00']);
    expect(
      statements('项目支出 100.00 万元，其中：\n会议费 90.00 万元。\n培训费 11.00 万元。'),
    ).toEqual([]);
  });

  it('“其中”里提到的上年数不是一部分', () =>
    expect(
      statements(
        '财政拨款收入 400.00 万元，其中：一般公共预算 380.00 万元，政府性基金 20.00 万元，上年一般公共预算 390.00 万元。',
      ),
    ).toEqual(['sum 400.00 380.00 20.00']));

  it('两项合计说的是前面两个数', () => {
    expect(statements('会议费 12.00 万元、培训费 8.00 万元，两项合计 21.00 万元。')).toEqual([
      'sum 21.00 12.00 8.00',
    ]);
    expect(statements('会议费 12.00 万元，三项合计 21.00 万元。')).toEqual([]);
  });

  it('分号隔开的不是同一张单子时，末尾的“其他”不说明单子完整', () =>
    expect(statements('年末实有人员20人，其中：在职20人；离退休8人，其他人员3人。')).toEqual([]));

  it('加上收入、减去支出，写明了怎么算', () =>
    expect(
      statements(
        '年初结转和结余 5.00 万元，加上本年收入 90.00 万元，减去本年支出 85.00 万元，年末结转和结余 10.00 万元。',
      ),
    ).toEqual(['balance 10.00 5.00 90.00 85.00']));

  it('其中只列一部分时，不说总数等于各部分之和', () => {
    expect(
      statements('项目支出 900.00 万元，其中：信息化建设 120.00 万元，设备购置 80.00 万元。'),
    ).toEqual(['within 900.00 120.00', 'within 900.00 80.00']);
  });

  it('中小企业与小微企业的金额有包含关系，不相加', () => {
    expect(
      statements('授予中小企业合同金额 60.00 万元，其中：授予小微企业合同金额 45.00 万元。'),
    ).toEqual(['within 60.00 45.00']);
  });

  it('占比写明是占什么，就找那一个；找不到就不说', () => {
    expect(statements('项目支出 40.00 万元，占部门总支出规模的 20.00%。')).toEqual([]);
    expect(
      statements('本年支出合计 200.00 万元。项目支出 40.00 万元，占本年支出合计的 20.00%。'),
    ).toEqual(['share 40.00 200.00 20.00']);
  });

  it('约数、余数、以上不进入任何陈述', () => {
    expect(statements('慰问金约 60 万元，其中：现役家庭 40 余万元、退役军人 30 多万元。')).toEqual(
      [],
    );
  });

  it('同一篇里重复印出的主要数字应当相同；相差很远的是另一个口径', () => {
    expect(statements(twice('500.00'))).toEqual(['supposed same 500.00 500.00']);
    expect(statements(twice('505.00'))).toEqual(['supposed same 500.00 505.00']);
    expect(statements(twice('80.00'))).toEqual([]);
    expect(
      statements(
        '2023年度决算说明\n2023年度本年收入合计 500.00 万元。\n2022年度本年收入合计 480.00 万元。',
      ),
    ).toEqual([]);
  });

  it('优良中差四个等级就是全部项目', () =>
    expect(statements('对13个项目开展了绩效自评，其中：优7个、良5个、中1个、差6个。')).toEqual([
      'sum 13 7 5 1 6',
    ]));

  it('收入总计与支出总计是同一个数', () => {
    expect(statements('2023年度收入总计 88.10 万元，支出总计 88.10 万元。')).toEqual([
      'same 88.10 88.10',
    ]);
  });

  it('两个方向词不一致，请人核对', () => {
    expect(statements('会议费 5.00 万元，比上年增加 1.00 万元，下降 25.00%。')).toContain(
      'remark change-direction-words',
    );
  });

  it('两篇报告里字句相同、数字不同，不是重复', () => {
    const passage =
      '项目全年预算 120.50 万元，共计支出 118.60 万元，综合得分 97 分，评价级次为优，各项目标基本完成。';
    const other =
      '项目全年预算 120.50 万元，共计支出 118.60 万元，综合得分 99 分，评价级次为优，各项目标基本完成。';
    expect(
      statements(`甲项目部门评价报告\n${passage}\n乙项目部门评价报告\n${other}`).filter((s) =>
        s.startsWith('same'),
      ),
    ).toEqual([]);
  });
});
