import { type Accounts, type Item, sumOf } from './accounts.ts';
import type { MadeRow } from './book.ts';
import { type Written, functionalTable } from './functional-table.ts';
import type { Random } from './random.ts';
import type { Writer } from './writer.ts';

const isFund = (item: Item): boolean => item.code.startsWith('212');
const general = (item: Item): bigint => item.generalBasic + item.generalProject;
const spent = (item: Item): bigint => general(item) + item.fundProject + item.ownProject;

type Line = { key: string; label: string; role: 'data' | 'total'; facts: MadeRow['facts'] };
const line = (key: string, facts: MadeRow['facts'], role: Line['role'] = 'data'): Line => ({
  key,
  label: key,
  role,
  facts,
});

const rows = (lines: readonly Line[]): Omit<MadeRow, 'place'>[] =>
  lines.map((item) => ({ code: null, ...item }));

/** What the prose refers to. */
export type Tables = Readonly<{
  income: string;
  expenditure: string;
  basic: string;
  publicFunds: string;
  closing: string;
  truth: {
    income: bigint;
    expenditure: bigint;
    basic: bigint;
    publicFunds: bigint;
    closing: bigint;
  };
}>;

function same(w: Writer, left: string | null, right: string | null): void {
  if (left !== null && right !== null) w.same(left, right);
}

function summary(w: Writer, a: Accounts, t2: Written, t3: Written) {
  const incomes: [string, bigint][] = [
    ['general-budget-appropriation', sumOf(a.items, (i) => i.fiscal) - a.fundIncome],
    ['government-fund-appropriation', a.fundIncome],
    ['state-capital-appropriation', 0n],
    ['superior-subsidy', 0n],
    ['business-income', sumOf(a.items, (i) => i.business)],
    ['operating-income', sumOf(a.items, (i) => i.operating)],
    ['affiliated-remittance', 0n],
    ['other-income', sumOf(a.items, (i) => i.other)],
  ];
  const income = sumOf(incomes, ([, fen]) => fen);
  const expenditure = sumOf(a.items, spent);
  const opening = a.openingGeneral + a.openingFund + a.openingOwn;
  const closing = income + opening - expenditure;
  const amount = (label: string, fen: bigint): string => w.amount(`收支总表 ${label}`, fen);
  const incomeIds = incomes.map(([key, fen]) => amount(key, fen));
  const incomeTotal = amount('本年收入合计', income);
  const openingId = amount('年初结转和结余', opening);
  const unused = amount('使用非财政拨款结余', 0n);
  const incomeGrand = amount('收入总计', income + opening);
  const classes = [...new Set(a.items.map((i) => i.code.slice(0, 3)))].toSorted();
  const classIds = classes.map((code) =>
    amount(
      code,
      sumOf(
        a.items.filter((i) => i.code.startsWith(code)),
        spent,
      ),
    ),
  );
  const expenditureTotal = amount('本年支出合计', expenditure);
  const distribution = amount('结余分配', 0n);
  const closingId = amount('年末结转和结余', closing);
  const expenditureGrand = amount('支出总计', income + opening);
  w.sums(incomeTotal, incomeIds);
  w.sums(incomeGrand, [incomeTotal, unused, openingId]);
  w.sums(expenditureTotal, classIds);
  w.sums(expenditureGrand, [expenditureTotal, distribution, closingId]);
  w.same(incomeGrand, expenditureGrand);
  same(w, incomeTotal, t2('', 'totalIncome'));
  // The columns of the income table are the lines of the summary.
  const columns = ['superiorSubsidy', 'businessIncome', 'operatingIncome', 'affiliatedRemittance'];
  [...columns, 'otherIncome'].forEach((column, i) =>
    same(w, incomeIds[i + 3] ?? null, t2('', column)),
  );
  same(w, expenditureTotal, t3('', 'totalExpenditure'));
  classes.forEach((code, i) => same(w, classIds[i] ?? null, t3(code, 'totalExpenditure')));
  w.table(
    'income-expenditure-summary',
    '收入支出决算总表',
    ['income', 'expenditure'],
    rows([
      ...incomes.map(([key], i) => line(key, { income: incomeIds[i] ?? null })),
      line('current-income-total', { income: incomeTotal }, 'total'),
      line('non-fiscal-surplus-used', { income: unused }),
      line('opening-balance', { income: openingId }),
      line('income-grand-total', { income: incomeGrand }, 'total'),
      ...classes.map((code, i) => line(`class-${code}`, { expenditure: classIds[i] ?? null })),
      line('current-expenditure-total', { expenditure: expenditureTotal }, 'total'),
      line('surplus-distribution', { expenditure: distribution }),
      line('closing-balance', { expenditure: closingId }),
      line('expenditure-grand-total', { expenditure: expenditureGrand }, 'total'),
    ]),
  );
  return { incomeTotal, expenditureTotal, closingId, incomeIds, income, expenditure, closing };
}

