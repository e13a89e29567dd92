import { describe, expect, it } from 'vitest';
import { read, textDocument } from './fixture.ts';

const income = (rows: readonly string[]): string =>
  [
    '收入决算表',
    '',
    '公开 02 表',
    '',
    '部门: 青溪县医疗保障局',
    '',
    '2023 年度',
    '',
    '\t项目\t\t\t\t\t\t\t\t',
    '支出功能分类科目编码\t科目名称\t本年收入合计\t财政拨款收入\t上级补助收入\t事业收入\t经营收入\t附属单位上缴收入\t其他收入\t',
    '\t栏次\t1\t2\t3\t4\t5\t6\t7\t',
    ...rows,
    '',
    '注: 本表反映部门(单位)本年度取得的各项收入情况。',
  ].join('\n');

/** 支出决算表 and 财政拨款总表 whole, 一般公共预算表 in fragments; the last fragment as given. */
const fragments = (last: string): string =>
  [
    '支出决算表',
    '科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出',
    '\t合计\t90.00\t60.00\t30.00',
    '210\t卫生健康支出\t80.00\t60.00\t20.00',
    '2101501\t行政运行\t80.00\t60.00\t20.00',
    '229\t其他支出\t10.00\t\t10.00',
    '',
    '财政拨款收入支出决算总表',
    '项目\t行次\t金额\t项目\t行次\t合计\t一般公共预算财政拨款\t政府性基金预算财政拨款\t国有资本经营预算财政拨款',
    '一、一般公共预算财政拨款\t1\t80.00\t九、卫生健康支出\t41\t80.00\t80.00\t\t',
    '二、政府性基金预算财政拨款\t2\t\t十、节能环保支出\t42\t\t\t\t',
    '本年收入合计\t3\t80.00\t本年支出合计\t43\t80.00\t80.00\t\t',
    '',
    '一般公共预算财政拨款支出决算表',
    '项目支出',
    '3',
    '00 20. 00',
    '00 20. 00',
    last,
  ].join('\n');

const splitIncome = (income: string, more: string) =>
  read(
    textDocument(
      [
        '收入支出决算总表\n公开01表\n单位：万元\n收入\t\t支出\t',
        '项目\t决算数\t项目\t决算数',
        `一、一般公共预算财政拨款收入\t${income}\t八、社会保障和就业支出\t800.00`,
        `八、其他收入\t${more}\t九、卫生健康支出\t200.00`,
        '本年收入合计\t1000.00\t本年支出合计\t1000.00',
        '总计\t1000.00\t总计\t1000.00',
      ].join('\n'),
    ),
  );

describe('扫描损坏的收入决算表', () => {
  const r = read(
    textDocument(
      income([
        '类款项\t合计\t815. 36\t812.36\t\t\t\t\t3.00\t',
        '208\t社会保障和就业支出\t61. 07\t61.07\t\t\t\t\t\t',
        '20805\t行政事业单位养老支出\t61. 07\t61.07\t\t\t\t\t\t',
        '2080505\t机关事业单位基本养老保险缴\t61. 07\t61.07\t\t\t\t\t\t',
        '210\t卫生健康支出\t751. 29 751. 2\t\t\t\t\t\t0.00\t',
        '21015\t医疗保障管理事务\t751. 29\t751. 29\t\t\t\t\t0.00\t',
        '2101501\t行政运行\t700. 28\t700, 28\t\t\t\t\t0.00\t',
        '2101506\t医疗保障经办事务\t51. 01\t51.01\t\t\t\t\t\t',
        '229\t其他支出\t3. 00\t\t\t\t\t\t3, 00\t',
        '22999\t22999 其他支出\t\t\t\t\t\t\t3. 00\t',
        '2299999\t其他支出\t3. 00\t\t\t\t\t\t3. 00\t',
      ]),
    ),
  );
  it('小数点后的空格只修形式，逗号小数保留两种读法', () => {
    expect(r.cell('income', '2080505', 'totalIncome')).toMatchObject({
      value: '61.07',
      raw: '61. 07',
      status: 'cleaned',
      place: { line: 15 },
    });
    expect(r.cell('income', '2101501', 'fiscalAppropriation')).toMatchObject({
      value: '700.28',
      status: 'cleaned',
      candidates: ['700.28', '70028'],
    });
  });
  it('粘在一格的两个数分到两栏，截断的末位由行与上下级合计找回', () => {
    expect(r.cell('income', '210', 'totalIncome')?.value).toBe('751.29');
    expect(r.cell('income', '210', 'fiscalAppropriation')).toMatchObject({
      value: '751.29',
      raw: '751. 2',
      status: 'restored',
    });
  });
  it('丢失的合计由两个等式给出，仍注明是找回的', () => {
    expect(r.cell('income', '22999', 'totalIncome')).toMatchObject({
      value: '3.00',
      raw: '',
      status: 'restored',
    });
  });
  it('截断的科目名称按编码补全；0.00 与空格不同', () => {
    expect(r.table('income')?.rows[3]?.label).toBe('机关事业单位基本养老保险缴费支出');
    expect(r.cell('income', '210', 'otherIncome')?.value).toBe('0.00');
    expect(r.cell('income', '2101506', 'otherIncome')).toBeNull();
  });
  it('只有一个等式时不找回，只给候选', () => {
    const single = read(
      textDocument(
        income([
          '类款项\t合计\t50. 00\t\t\t\t\t\t50.00\t',
          '229\t其他支出\t\t\t\t\t\t\t50.00\t',
          '230\t转移性支出\t\t\t\t\t\t\t\t',
        ]),
      ),
    );
    // 229 的合计：行内相加得 50.00，上级合计 50.00 − 无其他类 = 50.00，两个等式一致。
    expect(single.cell('income', '229', 'totalIncome')?.status).toBe('restored');
    const alone = read(textDocument(income(['229\t其他支出\t\t\t\t\t\t\t50.00\t'])));
    expect(alone.cell('income', '229', 'totalIncome')).toMatchObject({
      value: null,
      status: 'missing',
      candidates: ['50.00'],
    });
  });
});

