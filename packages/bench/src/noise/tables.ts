import { type Accounts, sumOf } from './accounts.ts';
import { fiscal } from './fiscal-table.ts';
import { type Written, functionalTable } from './functional-table.ts';
import { general, isFund, line, rows, same, spent } from './lines.ts';
import { assets, detail, fund, projects, threePublic } from './other-tables.ts';
import type { Random } from './random.ts';
import type { Writer } from './writer.ts';

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