/** Columns of the expenditure side. */
const across = (ids: readonly string[]): MadeRow['facts'] => ({
  total: ids[0] ?? null,
  generalBudget: ids[1] ?? null,
  governmentFund: ids[2] ?? null,
  stateCapital: null,
});

function fiscal(w: Writer, a: Accounts, t2: Written, t5: Written, summaryIncome: string[]): void {
  const generalIncome = sumOf(a.items, (i) => i.fiscal) - a.fundIncome;
  const spentGeneral = sumOf(a.items, general);
  const spentFund = sumOf(a.items, (i) => i.fundProject);
  const amount = (label: string, fen: bigint): string => w.amount(`财政拨款总表 ${label}`, fen);
  const incomeIds = [
    amount('一般', generalIncome),
    amount('基金', a.fundIncome),
    amount('资本', 0n),
  ];
  const total = amount('本年收入合计', generalIncome + a.fundIncome);
  const openings = [amount('年初一般', a.openingGeneral), amount('年初基金', a.openingFund)];
  const openingCapital = amount('年初资本', 0n);
  const opening = amount('年初', a.openingGeneral + a.openingFund);
  const grand = amount('收入总计', generalIncome + a.fundIncome + a.openingGeneral + a.openingFund);
  const columns = ['total', 'generalBudget', 'governmentFund'] as const;
  const print = (label: string, one: bigint, two: bigint): string[] => [
    amount(`${label} 合计`, one + two),
    amount(`${label} 一般`, one),
    amount(`${label} 基金`, two),
  ];
  const classes = [...new Set(a.items.map((i) => i.code.slice(0, 3)))].toSorted();
  const classRows = classes.map((code) => {
    const own = a.items.filter((i) => i.code.startsWith(code));
    return print(
      code,
      sumOf(own, general),
      sumOf(own, (i) => i.fundProject),
    );
  });
  const spentRow = print('本年支出合计', spentGeneral, spentFund);
  const closingRow = print(
    '年末',
    generalIncome + a.openingGeneral - spentGeneral,
    a.fundIncome + a.openingFund - spentFund,
  );
  const grandRow = print(
    '支出总计',
    generalIncome + a.openingGeneral,
    a.fundIncome + a.openingFund,
  );
  for (const row of [...classRows, spentRow, closingRow, grandRow]) {
    w.sums(row[0] ?? '', row.slice(1));
  }
  columns.forEach((_, c) => {
    w.sums(
      spentRow[c] ?? '',
      classRows.map((row) => row[c] ?? null),
    );
    w.sums(grandRow[c] ?? '', [spentRow[c] ?? null, closingRow[c] ?? null]);
  });
  w.sums(total, incomeIds);
  w.sums(opening, [...openings, openingCapital]);
  w.sums(grand, [total, opening]);
  w.same(grand, grandRow[0] ?? '');
  openings.forEach((id, b) =>
    w.truth({
      form: 'linear',
      terms: [
        [closingRow[b + 1] ?? '', 1],
        [spentRow[b + 1] ?? '', 1],
        [incomeIds[b] ?? '', -1],
        [id, -1],
      ],
      operator: '=',
    }),
  );
  incomeIds.forEach((id, b) => same(w, summaryIncome[b] ?? null, id));
  same(w, t2('', 'fiscalAppropriation'), total);
  same(w, spentRow[1] ?? null, t5('', 'totalExpenditure'));
  classes.forEach((code, i) => same(w, classRows[i]?.[1] ?? null, t5(code, 'totalExpenditure')));
  w.table(
    'fiscal-summary',
    '财政拨款收入支出决算总表',
    ['income', ...columns, 'stateCapital'],
    rows([
      line('general-budget-appropriation', { income: incomeIds[0] ?? null }),
      line('government-fund-appropriation', { income: incomeIds[1] ?? null }),
      line('state-capital-appropriation', { income: incomeIds[2] ?? null }),
      line('current-income-total', { income: total }, 'total'),
      line('opening-balance', { income: opening }),
      line('opening-general-budget', { income: openings[0] ?? null }),
      line('opening-government-fund', { income: openings[1] ?? null }),
      line('opening-state-capital', { income: openingCapital }),
      line('income-grand-total', { income: grand }, 'total'),
      ...classes.map((code, i) => line(`class-${code}`, across(classRows[i] ?? []))),
      line('current-expenditure-total', across(spentRow), 'total'),
      line('closing-balance', across(closingRow)),
      line('expenditure-grand-total', across(grandRow), 'total'),
    ]),
  );
}