describe('扫描损坏的其他表', () => {
  it('编码切成两格并重复边界数字，噪声行不出数', () => {
    const r = read(
      textDocument(
        [
          '支出决算表',
          '公开 03 表',
          '\t\t\t项 目\t\t\t\t\t\t',
          '支出功能分类科目编码\t\t\t科目名称\t本年支出合计\t基本支出\t项目支出\t上缴上级支出\t经营支出\t对附属单位补助支出',
          '类款项\t\t项\t栏次\t1\t2\t3\t4\t5\t6',
          '~ _ ^\t50\t-94\t合计\t812.36\t700.00\t112. 36\t\t\t',
          '210150\t01\t\t行政运行\t700.00\t700.00\t\t\t\t',
          '229999\t99\t\t其他支出\t12.36\t\t12.36\t\t\t',
          '1111\t7 7\t\t\t\t\t\t\t\t',
        ].join('\n'),
      ),
    );
    expect(r.table('expenditure')?.rows.map((row) => row.code)).toEqual([
      null,
      '2101501',
      '2299999',
    ]);
    expect(r.cell('expenditure', '合计', 'projectExpenditure')?.value).toBe('112.36');
    expect(r.unread).toHaveLength(1);
  });

  it('总表中行次与名称粘连、整行左移、中间换页', () => {
    const r = read(
      textDocument(
        [
          '财政拨款收入支出决算总表',
          '公开 04 表',
          '收\tλ\t\t\t\t支\t出\t\t',
          '项 目\t行次\t金额\t项目(按功能分类)\t行次\t合计\t一般公共预算财政拨款\t政府性基金预算财政拨款\t国有资本经营预算财政拨款',
          '栏次\t\t1\t栏 次\t\t2\t3\t4\t5',
          '一、一般公共预算财政拨款\t1\t812.36\t一、一般公共服务支出\t33\t\t\t\t',
          '二、政府性基金预算财政拨款\t2\t\t二、外交支出\t34\t\t\t\t',
          '三、国有资本经营预算财政拨款\t3\t\t三、国防支出\t35\t\t\t\t',
          '\t8\t\t八、社会保障和就业支出\t40\t61. 07\t61.07\t\t',
          '13 十三、交通运输支出\t\t十三、交通运输支出\t45\t751. 29\t751.29\t\t',
          '',
          '\t22 =+=\t\t二十二、灾害防治及应急管理支出\t54\t\t\t',
          '本年收入合计\t27\t812.36\t本年支出合计\t59\t812. 36\t812.36\t',
          '年初财政拨款结转和结余\t28\t0.40\t年末财政拨款结转和结余\t60\t0.40\t0.40\t',
          '一、一般公共预算财政拨款\t29\t0.40\t\t61\t\t\t',
          '二、政府性基金预算财政拨款\t二、政府性基金预算财政拨款 30\t\t62\t\t\t',
          '总计\t32\t812.76\t总计\t64\t812. 76\t812.76\t',
        ].join('\n'),
      ),
    );
    const at = (row: string, column: string) =>
      r.cell('fiscal-summary', row, column)?.value ?? null;
    expect(at('general-budget-appropriation', 'income')).toBe('812.36');
    expect(at('opening-general-budget', 'income')).toBe('0.40');
    expect(at('class-214', 'generalBudget')).toBe('751.29');
    expect(at('current-expenditure-total', 'total')).toBe('812.36');
    expect(at('closing-balance', 'generalBudget')).toBe('0.40');
    expect(at('expenditure-grand-total', 'total')).toBe('812.76');
    expect(r.table('fiscal-summary')?.rows.find((row) => row.key === 'class-214')?.code).toBe('45');
  });

  it('经济分类编码多出一位、名称看错字、合计字样切开', () => {
    const r = read(
      textDocument(
        [
          '一般公共预算财政拨款基本支出决算表',
          '公开 06 表',
          '\t人员经费\t\t公用经费\t\t\t\t\t\t',
          '经济分类科 目编码\t科目名称\t金额\t经济分类科 目编码\t科目名称\t金額\t经济分类科 目编码\t科目名称\t金额\t',
          '303\t对个人和家庭的补助\t18. 50\t30216\t培训费\t0. 64\t310111\t地上附著物和青苗补偿\t\t',
          '30301\t高休费\t\t30239\t其他交通费用\t2, 60\t31012\t拆迁补偿\t7.00\t',
          '30309\t奖励金\t18.50\t30299\t其他商品和服务支\t1. 30\t39999\t其他支出\t\t',
          '\t人员经费合计\t318. 50\t\t\t\t公用经\t费合计\t\t11.54',
        ].join('\n'),
      ),
    );
    const kind = 'general-budget-basic-expenditure';
    expect(r.table(kind)?.rows.find((row) => row.code === '31011')?.label).toBe(
      '地上附着物和青苗补偿',
    );
    expect(r.cell(kind, '30239', 'amount')?.value).toBe('2.60');
    expect(r.cell(kind, '31012', 'amount')?.value).toBe('7.00');
    expect(r.table(kind)?.rows.find((row) => row.code === '30299')?.label).toBe(
      '其他商品和服务支出',
    );
    expect(r.cell(kind, 'personnel-total', 'amount')?.value).toBe('318.50');
    expect(r.cell(kind, 'public-total', 'amount')?.value).toBe('11.54');
  });

  it('整表只剩碎片：与两张完好的表逐行相符才找回', () => {
    const good = read(textDocument(fragments('60.00 20. 00')));
    expect(good.cell('general-budget-expenditure', '合计', 'projectExpenditure')?.value).toBe(
      '20.00',
    );
    expect(good.cell('general-budget-expenditure', '2101501', 'totalExpenditure')).toMatchObject({
      value: '80.00',
      status: 'restored',
      raw: '',
    });
    const bad = read(textDocument(fragments('31 20. 00')));
    expect(bad.table('general-budget-expenditure')?.rows).toHaveLength(0);
  });
});

