import { describe, expect, it } from 'vitest';
import { read, textDocument } from './fixture.ts';

describe('失去分栏的表', () => {
  it('一行到底的收入决算表：数字与栏数相等才各归各栏', () => {
    const r = read(
      textDocument(
        '收入决算表\n单位：万元\n科目编码 科目名称 本年收入合计 财政拨款收入 其他收入 合计 815.36 812.36 3.00 2101501 行政运行 751. 29 751.29 0.00 229 其他支出 3.00 3.00',
      ),
    );
    expect(r.cell('income', '合计', 'fiscalAppropriation')?.value).toBe('812.36');
    expect(r.cell('income', '2101501', 'totalIncome')).toMatchObject({
      value: '751.29',
      status: 'cleaned',
    });
    expect(r.cell('income', '2101501', 'otherIncome')?.value).toBe('0.00');
    expect(r.cell('income', '229', 'totalIncome')?.value).toBe('3.00');
    expect(r.cell('income', '229', 'fiscalAppropriation')?.value).toBeNull();
    expect(r.cell('income', '229', 'otherIncome')?.value).toBeNull();
    expect(r.unread).toHaveLength(1);
  });

  it('一格一行的支出决算表', () => {
    const lines = [
      '支出决算表',
      '公开03表',
      '科目编码',
      '科目名称',
      '本年支出合计',
      '基本支出',
      '项目支出',
      '合计',
      '90.00',
      '60.00',
      '30.00',
      '2101501',
      '行政运行',
      '60.00',
      '60.00',
      '—',
    ];
    const r = read(textDocument(lines.join('\n')));
    expect(r.cell('expenditure', '合计', 'projectExpenditure')).toMatchObject({
      value: '30.00',
      place: { line: 11 },
    });
    expect(r.cell('expenditure', '2101501', 'basicExpenditure')?.value).toBe('60.00');
    expect(r.cell('expenditure', '2101501', 'projectExpenditure')).toBeNull();
  });

  it('空格分栏的总表：空格省去后不按第几格取数', () => {
    const r = read(
      textDocument(
        [
          '收入支出决算总表',
          '项目    行次    金额    项目    行次    金额',
          '一、一般公共预算财政拨款收入    1    812.36    一、一般公共服务支出    32',
          '二、政府性基金预算财政拨款收入    2    八、社会保障和就业支出    39    61.07',
          '本年收入合计    27    812.36    本年支出合计    58    812.36',
          '总计    31    812.36    总计    62    812.36',
        ].join('\n'),
      ),
    );
    const at = (row: string, column: string) =>
      r.cell('income-expenditure-summary', row, column)?.value ?? null;
    expect(at('general-budget-appropriation', 'income')).toBe('812.36');
    expect(at('government-fund-appropriation', 'income')).toBeNull();
    expect(at('class-208', 'expenditure')).toBe('61.07');
    expect(at('class-201', 'expenditure')).toBeNull();
    expect(at('current-expenditure-total', 'expenditure')).toBe('812.36');
    expect(at('expenditure-grand-total', 'expenditure')).toBe('812.36');
  });

  it('一行到底的基本支出表：编码后紧跟编码，就是没有金额', () => {
    const r = read(
      textDocument(
        '一般公共预算财政拨款基本支出决算表\n301 工资福利支出 318.50 302 商品和服务支出 11.54 30101 基本工资 318.50 30201 办公费 30202 印刷费 11.54 人员经费合计 318.50 公用经费合计 11.54',
      ),
    );
    const at = (row: string) =>
      r.cell('general-budget-basic-expenditure', row, 'amount')?.value ?? null;
    expect([at('301'), at('302'), at('30101'), at('30201'), at('30202')]).toEqual([
      '318.50',
      '11.54',
      '318.50',
      null,
      '11.54',
    ]);
    expect([at('personnel-total'), at('public-total')]).toEqual(['318.50', '11.54']);
  });

  it('一行到底的汇总表', () => {
    const r = read(
      textDocument(
        '绩效评价信息汇总表 \n序号 项目名称 预算数 决算数 1 窗口运行经费 20 19.5 2 设备更新 7 7 合计 27 26.5',
      ),
    );
    expect(r.table('evaluation-summary')?.rows.map((row) => row.label)).toEqual([
      '窗口运行经费',
      '设备更新',
      '合计',
    ]);
    expect(r.cell('evaluation-summary', '1', 'executed')?.value).toBe('19.5');
    expect(r.cell('evaluation-summary', '合计', 'budget')?.value).toBe('27');
  });

  it('目录连着排的表名不成表', () => {
    const r = read(
      textDocument('目录\n一、收入支出决算总表\t5\n二、收入决算表\t6\n三、支出决算表\t7\n'),
    );
    expect(r.tables).toHaveLength(0);
    expect(r.consumed.size).toBe(0);
  });

  it('左边的行次落在上一行的数字后面，不当作金额', () => {
    const r = read(
      textDocument(
        `收入支出决算总表
单位：万元
收入                支出
项目    行次    金额    项目    行次  金额
栏次         1     栏次        2
一、一般公共预算财政拨款收入 1    90.00    一、一般公共服务支出 32
二、政府性基金预算财政拨款收入    2         二、外交支出 33
      19        十九、住房保障支出    50    30.00
      20        二十、粮油物资储备支出        51
      21        二十一、国有资本经营预算支出 52
      22        二十二、灾害防治及应急管理支出  53
      23        二十三、其他支出     54    60.00
      24        二十四、债务还本支出 55
      25        二十五、债务付息支出 56
本年收入合计 27    90.00   本年支出合计 58     90.00`,
      ),
    );
    const kind = 'income-expenditure-summary';
    const amounts = r
      .table(kind)
      ?.rows.flatMap((row) => r.cell(kind, row.key ?? '', 'expenditure')?.value ?? []);
    expect(amounts).toEqual(['30.00', '60.00', '90.00']);
  });

  it('名称吞掉了第一个数：剩下的半个数和别栏的数都不算合计', () => {
    const r = read(
      textDocument(
        '收入决算表\n单位：万元\n科目编码  科目名称  本年收入合计  财政拨款收入\n合计  25.65  25.65\n2080501  行政单位离退休25. 65  25.65',
      ),
    );
    expect(r.cell('income', '合计', 'totalIncome')?.value).toBe('25.65');
    expect(r.cell('income', '2080501', 'totalIncome')).toMatchObject({
      value: null,
      status: 'missing',
    });
    expect(r.cell('income', '2080501', 'fiscalAppropriation')?.value).toBeNull();
  });

  it('两层表头：第二层的小计、基本支出、项目支出写在第一层之后，仍按表样的栏次', () => {
    const r = read(
      textDocument(
        '政府性基金预算财政拨款收入支出决算表\n单位：万元\n项目 年初结转和结余 本年收入 本年支出 年末结转和结余 科目编码 科目名称 小计 基本支出 项目支出 合计 20.50 480.00 472.75 0.00 472.75 27.75 212 城乡社区支出 20.50 480.00 472.75 0.00 472.75 27.75',
      ),
    );
    const at = (column: string) => r.cell('government-fund', '212', column)?.value;
    expect(at('currentExpenditure')).toBe('472.75');
    expect(at('basicExpenditure')).toBe('0.00');
    expect(at('projectExpenditure')).toBe('472.75');
  });

  it('少了数的行，其余各栏是读不出，不是空格', () => {
    const r = read(
      textDocument(
        '一般公共预算财政拨款支出决算表\n单位：万元\n科目编码 科目名称 小计 基本支出 项目支出\n合计 188.63 170.31 18.32\n20805 行政事业单位养老支出 170.31 170.31\n20801 管理事务 18.32 18.32',
      ),
    );
    const kind = 'general-budget-expenditure';
    expect(r.cell(kind, '20805', 'totalExpenditure')?.value).toBe('170.31');
    expect(r.cell(kind, '20805', 'basicExpenditure')?.status).toBe('missing');
    expect(r.cell(kind, '20801', 'projectExpenditure')?.status).toBe('missing');
  });

  it('清单每行的数比认得的栏名多，不猜哪个数是哪一栏', () => {
    const r = read(
      textDocument(
        '项目绩效自评情况汇总表\n单位：万元\n序号 项目名称 批复金额 全年预算数 执行数 执行率\n1 饮水工程 120.00 115.00 110.34 95.95%\n2 山洪防治 80.00 80.00 80.00 100.00%',
      ),
    );
    expect(r.table('evaluation-summary')?.rows ?? []).toEqual([]);
  });
});