function detail(w: Writer, a: Accounts, t5: Written) {
  const amount = (label: string, fen: bigint): string => w.amount(`基本支出表 ${label}`, fen);
  const classes = [...new Set(a.economic.map((e) => e.code.slice(0, 3)))];
  const sum = (code: string): bigint =>
    sumOf(
      a.economic.filter((e) => e.code.startsWith(code)),
      (e) => e.amount,
    );
  const parts = a.economic.map((e) => ({ code: e.code, id: amount(e.code, e.amount) }));
  const tops = classes.map((code) => ({ code, id: amount(code, sum(code)) }));
  const personnel = amount('人员经费合计', sum('301') + sum('303'));
  const publicFunds = amount('公用经费合计', sum('302'));
  for (const top of tops) {
    w.sums(
      top.id,
      parts.filter((p) => p.code.startsWith(top.code)).map((p) => p.id),
    );
  }
  const idOf = (code: string): string | null => tops.find((t) => t.code === code)?.id ?? null;
  w.sums(personnel, [idOf('301'), idOf('303')]);
  w.sums(publicFunds, [idOf('302')]);
  const basic = t5('', 'basicExpenditure');
  if (basic !== null) w.sums(basic, [personnel, publicFunds]);
  w.table(
    'general-budget-basic-expenditure',
    '一般公共预算财政拨款基本支出决算表',
    ['amount'],
    [
      ...[...tops, ...parts]
        .toSorted((x, y) => (x.code < y.code ? -1 : 1))
        .map(({ code, id }): Omit<MadeRow, 'place'> => ({
          code,
          key: null,
          label: code,
          role: 'data',
          facts: { amount: id },
        })),
      ...rows([
        line('personnel-total', { amount: personnel }, 'total'),
        line('public-total', { amount: publicFunds }, 'total'),
      ]),
    ],
  );
  return { basic, publicFunds, fen: sum('302') };
}

function fund(w: Writer, a: Accounts): void {
  const items = a.items.filter(isFund);
  if (items.length === 0) return;
  functionalTable(
    w,
    'government-fund',
    '政府性基金预算财政拨款收入支出决算表',
    items,
    [
      { key: 'currentExpenditure', value: (i) => i.fundProject, total: true },
      { key: 'projectExpenditure', value: (i) => i.fundProject },
      { key: 'basicExpenditure', value: () => 0n },
    ],
    true,
  );
}

function threePublic(w: Writer, a: Accounts): void {
  const { overseas, purchase, operation, reception } = a.threePublic;
  const keys = [
    'three-public-total',
    'overseas',
    'vehicles',
    'vehicle-purchase',
    'vehicle-operation',
    'reception',
    'domestic-reception',
    'overseas-reception',
  ];
  const columns = ['initialBudget', 'finalAccount'].map((column, c) => {
    const scale = c === 0 ? 3n : 1n;
    const vehicles = (purchase + operation) * scale;
    const values = [
      (overseas + reception) * scale + vehicles,
      overseas * scale,
      vehicles,
      purchase * scale,
      operation * scale,
      reception * scale,
      reception * scale,
      0n,
    ];
    const ids = values.map((fen, i) => w.amount(`三公表 ${keys[i]} ${column}`, fen));
    w.sums(ids[0] ?? '', [ids[1] ?? null, ids[2] ?? null, ids[5] ?? null]);
    w.sums(ids[2] ?? '', [ids[3] ?? null, ids[4] ?? null]);
    w.sums(ids[5] ?? '', [ids[6] ?? null, ids[7] ?? null]);
    return ids;
  });
  w.table(
    'three-public',
    '财政拨款“三公”经费支出决算表',
    ['initialBudget', 'finalAccount'],
    rows(
      keys.map((key, i) =>
        line(
          key,
          { initialBudget: columns[0]?.[i] ?? null, finalAccount: columns[1]?.[i] ?? null },
          i === 0 ? 'total' : 'data',
        ),
      ),
    ),
  );
}

