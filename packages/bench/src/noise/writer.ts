import type { MadeBook, MadeRow, MadeTable, Truth } from './book.ts';
import { type Desk, type Figure, desk } from './figure.ts';
import type { Habit } from './habit.ts';
import { type MoneyUnit, fenOf, printed } from './print.ts';
import type { Random } from './random.ts';

const PLACE = { line: 1, page: null, cell: null } as const;

/** Writes printed numbers into a document and keeps the list of what is true of them. */
export type Writer = Readonly<{
  book: MadeBook;
  desk: Desk;
  /** Prints 分 and returns the fact id. */
  amount: (label: string, fen: bigint, digits?: number, unit?: MoneyUnit) => string;
  /** A printed amount with the exact one that is behind it. */
  figure: (fact: string, exact: bigint) => Figure & { fact: string };
  percentage: (label: string, text: string) => string;
  count: (label: string, value: number, unit: string) => string;
  table: (
    kind: string,
    title: string,
    columns: readonly string[],
    rows: readonly Omit<MadeRow, 'place'>[],
  ) => void;
  /** total = Σ parts; null parts are empty cells. */
  sums: (total: string, parts: readonly (string | null)[]) => void;
  same: (left: string, right: string) => void;
  atMost: (small: string, large: string) => void;
  truth: (truth: Truth) => void;
  say: (kind: string, roles: Record<string, unknown>) => void;
}>;

export function writer(habit: Habit, r: Random): Writer {
  const document: MadeBook['document'] = {
    document: {
      type: 'final-accounts',
      department: '示例县甲局',
      region: null,
      year: 2024,
      unit: '万元',
    },
    tables: [],
    sentences: [],
    selfEvaluations: [],
    statements: [],
    facts: [],
    unread: [],
    lines: [],
  };
  const made: MadeBook = { document, truths: [], deltas: new Set() };
  const fact = (label: string, value: string, unit: string): string => {
    const id = `n${document.facts.length}`;
    document.facts.push({
      id,
      measure: label,
      label,
      value,
      unit,
      raw: `${value}${unit}`,
      status: 'clean',
      place: PLACE,
      span: null,
      basis: null,
      qualifier: null,
      candidates: [],
    });
    return id;
  };
  const truth = (item: Truth): void => {
    made.truths.push(item);
  };
  const prints = new Map<string, bigint>();
  return {
    book: made,
    desk: desk(habit, r),
    amount: (label, fen, digits = 2, unit = '万元') => {
      const text = printed(fen, unit, habit.printing, digits);
      const id = fact(label, text, unit);
      prints.set(id, fenOf(text, unit));
      return id;
    },
    figure: (id, exact) => ({ fact: id, exact, print: prints.get(id) ?? exact }),
    percentage: (label, text) => fact(label, text, '%'),
    count: (label, value, unit) => fact(label, String(value), unit),
    table: (kind, title, columns, rows) => {
      const table: MadeTable = {
        kind,
        code: null,
        title,
        unit: '万元',
        columns: columns.map((key) => ({ key, label: key })),
        rows: rows.map((row) => ({ ...row, place: PLACE })),
        grid: [],
        declaredEmpty: false,
        place: PLACE,
      };
      document.tables.push(table);
    },
    sums: (total, parts) => {
      const present = parts.filter((part) => part !== null);
      if (present.length === 0) return;
      truth({
        form: 'linear',
        terms: [[total, 1], ...present.map((part): [string, number] => [part, -1])],
        operator: '=',
      });
    },
    same: (left, right) =>
      truth({
        form: 'linear',
        terms: [
          [left, 1],
          [right, -1],
        ],
        operator: '=',
      }),
    atMost: (small, large) =>
      truth({
        form: 'linear',
        terms: [
          [small, 1],
          [large, -1],
        ],
        operator: '<=',
      }),
    truth,
    say: (kind, roles) => {
      document.statements.push({
        id: `s${document.statements.length}`,
        text: '',
        place: PLACE,
        kind,
        ...roles,
      });
    },
  };
}
