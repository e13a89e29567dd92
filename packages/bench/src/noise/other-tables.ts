import { type Accounts, sumOf } from './accounts.ts';
import type { MadeRow } from './book.ts';
import { type Written, functionalTable } from './functional-table.ts';
import { isFund, line, rows } from './lines.ts';
import type { Writer } from './writer.ts';

/** Basic expenditure by economic code. */
export function detail(w: Writer, a: Accounts, t5: Written) {
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

/** 政府性基金: rows by code. */
export function fund(w: Writer, a: Accounts): void {
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

/** “三公”经费, two columns. */
export function threePublic(w: Writer, a: Accounts): void {
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

/** Vehicles by use: counts, not amounts. */
export function assets(w: Writer, a: Accounts): void {
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

/** A list of projects with rates and a total. */
export function projects(w: Writer, a: Accounts): void {
  const written = a.projects.map((project, i) => {
    const budget = w.amount(`项目${i + 1} 预算数`, project.budget);
    const executed = w.amount(`项目${i + 1} 执行数`, project.executed);
    const rate = w.desk.percent(
      w.figure(executed, project.executed),
      w.figure(budget, project.budget),
    );
    return { budget, executed, rate: w.percentage(`项目${i + 1} 执行率`, rate) };
  });
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