function assets(w: Writer, a: Accounts): void {
  const keys = [
    'vehicles-provincial-leaders',
    'vehicles-principal-leaders',
    'vehicles-confidential',
    'vehicles-emergency',
    'vehicles-law-enforcement',
    'vehicles-special-technical',
    'vehicles-retired-cadres',
    'vehicles-other',
  ];
  const ids = a.vehicles.map((count, i) => w.count(`资产表 ${keys[i]}`, count, '辆'));
  const total = w.count(
    '资产表 车辆合计',
    a.vehicles.reduce((sum, count) => sum + count, 0),
    '辆',
  );
  w.sums(total, ids);
  w.table(
    'state-assets',
    '国有资产占用情况表',
    ['quantity'],
    rows([
      line('vehicles-total', { quantity: total }, 'total'),
      ...keys.map((key, i) => line(key, { quantity: ids[i] ?? null })),
    ]),
  );
}

function projects(w: Writer, a: Accounts): void {
  const written = a.projects.map(({ budget, executed }, i) => ({
    budget: w.amount(`项目${i + 1} 预算数`, budget),
    executed: w.amount(`项目${i + 1} 执行数`, executed),
    rate: w.percentage(`项目${i + 1} 执行率`, executed, budget),
  }));
  const budget = w.amount(
    '项目合计 预算数',
    sumOf(a.projects, (p) => p.budget),
  );
  const executed = w.amount(
    '项目合计 执行数',
    sumOf(a.projects, (p) => p.executed),
  );
  w.sums(
    budget,
    written.map((p) => p.budget),
  );
  w.sums(
    executed,
    written.map((p) => p.executed),
  );
  for (const p of written) {
    w.truth({
      form: 'ratio',
      percent: p.rate,
      part: [[p.executed, 1]],
      whole: [[p.budget, 1]],
    });
  }
  const rest = { code: null, key: null };
  w.table(
    'evaluation-summary',
    '绩效评价信息汇总表',
    ['budget', 'executed', 'rate'],
    [
      ...written.map((facts, i): Omit<MadeRow, 'place'> => ({
        ...rest,
        label: `项目${i + 1}`,
        role: 'data',
        facts,
      })),
      { ...rest, label: '合计', role: 'total', facts: { budget, executed, rate: null } },
    ],
  );
}

/** Writes all tables of one department's accounts. */
export function writeTables(w: Writer, a: Accounts, r: Random): Tables {
  const printZero = r.chance(0.5);
  const t2 = functionalTable(
    w,
    'income',
    '收入决算表',
    a.items,
    [
      {
        key: 'totalIncome',
        value: (i) => i.fiscal + i.business + i.operating + i.other,
        total: true,
      },
      { key: 'fiscalAppropriation', value: (i) => i.fiscal },
      { key: 'superiorSubsidy', value: () => 0n },
      { key: 'businessIncome', value: (i) => i.business },
      { key: 'operatingIncome', value: (i) => i.operating },
      { key: 'affiliatedRemittance', value: () => 0n },
      { key: 'otherIncome', value: (i) => i.other },
    ],
    printZero,
  );
  const t3 = functionalTable(
    w,
    'expenditure',
    '支出决算表',
    a.items,
    [
      { key: 'totalExpenditure', value: spent, total: true },
      { key: 'basicExpenditure', value: (i) => i.generalBasic },
      { key: 'projectExpenditure', value: (i) => spent(i) - i.generalBasic },
      { key: 'superiorRemittance', value: () => 0n },
      { key: 'operatingExpenditure', value: () => 0n },
      { key: 'affiliatedSubsidy', value: () => 0n },
    ],
    printZero,
  );
  const t5 = functionalTable(
    w,
    'general-budget-expenditure',
    '一般公共预算财政拨款支出决算表',
    a.items.filter((i) => !isFund(i)),
    [
      { key: 'totalExpenditure', value: general, total: true },
      { key: 'basicExpenditure', value: (i) => i.generalBasic },
      { key: 'projectExpenditure', value: (i) => i.generalProject },
    ],
    printZero,
  );
  const t1 = summary(w, a, t2, t3);
  fiscal(w, a, t2, t5, t1.incomeIds);
  const t6 = detail(w, a, t5);
  fund(w, a);
  threePublic(w, a);
  assets(w, a);
  projects(w, a);
  return {
    income: t1.incomeTotal,
    expenditure: t1.expenditureTotal,
    basic: t6.basic ?? t6.publicFunds,
    publicFunds: t6.publicFunds,
    closing: t1.closingId,
    truth: {
      income: t1.income,
      expenditure: t1.expenditure,
      basic: t6.basic === null ? t6.fen : sumOf(a.items, (i) => i.generalBasic),
      publicFunds: t6.fen,
      closing: t1.closing,
    },
  };
}
