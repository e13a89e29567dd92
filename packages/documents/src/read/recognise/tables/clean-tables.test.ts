import { describe, expect, it } from 'vitest';
import { type TestCell, gridDocument, read, textDocument } from './fixture.ts';

const wide = (text: string, columns: number): TestCell => ({ text, columns });
const tall = (text: string, rows: number): TestCell => ({ text, rows });

describe('干净的表格：各地版式不同', () => {
  it('两边并列的总表按标题认，不按编号认', () => {
    const r = read(
      gridDocument([
        {
          name: '表3',
          rows: [
            [wide('青溪县医疗保障局2023年度收入支出决算总表', 4)],
            ['', '', '', '单位：万元'],
            [wide('收入', 2), wide('支出', 2)],
            ['项目', '决算数', '项目', '决算数'],
            ['一、一般公共预算财政拨款收入', '812.36', '一、一般公共服务支出', ''],
            ['二、政府性基金预算财政拨款收入', '0', '八、社会保障和就业支出', '61.07'],
            ['八、其他收入', '3', '九、卫生健康支出', '741.29'],
            ['', '', '十九、住房保障支出', '13.00'],
            ['本年收入合计', '815.36', '本年支出合计', '815.36'],
            ['年初结转和结余', '', '年末结转和结余', '—'],
            ['总计', '815.36', '总计', '815.36'],
          ],
        },
      ]),
    );
    const at = (row: string, column: string) =>
      r.cell('income-expenditure-summary', row, column)?.value ?? null;
    expect(r.table('income-expenditure-summary')?.unit).toBe('万元');
    expect(at('general-budget-appropriation', 'income')).toBe('812.36');
    expect(at('government-fund-appropriation', 'income')).toBe('0');
    expect(at('other-income', 'income')).toBe('3');
    expect(at('class-208', 'expenditure')).toBe('61.07');
    expect(at('class-210', 'expenditure')).toBe('741.29');
    expect(at('class-201', 'expenditure')).toBeNull();
    expect(at('closing-balance', 'expenditure')).toBeNull();
    expect(at('income-grand-total', 'income')).toBe('815.36');
    expect(at('expenditure-grand-total', 'expenditure')).toBe('815.36');
    expect(r.facts.every((fact) => fact.status === 'clean')).toBe(true);
  });

  it('类款项分三栏、合并表头的支出决算表', () => {
    const r = read(
      gridDocument([
        {
          name: null,
          before: ['支出决算表', '公开03表'],
          rows: [
            [
              wide('项目', 4),
              tall('本年支出合计', 3),
              tall('基本支出', 3),
              tall('项目支出', 3),
              tall('上缴上级支出', 3),
            ],
            [wide('支出功能分类科目编码', 3), tall('科目名称', 2)],
            ['类', '款', '项'],
            ['', '', '', '栏次', '1', '2', '3', '4'],
            ['', '', '', '合计', '1,530.00', '1,200.50', '329.50', ''],
            ['210', '', '', '卫生健康支出', '1,530.00', '1,200.50', '329.50', ''],
            ['210', '15', '', '医疗保障管理事务', '1,530.00', '1,200.50', '329.50', ''],
            ['210', '15', '01', '行政运行', '1,200.50', '1,200.50', '0.00', ''],
            ['210', '15', '05', '医疗保障政策管理', '329.50', '', '329.50', ''],
          ],
        },
      ]),
    );
    expect(r.table('expenditure')?.code).toBe('公开03');
    expect(r.cell('expenditure', '合计', 'totalExpenditure')?.value).toBe('1530.00');
    expect(r.cell('expenditure', '2101505', 'projectExpenditure')?.value).toBe('329.50');
    expect(r.cell('expenditure', '2101505', 'basicExpenditure')).toBeNull();
    expect(r.cell('expenditure', '2101501', 'projectExpenditure')?.value).toBe('0.00');
  });

  it('编码与名称同格的收入决算表', () => {
    const r = read(
      textDocument(
        [
          '收入决算表',
          '单位：元',
          '| 功能分类科目 | 本年收入合计 | 财政拨款收入 | 其他收入 |',
          '| --- | --- | --- | --- |',
          '| 合计 | 7000000 | 6990000.55 | 9999.45 |',
          '| 2101501 行政运行 | 7000000 | 6990000.55 | 9999.45 |',
        ].join('\n'),
      ),
    );
    expect(r.table('income')?.unit).toBe('元');
    expect(r.cell('income', '2101501', 'fiscalAppropriation')).toMatchObject({
      value: '6990000.55',
      unit: '元',
      status: 'clean',
      place: { line: 6 },
    });
    expect(r.cell('income', '合计', 'otherIncome')?.value).toBe('9999.45');
  });

  it('基本支出表只有左右两组（三栏一组）', () => {
    const r = read(
      gridDocument([
        {
          name: null,
          before: ['一般公共预算财政拨款基本支出决算表'],
          rows: [
            [wide('人员经费', 3), wide('公用经费', 3)],
            ['经济分类科目编码', '科目名称', '决算数', '经济分类科目编码', '科目名称', '决算数'],
            ['301', '工资福利支出', '302', '302', '商品和服务支出', '40.10'],
            ['30101', '基本工资', '302', '30201', '办公费', '40.10'],
            ['303', '对个人和家庭的补助', '', '310', '资本性支出', ''],
            ['', '人员经费合计', '302', '', '公用经费合计', '40.10'],
          ],
        },
      ]),
    );
    const at = (row: string) =>
      r.cell('general-budget-basic-expenditure', row, 'amount')?.value ?? null;
    expect([at('301'), at('30101'), at('302'), at('30201'), at('303'), at('310')]).toEqual([
      '302',
      '302',
      '40.10',
      '40.10',
      null,
      null,
    ]);
    expect([at('personnel-total'), at('public-total')]).toEqual(['302', '40.10']);
  });

  it('“三公”经费横排一行', () => {
    const items = [
      tall('合计', 2),
      tall('因公出国（境）费', 2),
      wide('公务用车购置及运行费', 3),
      tall('公务接待费', 2),
    ];
    const r = read(
      gridDocument([
        {
          name: null,
          before: ['一般公共预算财政拨款“三公”经费支出决算表', '单位：万元'],
          rows: [
            [wide('预算数', 6), wide('决算数', 6)],
            [...items, ...items],
            [
              '小计',
              '公务用车购置费',
              '公务用车运行费',
              '小计',
              '公务用车购置费',
              '公务用车运行费',
            ],
            ['7.50', '0', '6.00', '0', '6.00', '1.50', '5.02', '0', '4.62', '0', '4.62', '0.40'],
          ],
        },
      ]),
    );
    expect(r.cell('three-public', 'three-public-total', 'fullYearBudget')?.value).toBe('7.50');
    expect(r.cell('three-public', 'vehicles', 'finalAccount')?.value).toBe('4.62');
    expect(r.cell('three-public', 'vehicle-operation', 'finalAccount')?.value).toBe('4.62');
    expect(r.cell('three-public', 'vehicle-purchase', 'fullYearBudget')?.value).toBe('0');
    expect(r.cell('three-public', 'reception', 'finalAccount')?.value).toBe('0.40');
  });

  it('声明为空的表没有事实，也不是零', () => {
    const r = read(
      textDocument(
        [
          '政府性基金预算财政拨款收入支出决算表',
          '公开08表',
          '科目编码\t科目名称\t年初结转和结余\t本年收入\t小计\t基本支出\t项目支出\t年末结转和结余',
          '\t合计\t\t\t\t\t\t',
          '',
          '注：本部门没有政府性基金预算财政拨款收入，也没有支出，故本表无数据。',
        ].join('\n'),
      ),
    );
    expect(r.table('government-fund')).toMatchObject({ declaredEmpty: true });
    expect(r.facts).toHaveLength(0);
  });

  it('目录里的表名不是表', () => {
    const r = read(
      textDocument(
        ['目录', '一、收入决算表', '二、支出决算表', '', '第三部分 情况说明'].join('\n'),
      ),
    );
    expect(r.tables).toHaveLength(0);
  });

  it('不认得的窄范围标题不会被当成更宽的表', () => {
    const r = read(
      textDocument(
        '一般公共预算财政拨款项目支出决算表\n科目编码\t科目名称\t本年支出合计\n2101505\t政策管理\t5.00',
      ),
    );
    expect(r.table('expenditure')).toBeUndefined();
  });

  it('右边另有一组按支出性质的项目：支出仍取按功能分类的一组，另一组说明没有采用', () => {
    const r = read(
      textDocument(`灵川县统计局2023年度部门决算
收入支出决算总表
单位：万元
收入\t\t支出\t\t支出\t
项目\t决算数\t项目（按功能分类）\t决算数\t项目（按支出性质和经济分类）\t决算数
一、一般公共预算财政拨款收入\t612.30\t一、一般公共服务支出\t498.75\t一、基本支出\t420.60
二、事业收入\t\t二、社会保障和就业支出\t71.42\t人员经费\t388.10
三、其他收入\t8.00\t三、住房保障支出\t54.49\t二、项目支出\t204.06
本年收入合计\t620.30\t本年支出合计\t624.66\t本年支出合计\t624.66
年初结转和结余\t12.00\t年末结转和结余\t7.64\t年末结转和结余\t7.64
总计\t632.30\t总计\t632.30\t总计\t632.30`),
    );
    const kind = 'income-expenditure-summary';
    expect(r.cell(kind, 'class-201', 'expenditure')?.value).toBe('498.75');
    expect(r.facts.some(({ value }) => value === '420.60')).toBe(false);
    expect(r.unread.map(({ why }) => why)).toEqual([
      '右边另有一组项目和数字（如按支出性质和经济分类），没有采用',
    ]);
  });
});