describe('窄页把各栏叠成多行的汇总表', () => {
  const r = read(
    textDocument(
      [
        '2022 年绩效评价信息汇总表',
        '注：含一般公共预算和政府性基金项目 单位：万元',
        '序号',
        '单位名',
        '',
        '称',
        '项目名称',
        '预算数',
        '自评决算',
        '数',
        '自评结论',
        '合计 1061.5 830.07',
        '1',
        '医 疗 保',
        '',
        '障局',
        '某财社【2021】78 号 2022 年城乡医疗',
        '',
        '救助补助资金',
        '800 800',
        '保障平稳运行。',
        '2',
        '医疗保障局 光纤租赁费 11.5 11.5',
        '按合同拨付。',
        '3',
        '医疗保',
        '障局',
        '离休干部医药费 250 18.57 及时报销，3 次核对。',
      ].join('\n'),
    ),
  );
  it('三行加合计，年份和文号不是金额', () => {
    const rows = r.table('evaluation-summary')?.rows ?? [];
    expect(rows.map((row) => [row.code, row.label])).toEqual([
      [null, '合计'],
      ['1', '某财社【2021】78号2022年城乡医疗救助补助资金'],
      ['2', '光纤租赁费'],
      ['3', '离休干部医药费'],
    ]);
    const value = (row: string, column: string) => r.cell('evaluation-summary', row, column)?.value;
    expect([value('1', 'budget'), value('1', 'executed')]).toEqual(['800', '800']);
    expect([value('2', 'budget'), value('2', 'executed')]).toEqual(['11.5', '11.5']);
    expect([value('3', 'budget'), value('3', 'executed')]).toEqual(['250', '18.57']);
    expect([value('合计', 'budget'), value('合计', 'executed')]).toEqual(['1061.5', '830.07']);
  });

  it('数字里断开的空格：不拆成几个数，能有几种读法都留着', () => {
    const clean = splitIncome('9 00.00', '100.00');
    expect(
      clean.cell('income-expenditure-summary', 'general-budget-appropriation', 'income'),
    ).toMatchObject({
      value: null,
      status: 'garbled',
      raw: '9 00.00',
      candidates: ['900.00'],
    });
    const doubtful = splitIncome('80 0.00', '7.00');
    expect(
      doubtful.cell('income-expenditure-summary', 'general-budget-appropriation', 'income'),
    ).toMatchObject({ value: null, status: 'garbled', candidates: ['800.00', '80'] });
  });
});
