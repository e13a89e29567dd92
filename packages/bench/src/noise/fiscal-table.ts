import { type Accounts, sumOf } from './accounts.ts';
import type { MadeRow } from './book.ts';
import type { Written } from './functional-table.ts';
import { general, line, rows, same } from './lines.ts';
import type { Writer } from './writer.ts';

/** Columns of the expenditure side. */
const across = (ids: readonly string[]): MadeRow['facts'] => ({
  total: ids[0] ?? null,
  generalBudget: ids[1] ?? null,
  governmentFund: ids[2] ?? null,
  stateCapital: null,
});

/** 财政拨款收入支出决算总表, budget by budget. */
export function fiscal(
  w: Writer,
  a: Accounts,
  t2: Written,
  t5: Written,
  summaryIncome: string[],
): void {
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
